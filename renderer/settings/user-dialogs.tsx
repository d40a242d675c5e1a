import { z } from 'zod';
import type { UserRow } from '../../preload/contract/users';
import { usersContract } from '../../preload/contract/users';
import { newPassword } from '../../preload/contract/fields';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { CheckboxField } from '../forms/checkbox-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { RolesField } from './roles-field';

const PASSWORD_HINT = 'Tell them in person; they can change it once they have signed in.';

/** Adds a person who may work on this ledger. */
export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const add = useCommand('users.add');
  const notify = useNotify();
  return (
    <FormDialog
      title="Add a person"
      schema={usersContract['users.add'].input}
      defaultValues={{ name: '', roles: [], password: '' }}
      submitLabel="Add this person"
      draftKey="users.add"
      onClose={onClose}
      onSubmit={async (form) => {
        await add.mutateAsync(form);
        notify(`Added ${form.name}`);
      }}
    >
      <TextField name="name" label="Name" hint="They sign in with it." required autoComplete="off" />
      <RolesField name="roles" />
      <TextField
        name="password"
        label="First password"
        hint={PASSWORD_HINT}
        type="password"
        autoComplete="new-password"
        required
      />
    </FormDialog>
  );
}

const changeSchema = usersContract['users.change'].input.omit({ newPassword: true }).extend({
  newPassword: z.union([z.literal('').transform(() => undefined), newPassword]),
});

/** Changes a person's roles, lets them in or keeps them out, or gives them a new password. */
export function ChangeUserDialog({
  user,
  onClose,
}: {
  readonly user: UserRow;
  readonly onClose: () => void;
}) {
  const change = useCommand('users.change');
  const notify = useNotify();
  return (
    <FormDialog
      title={`Change ${user.name}`}
      schema={changeSchema}
      defaultValues={{ name: user.name, roles: [...user.roles], active: user.active, newPassword: '' }}
      submitLabel="Save"
      onClose={onClose}
      onSubmit={async ({ newPassword: password, ...form }) => {
        await change.mutateAsync(password === undefined ? form : { ...form, newPassword: password });
        notify(`Saved ${user.name}`);
      }}
    >
      <RolesField name="roles" />
      <CheckboxField
        name="active"
        label="May sign in"
        hint="What a person did stays in the audit, whether they may sign in or not."
      />
      <TextField
        name="newPassword"
        label="New password"
        hint={`Leave it empty to keep the present one. ${PASSWORD_HINT}`}
        type="password"
        autoComplete="new-password"
      />
    </FormDialog>
  );
}
