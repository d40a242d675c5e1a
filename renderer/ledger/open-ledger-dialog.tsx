import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Spinner,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { InputOf } from '../../preload/contract';
import type { CommandFailure } from '../bridge/command-failure';
import { useCommand } from '../bridge/use-command';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';
import { adviceFor, remediesFor, type LedgerRemedy } from './ledger-advice';
import { RestoreBackup } from './restore-backup';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  path: { overflowWrap: 'anywhere' },
  key: { fontFamily: tokens.fontFamilyMonospace },
});

type Secret = 'passphrase' | 'recovery-key';

/** Opens a ledger: with the key on this computer, else with what the refusal asks for. */
export function OpenLedgerDialog({ path, onClose }: { readonly path: string; readonly onClose: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  const open = useCommand('ledger.open');
  const [secret, setSecret] = useState<Secret | null>(null);
  const [text, setText] = useState('');
  const attempt = useOpenAtOnce(open.mutate, path);

  const remedies = open.error ? remediesFor(open.error.code) : [];
  const asked = secret ?? remedies.find(isSecret) ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt(
      asked && text !== ''
        ? asked === 'passphrase'
          ? { passphrase: text }
          : { recoveryKey: text.trim() }
        : {},
    );
  };
  const switchTo = (other: Secret) => {
    setSecret(other);
    setText('');
  };

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && !open.isPending && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{titleOf(open.error)}</DialogTitle>
            <DialogContent className={styles.content}>
              <Body1 className={styles.path}>{path}</Body1>
              {open.isPending ? <Spinner label="Opening…" labelPosition="after" /> : null}
              {open.error && !open.isPending ? (
                <>
                  {/* A passphrase that nobody was asked for yet is no error. */}
                  {open.error.code === 'passphrase_needed' ? null : (
                    <ErrorState error={open.error} title="Not opened" />
                  )}
                  <Body1>{adviceFor(open.error.code)}</Body1>
                </>
              ) : null}
              {asked ? <SecretField secret={asked} text={text} onText={setText} /> : null}
              {remedies.includes('restore') ? <RestoreBackup /> : null}
            </DialogContent>
            <DialogActions fluid>
              {asked && remedies.length > 0 ? (
                <Button onClick={() => switchTo(asked === 'passphrase' ? 'recovery-key' : 'passphrase')}>
                  {asked === 'passphrase' ? 'Use the recovery key' : 'Use a passphrase'}
                </Button>
              ) : null}
              <Button onClick={onClose} disabled={open.isPending}>
                Cancel
              </Button>
              {open.error && !remedies.includes('none') ? (
                <Button type="submit" appearance="primary" disabledFocusable={open.isPending}>
                  {asked ? 'Open the ledger' : 'Try again'}
                </Button>
              ) : null}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function titleOf(error: CommandFailure | null): string {
  if (!error) return 'Opening the ledger';
  return error.code === 'passphrase_needed' ? 'Give the passphrase' : 'The ledger is not open yet';
}

type Extras = Omit<InputOf<'ledger.open'>, 'path'>;

/** Tries once as the dialog opens; gives back how to try again with a secret. */
function useOpenAtOnce(
  mutate: (input: InputOf<'ledger.open'>) => void,
  path: string,
): (extras: Extras) => void {
  const tried = useRef<string | null>(null);
  useEffect(() => {
    if (tried.current === path) return;
    tried.current = path;
    mutate({ path });
  }, [mutate, path]);
  return (extras) => mutate({ path, ...extras });
}

function isSecret(remedy: LedgerRemedy): remedy is Secret {
  return remedy === 'passphrase' || remedy === 'recovery-key';
}

interface SecretFieldProps {
  readonly secret: Secret;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function SecretField({ secret, text, onText }: SecretFieldProps) {
  const styles = useStyles();
  if (secret === 'passphrase') {
    return (
      <Field label="Passphrase of the ledger">
        <Input type="password" autoFocus value={text} onChange={(_event, data) => onText(data.value)} />
      </Field>
    );
  }
  return (
    <Field
      label="Recovery key"
      hint="As printed: blanks, hyphens and line ends between the groups don't matter."
    >
      <Textarea
        autoFocus
        className={styles.key}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={(_event, data) => onText(data.value)}
      />
    </Field>
  );
}
