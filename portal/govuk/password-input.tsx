import { useState, type ReactNode } from 'react';
import { describedBy, errorOf, Field, type FieldProps } from './field';

interface PasswordInputProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password' | 'off';
  /** For a security code: digits on a phone's keyboard, and a short field. */
  readonly isCode?: boolean;
  /** More that is said below, and that describes it. */
  readonly below?: { readonly id: string; readonly content: ReactNode };
}

/** GOV.UK's password input: hidden, until the carer has it shown. */
export function PasswordInput(props: PasswordInputProps) {
  const { id, label, hint, errors, value, onChange, autoComplete, isCode = false, below } = props;
  const [isShown, setIsShown] = useState(false);
  const error = errorOf(errors, id) === undefined ? '' : ' govuk-input--error';
  const what = label.toLowerCase();
  return (
    <Field id={id} label={label} hint={hint} errors={errors}>
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={`govuk-input govuk-password-input__input portal-password${isCode ? ' govuk-input--width-10' : ''}${error}`}
          id={id}
          name={id}
          type={isShown ? 'text' : 'password'}
          spellCheck={false}
          autoCapitalize="none"
          autoComplete={autoComplete}
          inputMode={isCode ? 'numeric' : undefined}
          value={value}
          aria-describedby={describedBy({ id, hint, errors }, below?.id)}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle portal-password-toggle"
          aria-controls={id}
          aria-label={`${isShown ? 'Hide' : 'Show'} ${what}`}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      {below && <div id={below.id}>{below.content}</div>}
    </Field>
  );
}
