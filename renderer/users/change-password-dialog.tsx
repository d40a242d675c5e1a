import { z } from 'zod';
import { usersContract } from '../../preload/contract/users';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';

const schema = usersContract['users.changeOwnPassword'].input
  .extend({ again: z.string() })
  .refine((form) => form.newPassword === form.again, {
    path: ['again'],
    message: 'The two passwords differ.',
  });

/** Changes one's own password. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const change = useCommand('users.changeOwnPassword');
  const notify = useNotify();
  return (
    <FormDialog
      title="Change my password"
      schema={schema}
      defaultValues={{ currentPassword: '', newPassword: '', again: '' }}
      submitLabel="Change password"
      onClose={onClose}
      onSubmit={async ({ currentPassword, newPassword }) => {
        await change.mutateAsync({ currentPassword, newPassword });
        notify('Your password was changed');
      }}
    >
      <TextField
        name="currentPassword"
        label="Present password"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        name="newPassword"
        label="New password"
        hint="Three words in a row are long enough and easy to remember."
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        name="again"
        label="New password again"
        type="password"
        autoComplete="new-password"
        required
      />
    </FormDialog>
  );
}
