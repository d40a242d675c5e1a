import { Body1, Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { BridgeEvents } from '../../preload/contract';
import type { OpenLedger } from '../../preload/contract/ledger';
import { useCommand } from '../bridge/use-command';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { StartPage } from '../start/start-page';
import { DemoPeople } from './demo-people';
import { lastName } from './last-name';

const LOCKED: Readonly<Record<BridgeEvents['locked']['reason'], string>> = {
  idle: 'Locked, because nobody worked here for a while. Forms that you had begun are kept.',
  system: 'Locked together with this computer. Forms that you had begun are kept.',
  person: 'Locked. Forms that you had begun are kept.',
};

interface SignInScreenProps {
  readonly ledger: OpenLedger;
  /** Why somebody was signed out just now; null at the start. */
  readonly lockReason: BridgeEvents['locked']['reason'] | null;
  readonly onSignedIn: () => void;
}

/** Name and password. The lock screen is the same one, with the reason and the name already there. */
export function SignInScreen({ ledger, lockReason, onSignedIn }: SignInScreenProps) {
  const [name, setName] = useState(lastName);
  const [password, setPassword] = useState('');
  const signIn = useCommand('users.signIn');
  const close = useCommand('ledger.close');

  const enter = async (who: string, secret: string) => {
    try {
      await signIn.mutateAsync({ name: who, password: secret });
      onSignedIn();
    } catch {
      // Shown below from `signIn.error`; the name stays, the password is typed anew.
      setPassword('');
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enter(name, password);
  };

  return (
    <StartPage title={`Sign in to ${ledger.name}`}>
      {lockReason ? <Notice intent="info">{LOCKED[lockReason]}</Notice> : null}
      {ledger.demo ? (
        <DemoPeople
          demo={ledger.demo}
          disabled={signIn.isPending}
          onChoose={(who, secret) => void enter(who, secret)}
        />
      ) : null}
      <Stack as="form" onSubmit={submit}>
        <Field label="Name">
          <Input
            value={name}
            autoFocus={name === ''}
            autoComplete="username"
            onChange={(_event, data) => setName(data.value)}
          />
        </Field>
        <Field label="Password">
          <Input
            type="password"
            value={password}
            autoFocus={name !== ''}
            autoComplete="current-password"
            onChange={(_event, data) => setPassword(data.value)}
          />
        </Field>
        {signIn.error ? <ErrorState error={signIn.error} title="Not signed in" /> : null}
        <Row>
          <Button type="submit" appearance="primary" disabledFocusable={signIn.isPending}>
            {signIn.isPending ? 'Signing in…' : 'Sign in'}
          </Button>
          <Button appearance="subtle" disabledFocusable={close.isPending} onClick={() => close.mutate({})}>
            Open another ledger
          </Button>
        </Row>
        {close.error ? <ErrorState error={close.error} title="The ledger was not closed" /> : null}
        <Body1>Forgotten your password? An administrator gives you a new one, under Settings, Users.</Body1>
      </Stack>
    </StartPage>
  );
}
