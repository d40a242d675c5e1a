import { formatPence } from '../../domain/money/format-money';
import { parseMoney, type MoneyProblem } from '../../domain/money/parse-money';
import { isEmpty, isWhole, TypedField, type TypedFieldProps } from './typed-field';
import type { Reading } from './typed-text';

const PROBLEMS: Readonly<Record<MoneyProblem, string>> = {
  decimal_comma: 'Write pence after a point: 12.34.',
  too_many_decimals: 'Money has at most two decimals: 12.34.',
  not_money: 'Give an amount such as 1,234.50.',
  too_large: 'This amount is too large.',
};

const READING: Reading<number> = {
  show: formatPence,
  read: (text) => {
    const money = parseMoney(text);
    return money.ok ? money.pence : text;
  },
};

type MoneyFieldProps = Omit<TypedFieldProps<number>, 'inputMode' | 'isValue' | 'reading' | 'problemWith'>;

/** An amount of money; the form's value is whole pence, or null where it is empty. */
export function MoneyField(props: MoneyFieldProps) {
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

/** The schema knows only that the text is no number of pence; the reader of money knows why. */
function problemWith(value: unknown, message: string | undefined): string {
  if (isEmpty(value)) return 'Give an amount.';
  if (typeof value === 'string') {
    const money = parseMoney(value);
    if (!money.ok) return PROBLEMS[money.problem];
  }
  return message ?? PROBLEMS.not_money;
}
