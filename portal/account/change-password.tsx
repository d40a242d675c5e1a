import { useState } from 'react';
import { Form } from '../govuk/form';
import { useSession } from '../session/carer-session';
import type { CredentialsDesk } from './credentials-desk';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { Changed } from './changed';
import { currentErrors, newPasswordErrors } from './credential-problems';
import { Current, NewPassword, UserNameToKeep } from './new-fields';
import { useChange } from './use-change';

/** `#/account/password`: another password; the security code stays. */
export function ChangePassword() {
  const { desk } = useSession();
  return desk ? <PasswordForm credentials={desk.credentials} /> : <NotFound />;
}

function PasswordForm({ credentials: { userName } }: { readonly credentials: CredentialsDesk }) {
  const [current, setCurrent] = useState('');
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const { errors, busy, sent, submit } = useChange();

  async function change(): Promise<void> {
    const found = [
      ...currentErrors({ password: current, code }),
      ...newPasswordErrors({ password, again, userName, current }),
    ];
    await submit(found, { password: current, code }, { password, code });
  }

  if (sent) return <Changed what="password" sent={sent} />;
  return (
    <Page title="Change your password" back="#/account" errors={errors}>
      <Form submit="Change password" busy={busy} onSubmit={() => void change()}>
        <UserNameToKeep userName={userName} />
        <Current errors={errors} password={current} code={code} onPassword={setCurrent} onCode={setCode} />
        <NewPassword
          userName={userName}
          errors={errors}
          value={password}
          again={again}
          onChange={setPassword}
          onChangeAgain={setAgain}
        />
      </Form>
    </Page>
  );
}
