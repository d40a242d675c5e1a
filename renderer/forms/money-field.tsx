import { Field, Input } from '@fluentui/react-components';
import { useController } from 'react-hook-form';
import { formatPence } from '../../domain/money/format-money';
import { parseMoney, type MoneyProblem } from '../../domain/money/parse-money';
import type { FieldProps } from './text-field';
import { useTypedText } from './typed-text';

const PROBLEMS: Readonly<Record<MoneyProblem, string>> = {
  decimal_comma: 'Write pence after a point: 12.34.',
  too_many_decimals: 'Money has at most two decimals: 12.34.',
  not_money: 'Give an amount such as 1,234.50.',
  too_large: 'This amount is too large.',
};

interface MoneyFieldProps extends FieldProps {
  /** True in a table, whose headings say it for the eye: the label is for screen readers alone. */
  readonly labelHidden?: boolean;
}

/** An amount of money; the form's value is whole pence, or null where it is empty. */
export function MoneyField({ name, label, labelHidden, hint, required, disabled }: MoneyFieldProps) {
  const { field, fieldState } = useController({ name });
  const box = useTypedText<number>(field.value, isPence, field.onChange, {
    show: formatPence,
    read: (text) => {
      const money = parseMoney(text);
      return money.ok ? money.pence : text;
    },
  });
  return (
    <Field
      {...(labelHidden ? {} : { label })}
      hint={hint}
      required={required ?? false}
      validationMessage={fieldState.error ? problemWith(field.value, fieldState.error.message) : null}
    >
      <Input
        name={field.name}
        ref={field.ref}
        inputMode="decimal"
        {...(labelHidden ? { 'aria-label': label } : {})}
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

function isPence(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** The schema knows only that the text is no number of pence; the reader of money knows why. */
function problemWith(value: unknown, message: string | undefined): string {
  if (value === null || value === undefined || value === '') return 'Give an amount.';
  if (typeof value === 'string') {
    const money = parseMoney(value);
    if (!money.ok) return PROBLEMS[money.problem];
  }
  return message ?? PROBLEMS.not_money;
}
