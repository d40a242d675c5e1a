import { useState } from 'react';
import { Form } from '../govuk/form';
import { PasswordInput } from '../govuk/password-input';
import { useDesk } from '../session/carer-session';
import { Page } from '../shell/page';
import { goTo } from '../shell/use-address';
import { currentErrors, newCodeErrors, newPasswordErrors } from './credential-problems';
import { NewCode, NewPassword, UserNameToKeep } from './new-fields';
import { useChange } from './use-change';

/** The first sign-in: nobody but the carer may know what they sign in with from now on. */
export function ChooseFirstPassword() {
  const { credentials } = useDesk();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [code, setCode] = useState('');
  const [codeAgain, setCodeAgain] = useState('');
  const { errors, busy, submit } = useChange();

  async function choose(): Promise<void> {
    const found = [
      ...currentErrors({ password: current }),
      ...newPasswordErrors({ password, again, userName: credentials.userName }),
      ...newCodeErrors(code, codeAgain),
    ];
    const sent = await submit(found, { password: current, code: '' }, { password, code });
    if (sent) goTo(`#/sent/${sent.id}`);
  }

  return (
    <Page title="Choose your password and security code" errors={errors}>
      <p className="govuk-body">
        You have signed in with a temporary password. Choose a password and a security code that only you
        know. Nobody can look them up for you, not even the team.
      </p>
      <Form submit="Save and continue" busy={busy} onSubmit={() => void choose()}>
        <UserNameToKeep userName={credentials.userName} />
        <PasswordInput
          id="current-password"
          label="Current password"
          hint="The temporary password from your letter"
          errors={errors}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <NewPassword
          userName={credentials.userName}
          errors={errors}
          value={password}
          again={again}
          onChange={setPassword}
          onChangeAgain={setAgain}
        />
        <NewCode
          errors={errors}
          value={code}
          again={codeAgain}
          onChange={setCode}
          onChangeAgain={setCodeAgain}
        />
      </Form>
    </Page>
  );
}
