import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { AuditEventRow } from '../../preload/contract/audit';
import { ScreenLink } from '../layout/screen-link';
import { actionTitle } from './action-words';
import { BeforeAfter } from './before-after';
import { subjectTitle } from './event-words';

const FIRST_SHOWN = 10;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  more: { alignSelf: 'flex-start' },
});

/** What happened to one record, the newest first; each event opens to what was there before and after. */
export function EventHistory({ events }: { readonly events: readonly AuditEventRow[] }) {
  const styles = useStyles();
  const [showAll, setShowAll] = useState(false);
  if (events.length === 0)
    return <Text>Nothing has been recorded yet. Every change will be listed here.</Text>;
  const newestFirst = [...events].sort((a, b) => b.seq - a.seq);
  const shown = showAll ? newestFirst : newestFirst.slice(0, FIRST_SHOWN);
  return (
    <div className={styles.panel}>
      <Accordion collapsible multiple>
        {shown.map((event) => (
          <HistoryItem key={event.seq} event={event} />
        ))}
      </Accordion>
      {shown.length < newestFirst.length && (
        <Button className={styles.more} appearance="subtle" onClick={() => setShowAll(true)}>
          Show all {newestFirst.length.toLocaleString('en-GB')}
        </Button>
      )}
    </div>
  );
}

function HistoryItem({ event }: { readonly event: AuditEventRow }) {
  const styles = useStyles();
  return (
    <AccordionItem value={event.seq}>
      <AccordionHeader as="h3" size="small">
        {formatInstant(event.at)} · {event.user} · {actionTitle(event.action)} (
        {subjectTitle(event.subjectKind)} {event.subjectRef})
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {event.note !== null && <Text>Note: {event.note}</Text>}
        <BeforeAfter before={event.before} after={event.after} />
        <ScreenLink to={`/audit/${event.seq}`}>See event {event.seq} in the audit trail</ScreenLink>
      </AccordionPanel>
    </AccordionItem>
  );
}
