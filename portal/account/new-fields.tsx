import type { FieldError } from '../govuk/error-summary';
import { PasswordInput } from '../govuk/password-input';
import { PasswordRules } from './password-rules';

interface TwiceProps {
  readonly errors: readonly FieldError[];
  readonly value: string;
  readonly again: string;
  readonly onChange: (value: string) => void;
  readonly onChangeAgain: (value: string) => void;
}

/** What a password manager keeps the new password under. Neither seen nor read out. */
export function UserNameToKeep({ userName }: { readonly userName: string }) {
  return <input type="text" name="user-name" autoComplete="username" value={userName} readOnly hidden />;
}

/** A new password, twice. */
export function NewPassword({
  userName,
  errors,
  value,
  again,
  onChange,
  onChangeAgain,
}: TwiceProps & { readonly userName: string }) {
  return (
    <>
      <PasswordInput
        id="new-password"
        label="New password"
        errors={errors}
        value={value}
        onChange={onChange}
        autoComplete="new-password"
        below={{ id: 'password-rules', content: <PasswordRules password={value} userName={userName} /> }}
      />
      <PasswordInput
        id="new-password-again"
        label="New password again"
        errors={errors}
        value={again}
        onChange={onChangeAgain}
        autoComplete="new-password"
      />
    </>
  );
}

/** A new security code, twice. */
export function NewCode({ errors, value, again, onChange, onChangeAgain }: TwiceProps) {
  return (
    <>
      <PasswordInput
        id="new-code"
        label="New security code"
        hint="6 digits that you can remember, and that are not a birthday"
        errors={errors}
        value={value}
        onChange={onChange}
        autoComplete="off"
        isCode
      />
      <PasswordInput
        id="new-code-again"
        label="New security code again"
        errors={errors}
        value={again}
        onChange={onChangeAgain}
        autoComplete="off"
        isCode
      />
    </>
  );
}

interface CurrentProps {
  readonly errors: readonly FieldError[];
  readonly password: string;
  readonly code: string;
  readonly onPassword: (value: string) => void;
  readonly onCode: (value: string) => void;
}

/** What the carer signs in with now. */
export function Current({ errors, password, code, onPassword, onCode }: CurrentProps) {
  return (
    <>
      <PasswordInput
        id="current-password"
        label="Current password"
        errors={errors}
        value={password}
        onChange={onPassword}
        autoComplete="current-password"
      />
      <PasswordInput
        id="current-code"
        label="Current security code"
        errors={errors}
        value={code}
        onChange={onCode}
        autoComplete="off"
        isCode
      />
    </>
  );
}
