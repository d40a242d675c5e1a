import { Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';

/** What opens a ledger where this computer has no key for it. */
export type LedgerSecret = 'passphrase' | 'recovery-key';

const useStyles = makeStyles({ key: { fontFamily: tokens.fontFamilyMonospace } });

interface SecretFieldProps {
  readonly secret: LedgerSecret;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The box for a passphrase, or for a recovery key typed from paper. */
export function SecretField({ secret, text, onText }: SecretFieldProps) {
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
      hint="As printed: blanks, hyphens and line ends between the groups don’t matter."
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
