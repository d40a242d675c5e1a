import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useState } from 'react';
import { z } from 'zod';
import type { ClaimRow } from '../../preload/contract/claims';
import { note } from '../../preload/contract/fields';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const fields = z.object({ reason: note });

/** The button that takes a claim from before the panel; nothing where that cannot be done. It names nobody: the panel may
 * look at a projector. */
export function WithdrawClaim({ claim }: { readonly claim: ClaimRow }) {
  const may = useMay('claims.withdraw');
  const withdraw = useCommand('claims.withdraw');
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  if (claim.state !== 'pending' || !may) return null;
  const { id } = claim;
  return (
    <>
      <Button icon={<ArrowUndoRegular />} onClick={() => setAsking(true)}>
        Withdraw
      </Button>
      {asking ? (
        <FormDialog
          title={`Withdraw claim ${id}?`}
          schema={fields}
          defaultValues={{ reason: '' }}
          submitLabel="Withdraw the claim"
          draftKey={`claim.withdraw.${id}`}
          onClose={() => setAsking(false)}
          onSubmit={async ({ reason }) => {
            await withdraw.mutateAsync({ id, reason });
            notify(`Withdrew claim ${id}`);
          }}
        >
          <TextField
            name="reason"
            label="Reason"
            hint="The panel does not see the claim any more. It cannot be brought back: it would have to be entered again."
            required
            multiline
          />
        </FormDialog>
      ) : null}
    </>
  );
}
