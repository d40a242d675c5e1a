import { Text } from '@fluentui/react-components';
import { z } from 'zod';
import type { ClaimantRow } from '../../preload/contract/claims';
import { optionalText } from '../../preload/contract/fields';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const fields = z.object({ note: optionalText(300) });

/** Approves a carer to claim, or withdraws that. */
export function ClaimantForm(props: { readonly claimant: ClaimantRow; readonly onClose: () => void }) {
  const { provider, providerName, approved } = props.claimant;
  const set = useCommand('claimants.set');
  const notify = useNotify();
  return (
    <FormDialog
      title={approved ? `Withdraw the approval of ${providerName}?` : `Approve ${providerName} to claim`}
      schema={fields}
      defaultValues={{ note: '' }}
      submitLabel={approved ? 'Withdraw the approval' : 'Approve to claim'}
      onClose={props.onClose}
      onSubmit={async ({ note }) => {
        await set.mutateAsync({ provider, approved: !approved, note });
        notify(approved ? `${providerName} may not claim any more` : `${providerName} may claim now`);
      }}
    >
      <Text>
        {approved
          ? 'No new claims can be entered or submitted for this carer. Claims that are before the panel stay there, and what is accepted is paid.'
          : 'From now on claims of this carer can be entered and submitted to the panel.'}
      </Text>
      <TextField name="note" label="Note" hint="Why, or what it rests on: “Training done on 3 March”." />
    </FormDialog>
  );
}
