import { parseQuantity, quantityInWords } from '../../domain/money/quantity';
import type { FieldProps } from './text-field';
import { isEmpty, isWhole, TypedField } from './typed-field';
import type { Reading } from './typed-text';

const READING: Reading<number> = {
  show: quantityInWords,
  read: (text) => parseQuantity(text) ?? text,
};

/** A quantity with at most two decimals; the form's value is hundredths, or null where it is empty. */
export function QuantityField(props: FieldProps) {
  return (
    <TypedField
      {...props}
      inputMode="decimal"
      isValue={isWhole}
      reading={READING}
      problemWith={problemWith}
    />
  );
}

function problemWith(value: unknown, message: string | undefined): string {
  if (isEmpty(value)) return 'Give a number.';
  return typeof value === 'string'
    ? 'Give a number such as 12 or 12.5, with at most two decimals.'
    : (message ?? '');
}
