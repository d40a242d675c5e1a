import type { FieldError } from './error-summary';
import { describedBy, errorOf, Field } from './field';

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Of the form; a pick list that can't be wrong has none. */
  readonly errors?: readonly FieldError[];
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

const NO_ERRORS: readonly FieldError[] = [];

/** More characters than these a pick list on a phone cuts off. */
const FITS_A_PHONE = 28;

/** A pick list with its label. */
export function Select({ id, label, hint, errors = NO_ERRORS, value, options, onChange }: SelectProps) {
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-select--error';
  const chosen = options.find((option) => option.value === value)?.text ?? '';
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <select
        className={`govuk-select portal-select${error}`}
        id={id}
        name={id}
        value={value}
        aria-describedby={describedBy({ id, hint, errors })}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      {/* Read out with the pick list already. */}
      {chosen.length > FITS_A_PHONE && (
        <span className="portal-detail portal-chosen" aria-hidden="true">
          {chosen}
        </span>
      )}
    </Field>
  );
}
