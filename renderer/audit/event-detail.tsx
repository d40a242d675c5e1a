import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { AuditEventRow } from '../../preload/contract/audit';
import { useCommandQuery } from '../bridge/use-command-query';
import { Facts } from '../layout/facts';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { actionTitle } from './action-words';
import { BeforeAfter } from './before-after';
import { screenOf, subjectTitle } from './event-words';

const useStyles = makeStyles({
  hash: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** One event of the audit trail, with its place in the chain: read together with the one before it. */
export function EventDetail({ seq }: { readonly seq: number }) {
  const query = useCommandQuery('audit.search', { beforeSeq: seq + 1, limit: 2 });
  return (
    <QueryView query={query} loading={`Reading event ${seq}…`}>
      {({ events }) => {
        const event = events.find((candidate) => candidate.seq === seq);
        if (event)
          return <Event event={event} previous={events.find((other) => other.seq === seq - 1) ?? null} />;
        return (
          <EmptyState title="No such event">The audit trail of this ledger has no event {seq}.</EmptyState>
        );
      }}
    </QueryView>
  );
}

function Event({
  event,
  previous,
}: {
  readonly event: AuditEventRow;
  readonly previous: AuditEventRow | null;
}) {
  const styles = useStyles();
  const screen = screenOf(event.subjectKind, event.subjectRef);
  const subject = `${subjectTitle(event.subjectKind)} ${event.subjectRef}`;
  return (
    <Stack>
      <Facts
        facts={{
          What: actionTitle(event.action),
          About: screen === null ? subject : <ScreenLink to={screen}>{subject}</ScreenLink>,
          Who: event.user,
          When: formatInstant(event.at),
          Note: event.note ?? undefined,
        }}
      />
      <BeforeAfter before={event.before} after={event.after} />
      <Text as="h3" weight="semibold">
        Place in the chain
      </Text>
      <Facts
        facts={{
          Event: event.seq.toLocaleString('en-GB'),
          'Its hash': <span className={styles.hash}>{event.hash}</span>,
          'Hash before it':
            previous === null ? (
              'It is the first event of this ledger.'
            ) : (
              <span className={styles.hash}>{previous.hash}</span>
            ),
        }}
      />
      <Text size={200}>
        Each hash is made of the event and the hash before it: whoever changed or removed an earlier event
        would change every hash after it.{' '}
        <ScreenLink to="/audit/verify" inline>
          Verify
        </ScreenLink>{' '}
        calculates them all again.
      </Text>
    </Stack>
  );
}
