import { Checkbox, Field } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import type { FieldProps } from './text-field';

/** A yes or no. */
export function CheckboxField({ name, label, hint, disabled }: Omit<FieldProps, 'required'>) {
  const { field, fieldState } = useController({ name });
  return (
    <Field hint={hint} validationMessage={fieldState.error?.message ?? null}>
      <Checkbox
        name={field.name}
        ref={field.ref}
        label={label}
        disabled={disabled ?? false}
        checked={field.value === true}
        onBlur={field.onBlur}
        onChange={(_event, data) => field.onChange(data.checked === true)}
      />
    </Field>
  );
}
