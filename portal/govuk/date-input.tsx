import { parseDate, type IsoDate } from '../../domain/calendar/dates';
import { errorOf, Fieldset, type FieldProps } from './field';

/** A day as somebody types it. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function typedDay(iso: IsoDate): TypedDay {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The day, or null where it is none. */
export function readTypedDay({ day, month, year }: TypedDay): IsoDate | null {
  return parseDate(`${day.trim()}/${month.trim()}/${year.trim()}`);
}

interface DateInputProps extends FieldProps {
  readonly value: TypedDay;
  readonly onChange: (value: TypedDay) => void;
}

const PARTS = [
  ['day', 'Day', 2],
  ['month', 'Month', 2],
  ['year', 'Year', 4],
] as const;

/** GOV.UK's date input. The field that an error leads to is its first part, which has the id. */
export function DateInput({ id, label, hint, errors, value, onChange }: DateInputProps) {
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-input--error';
  return (
    <Fieldset id={id} label={label} hint={hint} errors={errors}>
      <div className="govuk-date-input">
        {PARTS.map(([part, name, width]) => {
          const partId = part === 'day' ? id : `${id}-${part}`;
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
                {name}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error}`}
                id={partId}
                name={partId}
                type="text"
                inputMode="numeric"
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
