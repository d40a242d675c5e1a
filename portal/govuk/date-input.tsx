import type { FieldError } from './error-summary';
import { errorOf, Fieldset, type FieldProps } from './field';
import { partField, type TypedDay } from './typed-day';

interface DateInputProps extends FieldProps {
  readonly value: TypedDay;
  readonly onChange: (value: TypedDay) => void;
}

const PARTS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const;

/** GOV.UK's date input. The field that an error leads to is its first part, which has the id, or the part that is wrong. */
export function DateInput({ id, label, hint, errors, value, onChange }: DateInputProps) {
  const isWrong = (part: keyof TypedDay): boolean =>
    [id, partField(id, part)].some((field) => errorOf(errors, field) !== undefined);
  return (
    <Fieldset id={id} label={label} hint={hint} errors={ofWhole(id, errors)}>
      <div className="govuk-date-input">
        {PARTS.map(([part, name, width]) => {
          const partId = partField(id, part);
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
                {name}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${isWrong(part) ? ' govuk-input--error' : ''}`}
                id={partId}
                name={partId}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                value={value[part]}
                onChange={(event) => onChange({ ...value, [part]: event.target.value })}
              />
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}

/** What is wrong with a part is said of the whole. */
function ofWhole(id: string, errors: readonly FieldError[]): FieldError[] {
  const fields = (['day', 'month', 'year'] as const).map((part) => partField(id, part));
  return errors
    .filter(({ field }) => field !== undefined && fields.includes(field))
    .map(({ text }) => ({ field: id, text }));
}
