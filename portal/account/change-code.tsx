import { useState } from 'react';
import { Form } from '../govuk/form';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { Changed } from './changed';
import { currentErrors, newCodeErrors } from './credential-problems';
import { Current, NewCode } from './new-fields';
import { useChange } from './use-change';

/** `#/account/code`: another security code; the password stays. */
export function ChangeCode() {
  const { desk } = useSession();
  return desk ? <CodeForm /> : <NotFound />;
}

function CodeForm() {
  const [current, setCurrent] = useState('');
  const [currentCode, setCurrentCode] = useState('');
  const [code, setCode] = useState('');
  const [again, setAgain] = useState('');
  const { errors, busy, sent, submit } = useChange();

  async function change(): Promise<void> {
    const found = [
      ...currentErrors({ password: current, code: currentCode }),
      ...newCodeErrors(code, again, currentCode),
    ];
    await submit(found, { password: current, code: currentCode }, { password: current, code });
  }

  if (sent) return <Changed what="security code" sent={sent} />;
  return (
    <Page title="Change your security code" back="#/account" errors={errors}>
      <Form submit="Change security code" busy={busy} onSubmit={() => void change()}>
        <Current
          errors={errors}
          password={current}
          code={currentCode}
          onPassword={setCurrent}
          onCode={setCurrentCode}
        />
        <NewCode errors={errors} value={code} again={again} onChange={setCode} onChangeAgain={setAgain} />
      </Form>
    </Page>
  );
}
