import { useState } from 'react';
import { formatPence } from '../../domain/money/format-money';
import type { ClaimDetail } from '../../preload/contract/claims';
import type { CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { itemsInWords } from '../claims/claim-words';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';

export interface Submission {
  /** Submits the claim, or asks first where a check says that the panel cannot accept all of it. */
  readonly begin: (detail: ClaimDetail) => void;
  /** The claim about which is asked. */
  readonly asking: ClaimDetail | null;
  readonly submit: (detail: ClaimDetail) => Promise<unknown>;
  readonly stopAsking: () => void;
  readonly failure: CommandFailure | null;
  readonly isDone: boolean;
}

/** How a claim is put before the panel. */
export function useSubmitClaim(): Submission {
  const notify = useNotify();
  const command = useCommand('claims.submit');
  const [asking, setAsking] = useState<ClaimDetail | null>(null);
  const submit = async ({ claim: { id } }: ClaimDetail): Promise<void> => {
    const { claim } = await command.mutateAsync({ id });
    notify({
      title: `Submitted claim ${id} of ${claim.providerName}`,
      body: `${itemsInWords(claim.items)}, ${formatPence(claim.amountPence)}: it is before the panel.`,
    });
  };
  return {
    begin: (detail) => {
      if (command.isPending) return;
      if (detail.claim.checks.blocking > 0) setAsking(detail);
      else submit(detail).catch(() => {}); // Shown on the screen, from `failure`.
    },
    asking,
    submit,
    stopAsking: () => setAsking(null),
    failure: asking === null ? command.error : null,
    isDone: command.isSuccess,
  };
}

export function SubmitClaimDialog(props: { readonly submission: Submission; readonly detail: ClaimDetail }) {
  const { submission, detail } = props;
  const { id, checks } = detail.claim;
  return (
    <ConfirmDialog
      title={`Submit claim ${id} as it is?`}
      confirmLabel="Submit as it is"
      onClose={submission.stopAsking}
      onConfirm={async () => await submission.submit(detail)}
    >
      {checks.blocking === 1 ? 'A blocking check stands' : `${checks.blocking} blocking checks stand`} against
      its items. The panel cannot accept those as they are: it would have to reject them. Once submitted, the
      claim cannot be changed, only withdrawn.
    </ConfirmDialog>
  );
}
