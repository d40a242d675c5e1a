import { useController } from 'react-hook-form';
import { RecordCombobox, type RecordOption } from './record-combobox';

/** A {@link RecordCombobox} in a form; the form's value is the reference that was chosen. */
export function RecordField(props: {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly RecordOption[];
  readonly hint?: string;
}) {
  const { name, ...rest } = props;
  const { field, fieldState } = useController({ name });
  return (
    <RecordCombobox
      {...rest}
      value={typeof field.value === 'string' ? field.value : ''}
      onChange={field.onChange}
      inputRef={field.ref}
      error={fieldState.error && (field.value === '' ? chooseOne(props.label) : fieldState.error.message)}
    />
  );
}

function chooseOne(label: string): string {
  return `Choose ${/^[aeiou]/i.test(label) ? 'an' : 'a'} ${label.toLowerCase()}.`;
}
