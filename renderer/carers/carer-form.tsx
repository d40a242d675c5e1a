import type { z } from 'zod';
import { carerInput, type CarerRow } from '../../preload/contract/carers';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { nextReference } from '../placements/next-reference';
import { CARER_TYPES } from './carer-words';

const TYPE_OPTIONS = Object.entries(CARER_TYPES).map(([value, label]) => ({ value, label }));

/** Adds a carer (`carer` null) or changes one. */
export function CarerForm(props: {
  readonly carer: CarerRow | null;
  readonly onSaved?: (ref: string) => void;
  readonly onClose: () => void;
}) {
  const { carer, onSaved, onClose } = props;
  const save = useCommand('carers.save');
  const notify = useNotify();
  const known = useCommandQuery('carers.list', {}, { enabled: carer === null });
  if (carer === null && known.isPending) return null;
  return (
    <FormDialog
      title={carer === null ? 'Add a carer' : `Change ${carer.name}`}
      schema={carerInput}
      defaultValues={firstValues(carer, known.data ?? [])}
      submitLabel={carer === null ? 'Add carer' : 'Save carer'}
      draftKey={`carer.${carer?.ref ?? 'new'}`}
      onSubmit={async (values) => {
        const saved = await save.mutateAsync({ ...values, isNew: carer === null });
        notify(`Saved carer ${saved.ref}, ${saved.name}`);
        onSaved?.(saved.ref);
      }}
      onClose={onClose}
    >
      <TextField name="ref" label="Reference" required disabled={carer !== null} />
      <TextField name="name" label="Name" required autoFocus />
      <SelectField name="type" label="Type" required options={TYPE_OPTIONS} />
      <TextField name="address" label="Address" multiline />
      <TextField name="postcode" label="Postcode" />
      <TextField name="phone" label="Phone" type="tel" />
      <TextField name="email" label="E-mail" type="email" />
      <TextField
        name="supplierRef"
        label="Supplier reference"
        hint="The carer’s reference in the finance system"
      />
    </FormDialog>
  );
}

function firstValues(carer: CarerRow | null, known: readonly CarerRow[]): z.input<typeof carerInput> {
  return {
    ref: carer?.ref ?? nextReference(known.map(({ ref }) => ref)),
    name: carer?.name ?? '',
    type: carer?.type ?? 'foster_carer',
    email: carer?.email ?? '',
    phone: carer?.phone ?? '',
    address: carer?.address ?? '',
    postcode: carer?.postcode ?? '',
    supplierRef: carer?.supplierRef ?? '',
  };
}
