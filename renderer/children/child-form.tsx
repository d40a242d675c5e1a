import type { z } from 'zod';
import { childInput, type ChildRow } from '../../preload/contract/children';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { nextReference } from '../placements/next-reference';

/** Adds a child (`child` null) or changes one. */
export function ChildForm(props: {
  readonly child: ChildRow | null;
  readonly onSaved?: (ref: string) => void;
  readonly onClose: () => void;
}) {
  const { child, onSaved, onClose } = props;
  const save = useCommand('children.save');
  const notify = useNotify();
  const known = useCommandQuery('children.list', {}, { enabled: child === null });
  if (child === null && known.isPending) return null;
  const firstValues: z.input<typeof childInput> = {
    ref: child?.ref ?? nextReference((known.data ?? []).map(({ ref }) => ref)),
    name: child?.name ?? '',
    dateOfBirth: child?.dateOfBirth ?? '',
  };
  return (
    <FormDialog
      title={child === null ? 'Add a child' : `Change ${child.name}`}
      schema={childInput}
      defaultValues={firstValues}
      submitLabel={child === null ? 'Add child' : 'Save child'}
      draftKey={`child.${child?.ref ?? 'new'}`}
      onSubmit={async (values) => {
        const saved = await save.mutateAsync({ ...values, isNew: child === null });
        notify(`Saved child ${saved.ref}, ${saved.name}`);
        onSaved?.(saved.ref);
      }}
      onClose={onClose}
    >
      <TextField name="ref" label="Reference" required disabled={child !== null} />
      <TextField name="name" label="Name" required autoFocus />
      <DateField
        name="dateOfBirth"
        label="Date of birth"
        hint="It decides the age band of the rate. For example 06/04/2016"
        required
      />
    </FormDialog>
  );
}
