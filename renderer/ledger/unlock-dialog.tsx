import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { CommandFailure } from '../bridge/command-failure';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';
import { adviceFor, remediesFor, type LedgerRemedy } from './ledger-advice';
import { SecretField, type LedgerSecret } from './secret-field';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  path: { overflowWrap: 'anywhere' },
});

/** The secret of a ledger, as the commands take it. */
export interface TypedSecret {
  readonly passphrase?: string;
  readonly recoveryKey?: string;
}

interface UnlockDialogProps {
  readonly words: {
    /** "Opening the ledger", while it is under way. */
    readonly working: string;
    /** "The ledger is not open yet", once it was refused. */
    readonly refused: string;
    /** A verb for the button: "Open the ledger". */
    readonly submit: string;
  };
  readonly path: string;
  /** Tries: at once as the dialog opens, without a secret; then with what was typed. */
  readonly attempt: (secret: TypedSecret) => void;
  readonly isPending: boolean;
  readonly error: CommandFailure | null;
  /** The way to a backup, shown where the refusal leaves no better one. */
  readonly restore?: ReactNode;
  readonly onClose: () => void;
}

/** Tries with the key on this computer, then asks for what the refusal wants: passphrase or recovery key. */
export function UnlockDialog(props: UnlockDialogProps) {
  const { words, path, attempt, isPending, error, restore, onClose } = props;
  const styles = useStyles();
  useReturnFocus();
  useOnce(() => attempt({}));
  const [chosen, setChosen] = useState<LedgerSecret | null>(null);
  const [text, setText] = useState('');

  const remedies = error ? remediesFor(error.code) : [];
  const asked = chosen ?? remedies.find(isSecret) ?? null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    attempt(secretOf(asked, text));
  };
  const switchTo = (other: LedgerSecret) => {
    setChosen(other);
    setText('');
  };

  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && !isPending && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{error ? words.refused : words.working}</DialogTitle>
            <DialogContent className={styles.content}>
              <Body1 className={styles.path}>{path}</Body1>
              {isPending ? <Spinner label={`${words.working}…`} labelPosition="after" /> : null}
              {error && !isPending ? <Refused error={error} /> : null}
              {asked ? <SecretField secret={asked} text={text} onText={setText} /> : null}
              {remedies.includes('restore') ? restore : null}
            </DialogContent>
            <DialogActions fluid>
              {asked ? (
                <Button onClick={() => switchTo(asked === 'passphrase' ? 'recovery-key' : 'passphrase')}>
                  {asked === 'passphrase' ? 'Use the recovery key' : 'Use a passphrase'}
                </Button>
              ) : null}
              <Button onClick={onClose} disabled={isPending}>
                Cancel
              </Button>
              {error && !remedies.includes('none') ? (
                <Button type="submit" appearance="primary" disabledFocusable={isPending}>
                  {asked ? words.submit : 'Try again'}
                </Button>
              ) : null}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

function Refused({ error }: { readonly error: CommandFailure }) {
  return (
    <>
      {/* A passphrase that nobody was asked for yet is no error. */}
      {error.code === 'passphrase_needed' ? null : <ErrorState error={error} title="Not done" />}
      <Body1>{adviceFor(error.code)}</Body1>
    </>
  );
}

/** Calls once as the dialog opens, also where React draws twice. */
function useOnce(act: () => void): void {
  const done = useRef(false);
  const actNow = useEffectEvent(act);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    actNow();
  }, []);
}

function secretOf(asked: LedgerSecret | null, text: string): TypedSecret {
  if (asked === null || text.trim() === '') return {};
  return asked === 'passphrase' ? { passphrase: text } : { recoveryKey: text.trim() };
}

function isSecret(remedy: LedgerRemedy): remedy is LedgerSecret {
  return remedy === 'passphrase' || remedy === 'recovery-key';
}
