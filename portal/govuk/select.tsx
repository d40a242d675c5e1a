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

/** A pick list with its label. */
export function Select({ id, label, hint, errors = NO_ERRORS, value, options, onChange }: SelectProps) {
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-select--error';
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
    </Field>
  );
}
