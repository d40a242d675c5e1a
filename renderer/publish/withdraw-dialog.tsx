import { Text } from '@fluentui/react-components';
import { z } from 'zod';
import type { AccountRow } from '../../preload/contract/accounts';
import { note } from '../../preload/contract/fields';
import { useCommand } from '../bridge/use-command';
import { useNaming } from '../privacy/privacy';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const schema = z.object({ reason: note });

interface WithdrawDialogProps {
  readonly account: AccountRow;
  readonly onClose: () => void;
}

/** Takes a carer's account away, with the reason. */
export function WithdrawDialog({ account: { provider, providerName }, onClose }: WithdrawDialogProps) {
  const withdraw = useCommand('accounts.withdraw');
  const notify = useNotify();
  const name = useNaming().short(provider, providerName);
  return (
    <FormDialog
      title={`Withdraw the account of ${name}`}
      schema={schema}
      defaultValues={{ reason: '' }}
      submitLabel="Withdraw the account"
      failureTitle="Not withdrawn"
      onClose={onClose}
      onSubmit={async ({ reason }) => {
        await withdraw.mutateAsync({ provider, reason });
        notify(`The account of ${name} is withdrawn`);
      }}
    >
      <Text>
        With the next publication the carer’s files are removed from the web host, and nobody can sign in with
        this user name any more. What the carer sends from now on is set aside. It cannot be undone: an
        account issued later has another user name.
      </Text>
      <TextField name="reason" label="Reason" multiline required autoFocus />
    </FormDialog>
  );
}
