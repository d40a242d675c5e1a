import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ExceptionRow } from '../../preload/contract/periods';
import { EXCEPTION_TITLES, exceptionKey } from './exception-queue';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '22vh',
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  item: { marginBottom: tokens.spacingVerticalXS },
});

/** The exceptions that were accepted: whose payment, what, by whom and why. */
export function AcceptedExceptions({ rows }: { rows: readonly ExceptionRow[] }) {
  const styles = useStyles();
  if (rows.length === 0) return <Text>There was nothing to accept.</Text>;
  return (
    // A scrolled area must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ul className={styles.list} tabIndex={0} aria-label="Exceptions accepted">
      {rows.map((row) => (
        <li key={exceptionKey(row)} className={styles.item}>
          <Text weight="semibold">
            {row.providerName} ({row.provider}): {EXCEPTION_TITLES[row.code]}.
          </Text>{' '}
          <Text>{row.message}</Text>{' '}
          {row.accepted ? (
            <Text italic>
              {row.accepted.by}: “{row.accepted.note}”
            </Text>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
