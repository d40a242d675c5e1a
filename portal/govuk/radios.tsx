import { Fieldset, type FieldProps } from './field';

interface RadiosProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few answers, each with a word on what it means. */
export function Radios<Value extends string>(props: RadiosProps<Value>) {
  const { id, label, hint, errors, value, options, onChange } = props;
  return (
    <Fieldset id={id} label={label} hint={hint} errors={errors}>
      <div className="govuk-radios">
        {options.map((option, index) => {
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div className="govuk-radios__item" key={option.value}>
              <input
                className="govuk-radios__input"
                id={optionId}
                name={id}
                type="radio"
                value={option.value}
                checked={value === option.value}
                aria-describedby={option.hint === undefined ? undefined : `${optionId}-item-hint`}
                onChange={() => onChange(option.value)}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={optionId}>
                {option.text}
              </label>
              {option.hint !== undefined && (
                <div className="govuk-hint govuk-radios__hint" id={`${optionId}-item-hint`}>
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </Fieldset>
  );
}
