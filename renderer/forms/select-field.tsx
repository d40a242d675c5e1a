import { Field, Select } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import type { FieldProps } from './text-field';

interface SelectFieldProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The text of the choice of nothing; where given, its value in the form is null. */
  readonly emptyLabel?: string;
}

/** A choice of one. */
export function SelectField({
  name,
  label,
  hint,
  required,
  disabled,
  options,
  emptyLabel,
}: SelectFieldProps) {
  const { field, fieldState } = useController({ name });
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      validationMessage={fieldState.error?.message ?? null}
    >
      <Select
        name={field.name}
        ref={field.ref}
        disabled={disabled ?? false}
        value={typeof field.value === 'string' ? field.value : ''}
        onBlur={field.onBlur}
        onChange={(_event, data) =>
          field.onChange(data.value === '' && emptyLabel !== undefined ? null : data.value)
        }
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
