import { Button, Text } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import type { BankDetailsRow } from '../../preload/contract/carers';
import { useMay, useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { Row } from '../layout/row';
import { AskedForAmong, SeeWhereAskedFor } from './see-asked-for';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { useNotify } from '../feedback/notify';

/** Why the person who is signed in may not confirm these bank details; null where they may. */
export function useWhyNotConfirm(): (details: BankDetailsRow) => string | null {
  const user = useSignedInUser();
  const may = useMay('carers.confirmBankDetails');
  return (details) => {
    if (!may) return 'An officer, an approver or an administrator confirms bank details.';
    if (details.enteredBy === user.name) return 'You entered these: another person must confirm them.';
    return details.askedFor?.takenDownBy === user.name
      ? 'You took these down in an action: another person must confirm them.'
      : null;
  };
}

/** The button by which a second person confirms one carer's bank details. */
export function ConfirmBankDetails({ details }: { readonly details: BankDetailsRow }) {
  const [asking, setAsking] = useState(false);
  const whyNot = useWhyNotConfirm()(details);
  return (
    <Row gap="S">
      <Button
        appearance="primary"
        icon={<CheckmarkRegular />}
        disabledFocusable={whyNot !== null}
        onClick={() => whyNot === null && setAsking(true)}
      >
        Confirm bank details
      </Button>
      {whyNot !== null && <Text>{whyNot}</Text>}
      {asking && <ConfirmBankDetailsDialog chosen={[details]} onClose={() => setAsking(false)} />}
    </Row>
  );
}

/** Asks before the bank details of one or several carers are confirmed. */
export function ConfirmBankDetailsDialog(props: {
  readonly chosen: readonly BankDetailsRow[];
  readonly onClose: () => void;
}) {
  const { chosen, onClose } = props;
  const confirm = useCommand('carers.confirmBankDetails');
  const notify = useNotify();
  const one = chosen.length === 1 ? chosen[0] : undefined;
  const whose = one
    ? `the bank details of ${one.providerName}`
    : `${chosen.length.toLocaleString('en-GB')} bank details`;
  return (
    <ConfirmDialog
      title={`Confirm ${whose}?`}
      confirmLabel={
        one ? 'Confirm bank details' : `Confirm ${chosen.length.toLocaleString('en-GB')} bank details`
      }
      onConfirm={async () => {
        const { confirmed } = await confirm.mutateAsync({
          providers: [...new Set(chosen.map((details) => details.provider))],
        });
        notify(
          `Confirmed bank details of ${confirmed.toLocaleString('en-GB')} ${confirmed === 1 ? 'carer' : 'carers'}`,
        );
      }}
      onClose={onClose}
    >
      {one ? <SeeWhereAskedFor details={one} /> : <AskedForAmong chosen={chosen} />}
      By this you say that you compared {one ? 'them' : 'each of them'} with what the carer sent, and that
      they are the carer’s own. From now on payments go to {one ? 'this account' : 'these accounts'}, and the
      audit trail names you.
    </ConfirmDialog>
  );
}
