import { Body1, Button, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useSession } from '../bridge/session';
import { useCommand } from '../bridge/use-command';
import { ErrorState } from '../layout/states';
import { RecoveryKey } from '../ledger/recovery-key';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
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
    <section className={styles.section}>
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
        <form className={styles.form} onSubmit={submit}>
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
        </form>
      )}
      {reveal.error ? <ErrorState error={reveal.error} title="The key was not shown" /> : null}
    </section>
  );
}
