import { useEffect, useState } from 'react';
import { readSecurityCode } from '../../domain/sync/security-codes';
import { readTemporaryPassword } from '../../domain/sync/temporary-passwords';
import { readUserName } from '../../domain/sync/user-names';
import type { FieldError } from '../govuk/error-summary';
import { Form } from '../govuk/form';
import { InsetText } from '../govuk/inset-text';
import { PasswordInput } from '../govuk/password-input';
import { TextInput } from '../govuk/text-input';
import { Page } from '../shell/page';
import { prepareVault } from '../vault/vault-client';
import type { SignInTyped } from './begin-session';
import type { SignedOutReason } from './carer-session';
import { leftInWords, SIGN_OUT_AFTER_MS } from './idle-clock';
import { waitNow } from './tries';

/** Why somebody is not signed in who might be with another password. */
export type Refusal =
  { readonly kind: 'wrong' } | { readonly kind: 'new_password_refused'; readonly reason: string };

const WHY: Readonly<Record<NonNullable<SignedOutReason>, string>> = {
  asked: 'You have signed out.',
  idle: `We signed you out because the page was not used for ${SIGN_OUT_AFTER_MS / 60_000} minutes.`,
  elsewhere: 'You signed out in another tab.',
  left: 'We signed you out because you left this page for another one.',
  changed: 'Your account has changed since you signed in. Sign in again, with your newest password.',
};

const NO_ERRORS: readonly FieldError[] = [];

type Typed = Readonly<Record<'userName' | 'password' | 'code', string>>;

interface SignInFormProps {
  readonly signedOut: SignedOutReason;
  readonly refusal: Refusal | null;
  readonly userName: string;
  readonly onSubmit: (typed: SignInTyped) => Promise<void>;
}

/** User name, password and security code. */
export function SignInForm({ signedOut, refusal, userName: typedBefore, onSubmit }: SignInFormProps) {
  const [typed, setTyped] = useState<Typed>({ userName: typedBefore, password: '', code: '' });
  const [errors, setErrors] = useState(NO_ERRORS);
  const [isBusy, setIsBusy] = useState(false);
  const shownMs = useWait(refusal);

  async function submit(): Promise<void> {
    const found = problemsOf(typed);
    // Another tab may have tried since it was last looked at.
    const leftMs = waitNow();
    if (leftMs > 0) found.push({ text: `Wait ${leftInWords(leftMs)} before you try again` });
    setErrors(found);
    if (found.length > 0) return;
    setIsBusy(true);
    await painted();
    await onSubmit({ ...typed, code: typed.code.trim() === '' ? null : typed.code });
    setIsBusy(false);
  }

  const problems = errors.length > 0 || refusal?.kind !== 'wrong' ? errors : WRONG;
  const shown = isBusy ? NO_ERRORS : problems;
  return (
    <Page title="Sign in" errors={shown}>
      {signedOut !== null && <InsetText>{WHY[signedOut]}</InsetText>}
      {refusal?.kind === 'new_password_refused' && <RefusedPassword reason={refusal.reason} />}
      <Form
        submit="Sign in"
        busy={isBusy ? 'Signing in… This takes a few seconds.' : null}
        onSubmit={() => void submit()}
      >
        <Fields
          typed={typed}
          errors={shown}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
        />
        {shownMs > 0 && <Waiting leftMs={shownMs} />}
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href="#/forgotten">
          Forgotten your user name, password or security code?
        </a>
      </p>
    </Page>
  );
}

interface FieldsProps {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly onChange: (change: Partial<Typed>) => void;
}

function Fields({ typed: { userName, password, code }, errors, onChange }: FieldsProps) {
  return (
    <>
      <TextInput
        id="user-name"
        label="User name"
        hint={
          <>
            It is in your letter, such as <span className="portal-money">K7M2-XQ9T</span>
          </>
        }
        errors={errors}
        value={userName}
        onChange={(typed) => {
          prepareVault();
          onChange({ userName: typed });
        }}
        width={20}
        autoComplete="username"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <PasswordInput
        id="password"
        label="Password"
        errors={errors}
        value={password}
        onChange={(typed) => onChange({ password: typed })}
        autoComplete="current-password"
      />
      <PasswordInput
        id="code"
        label="Security code"
        hint="Your 6 digits. Leave this empty if you sign in with the temporary password from your letter."
        errors={errors}
        value={code}
        onChange={(typed) => onChange({ code: typed })}
        autoComplete="off"
        isCode
      />
    </>
  );
}

const WRONG: readonly FieldError[] = [
  {
    field: 'user-name',
    text: 'Check your user name, password and security code: they do not go together',
  },
];

function problemsOf({ userName, password, code }: Typed): FieldError[] {
  const found: FieldError[] = [];
  if (readUserName(userName) === null)
    found.push({ field: 'user-name', text: 'Enter your user name as it is in your letter' });
  if (password === '') found.push({ field: 'password', text: 'Enter your password' });
  const needsCode = password !== '' && readTemporaryPassword(password) === null;
  if (needsCode && !/^\d{6}$/.test(readSecurityCode(code)))
    found.push({ field: 'code', text: 'Enter your security code of 6 digits' });
  return found;
}

function Waiting({ leftMs }: { readonly leftMs: number }) {
  return (
    <InsetText>
      <p className="govuk-body">
        There were several wrong tries on this device. You can try again in{' '}
        <strong>{leftInWords(leftMs)}</strong>. Each further wrong try makes the wait longer.
      </p>
      <p className="govuk-body">
        If you are not sure of your password, ask the team for a new temporary one rather than guess.
      </p>
    </InsetText>
  );
}

function RefusedPassword({ reason }: { readonly reason: string }) {
  return (
    <InsetText>
      <p className="govuk-body">
        The team could not take your new password{reason === '' ? '' : `: ${reason}`}
      </p>
      <p className="govuk-body">Sign in with the password and security code that you had before.</p>
    </InsetText>
  );
}

/** How long is to be waited, looked at again each second while there is something to wait for. */
function useWait(refusal: Refusal | null): number {
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    const look = (): void => setLeftMs(waitNow());
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [refusal]);
  return leftMs;
}

/** Lets the browser paint what has just changed. */
async function painted(): Promise<void> {
  await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));
}
