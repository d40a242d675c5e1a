import type { z } from 'zod';
import type { ServiceLevelKind, ServiceLevelUnit } from '../../domain/facts';
import { serviceLevelInput, type ServiceLevelRow } from '../../preload/contract/service-levels';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { KIND_WORDS, PROVIDER_TYPE_WORDS, UNIT_WORDS } from './service-level-words';

const KINDS = (Object.keys(KIND_WORDS) as ServiceLevelKind[]).map((value) => ({
  value,
  label: KIND_WORDS[value],
}));
const UNITS = (Object.keys(UNIT_WORDS) as ServiceLevelUnit[]).map((value) => ({
  value,
  label: UNIT_WORDS[value],
}));
const PROVIDER_TYPES = Object.entries(PROVIDER_TYPE_WORDS).map(([value, label]) => ({ value, label }));

interface ServiceLevelDialogProps {
  /** Null adds one. */
  readonly level: ServiceLevelRow | null;
  readonly onClose: () => void;
}

/** Adds or edits a service level. */
export function ServiceLevelDialog({ level, onClose }: ServiceLevelDialogProps) {
  const save = useCommand('serviceLevels.save');
  const notify = useNotify();
  return (
    <FormDialog
      title={level ? `Edit ${level.name}` : 'Add a service level'}
      schema={serviceLevelInput}
      defaultValues={fieldsOf(level)}
      submitLabel={level ? 'Save' : 'Add the service level'}
      draftKey={`serviceLevel.${level?.code ?? 'new'}`}
      onClose={onClose}
      onSubmit={async (serviceLevel) => {
        await save.mutateAsync({ serviceLevel, isNew: level === null });
        notify(`Saved ${serviceLevel.name}`);
      }}
    >
      <TextField
        name="code"
        label="Code"
        hint="As in the council’s files; it never changes."
        required
        readOnly={level !== null}
      />
      <TextField name="name" label="Name" required />
      <SelectField name="kind" label="Kind" options={KINDS} required />
      <SelectField
        name="unit"
        label="Priced per"
        options={UNITS}
        hint="A placement per week or night, an item per mile or item."
        required
      />
      <SelectField name="providerType" label="For" options={PROVIDER_TYPES} emptyLabel="All carers" />
      <TextField name="glCode" label="GL code" hint="For the journal to the council’s finance system." />
      <TextField name="costCentre" label="Cost centre" />
    </FormDialog>
  );
}

function fieldsOf(level: ServiceLevelRow | null): z.input<typeof serviceLevelInput> {
  return {
    code: level?.code ?? '',
    name: level?.name ?? '',
    kind: level?.kind ?? 'placement',
    unit: level?.unit ?? 'week',
    glCode: level?.glCode ?? null,
    costCentre: level?.costCentre ?? null,
    providerType: level?.providerType ?? null,
  };
}
