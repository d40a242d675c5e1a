import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ActionEntryRow } from '../../preload/contract/actions';
import type { Naming } from '../privacy/privacy';
import { ScreenLink } from '../layout/screen-link';
import { visuallyHidden } from '../theme/visually-hidden';
import { isSmallEntry, saidAs, writerInWords } from './action-words';
import { EntryAttachments } from './entry-attachments';
import { InternalSign } from './internal-sign';
import { useInternalStyles } from './thread-styles';

const useStyles = makeStyles({
  message: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    width: 'fit-content',
    maxWidth: '88%',
    minWidth: 'min(16rem, 100%)',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    listStyle: 'none',
  },
  carer: { alignSelf: 'flex-start', backgroundColor: tokens.colorNeutralBackground3 },
  team: { alignSelf: 'flex-end', backgroundColor: tokens.colorBrandBackground2 },
  note: { alignSelf: 'flex-end' },
  body: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXS,
    listStyle: 'none',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
  },
  hidden: visuallyHidden,
});

interface EntryViewProps {
  readonly entry: ActionEntryRow;
  /** How the carer is called here. */
  readonly carer: string;
  readonly naming: Naming;
}

/** One entry of a thread: a message on its side, a note that only the team sees, or a small line. */
export function EntryView({ entry, carer, naming }: EntryViewProps) {
  const styles = useStyles();
  const { internal } = useInternalStyles();
  const { side, seenByCarer, body, attachments } = entry;
  if (isSmallEntry(entry)) return <SmallEntry entry={entry} carer={carer} naming={naming} />;
  return (
    <li
      className={mergeClasses(
        styles.message,
        side === 'carer' ? styles.carer : seenByCarer ? styles.team : styles.note,
        !seenByCarer && internal,
      )}
    >
      {seenByCarer ? null : <InternalSign />}
      <Text size={200}>
        <strong>{writerInWords(entry, carer)}</strong> · {saidAs(entry)}
        {formatInstant(entry.at)}
      </Text>
      <WhatItDid entry={entry} naming={naming} />
      {body === '' ? null : (
        <Text className={styles.body} dir="auto">
          {naming.text(body)}
        </Text>
      )}
      <EntryAttachments attachments={attachments} />
    </li>
  );
}

function SmallEntry({ entry, carer, naming }: EntryViewProps) {
  const styles = useStyles();
  return (
    <li className={styles.line}>
      {entry.seenByCarer ? null : (
        <>
          <LockClosedRegular aria-hidden />
          <span className={styles.hidden}>Only the team sees this:</span>
        </>
      )}
      <WhatItDid entry={entry} naming={naming} />
      <span>
        · {writerInWords(entry, carer)}, {formatInstant(entry.at)}
      </span>
    </li>
  );
}

/** "Linked to claim 12", the claim a link to its place. */
function WhatItDid({ entry, naming }: Pick<EntryViewProps, 'entry' | 'naming'>) {
  const { did, link } = entry;
  if (did === null && link === null) return null;
  return (
    <Text size={200} weight="semibold">
      {did}
      {link ? (
        <>
          {did === null ? '' : ' '}
          <ScreenLink to={link.to} inline>
            {naming.text(link.words)}
          </ScreenLink>
        </>
      ) : null}
    </Text>
  );
}
