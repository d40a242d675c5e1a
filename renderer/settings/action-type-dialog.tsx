import { actionTypesText } from '../../domain/actions/action-types';
import type { ActionType } from '../../preload/contract/actions';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { CheckboxField } from '../forms/checkbox-field';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { CARERS_WORDS, fieldsOfType, typeFields, withType } from './action-type-form';

interface ActionTypeDialogProps {
  readonly types: readonly ActionType[];
  /** Null adds one. */
  readonly type: ActionType | null;
  readonly onClose: () => void;
}

/** Adds a type of actions, changes or retires one. */
export function ActionTypeDialog({ types, type, onClose }: ActionTypeDialogProps) {
  const set = useCommand('settings.set');
  const notify = useNotify();
  return (
    <FormDialog
      title={type === null ? 'Add a type of actions' : `Change ${type.name}`}
      schema={typeFields}
      defaultValues={fieldsOfType(type)}
      submitLabel={type === null ? 'Add the type' : 'Save the type'}
      draftKey={`action-type.${type?.code ?? 'new'}`}
      onClose={onClose}
      onSubmit={async (fields) => {
        const value = actionTypesText(withType(types, type?.code ?? null, fields));
        await set.mutateAsync({ key: 'actions.types', value });
        notify(`Saved ${fields.name}`);
      }}
    >
      <TextField name="name" label="Name" hint="As carers read it." required />
      <TextField
        name="answerDays"
        label="Working days to answer"
        hint="Counted from the day on which the action comes to the team."
        required
      />
      <SelectField
        name="carers"
        label="Whose carers"
        options={Object.entries(CARERS_WORDS).map(([value, label]) => ({ value, label }))}
      />
      {type === null ? null : (
        <CheckboxField
          name="retired"
          label="Retired"
          hint="Not offered any more; actions that have it keep it."
        />
      )}
    </FormDialog>
  );
}
