import type { ComponentProps } from 'react';
import { describedBy, errorOf, Field, type FieldProps } from './field';

type TextInputProps = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'autoComplete' | 'inputMode' | 'maxLength' | 'spellCheck' | 'autoCapitalize'
  > & {
    readonly value: string;
    readonly onChange: (value: string) => void;
    /** Said behind the field: "miles". */
    readonly suffix?: string;
    /** In characters, where the answer has a length. */
    readonly width?: 5 | 10 | 20;
  };

/** One line of text. */
export function TextInput({
  id,
  label,
  hint,
  errors,
  value,
  onChange,
  suffix,
  width,
  ...rest
}: TextInputProps) {
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-input--error';
  const input = (
    <input
      className={`govuk-input${error}${width === undefined ? '' : ` govuk-input--width-${width}`}`}
      id={id}
      name={id}
      type="text"
      value={value}
      aria-describedby={describedBy({ id, hint, errors }, suffix === undefined ? undefined : `${id}-suffix`)}
      onChange={(event) => onChange(event.target.value)}
      {...rest}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      {suffix === undefined ? (
        input
      ) : (
        <div className="govuk-input__wrapper">
          {input}
          <div className="govuk-input__suffix" id={`${id}-suffix`}>
            {suffix}
          </div>
        </div>
      )}
    </Field>
  );
}
