import { Field, Input } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { parseQuantity, quantityInWords } from '../../domain/money/quantity';
import type { FieldProps } from './text-field';
import { useTypedText } from './typed-text';

/** A quantity with at most two decimals; the form's value is hundredths, or null where it is empty. */
export function QuantityField({ name, label, hint, required, disabled }: FieldProps) {
  const { field, fieldState } = useController({ name });
  const box = useTypedText<number>(field.value, isHundredths, field.onChange, {
    show: quantityInWords,
    read: (text) => parseQuantity(text) ?? text,
  });
  return (
    <Field
      label={label}
      hint={hint}
      required={required ?? false}
      validationMessage={fieldState.error ? problemWith(field.value, fieldState.error.message) : null}
    >
      <Input
        name={field.name}
        ref={field.ref}
        inputMode="decimal"
        value={box.text}
        disabled={disabled ?? false}
        onChange={(_event, data) => box.onText(data.value)}
        onBlur={() => {
          box.onLeave();
          field.onBlur();
        }}
      />
    </Field>
  );
}

function isHundredths(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function problemWith(value: unknown, message: string | undefined): string {
  if (value === null || value === undefined || value === '') return 'Give a number.';
  return typeof value === 'string'
    ? 'Give a number such as 12 or 12.5, with at most two decimals.'
    : (message ?? '');
}
