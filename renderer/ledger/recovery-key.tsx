import { Body1, Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useCommand } from '../bridge/use-command';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { groupsOfKey, sheetOfKey } from './recovery-sheet';

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(7ch, 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    userSelect: 'text',
  },
});

interface RecoveryKeyProps {
  readonly ledgerName: string;
  readonly recoveryKey: string;
}

/** The recovery key in groups that one can read out and compare, with its sheet to print or save. */
export function RecoveryKey({ ledgerName, recoveryKey }: RecoveryKeyProps) {
  const styles = useStyles();
  const save = useCommand('files.saveText');
  const saveSheet = () =>
    save.mutate({
      suggestedName: `Recovery key of ${ledgerName}.txt`.slice(0, 120),
      text: sheetOfKey(ledgerName, recoveryKey),
    });
  return (
    <>
      <div className={`print-sheet ${styles.sheet}`}>
        <Subtitle2 as="h2" className={styles.heading}>
          Recovery key of {ledgerName}
        </Subtitle2>
        <ol className={styles.groups} aria-label="Recovery key, group by group">
          {groupsOfKey(recoveryKey).map((group, index) => (
            // A key may have the same group twice: only its place tells groups apart, and they never move.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{group}</li>
          ))}
        </ol>
        <Body1>
          Whoever has this key and the ledger’s file can read every carer’s and child’s data. Keep it on paper
          in the safe, apart from the computer; never in an e-mail.
        </Body1>
      </div>
      <Row>
        <Button icon={<PrintRegular />} onClick={() => window.print()}>
          Print the key
        </Button>
        <Button icon={<SaveRegular />} onClick={saveSheet}>
          Save the key as a file
        </Button>
      </Row>
      {save.data ? <Body1 role="status">Saved as {save.data.path}</Body1> : null}
      {save.error ? <ErrorState error={save.error} title="The key was not saved" /> : null}
    </>
  );
}
