import { Body1, Button, Field, Input, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useSession } from '../bridge/session';
import { useCommand } from '../bridge/use-command';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { RecoveryKey } from '../ledger/recovery-key';

const useStyles = makeStyles({
  heading: { margin: 0 },
});

/** Shows the recovery key again to an administrator who gives the password. */
export function RecoveryKeySection() {
  const styles = useStyles();
  const { ledger } = useSession();
  const [password, setPassword] = useState('');
  const reveal = useCommand('ledger.recoveryKey');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    reveal.mutate({ password });
    setPassword('');
  };

  return (
    <Stack as="section">
      <Subtitle2 as="h2" className={styles.heading}>
        Recovery key
      </Subtitle2>
      <Body1>
        It opens the ledger and its backups on another computer, or where the passphrase is forgotten.
      </Body1>
      {reveal.data ? (
        <>
          <RecoveryKey ledgerName={ledger.name} recoveryKey={reveal.data.recoveryKey} />
          <div>
            <Button onClick={() => reveal.reset()}>Hide the key</Button>
          </div>
        </>
      ) : (
        <Row as="form" align="end" onSubmit={submit}>
          <Field label="Your password">
            <Input
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(_event, data) => setPassword(data.value)}
            />
          </Field>
          <Button type="submit" disabledFocusable={reveal.isPending || password === ''}>
            Show the recovery key
          </Button>
        </Row>
      )}
      {reveal.error ? <ErrorState error={reveal.error} title="The key was not shown" /> : null}
    </Stack>
  );
}
