import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ColDef } from 'ag-grid-community';
import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { OutputOf } from '../../preload/contract';
import type { AuditEventRow } from '../../preload/contract/audit';
import { call } from '../bridge/bridge';
import type { CommandFailure } from '../bridge/command-failure';
import { numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { Screen } from '../layout/screen';
import { Stack } from '../layout/stack';
import { ErrorState, LoadingState } from '../layout/states';
import { actionTitle } from './action-words';
import { addressOfFilter, filterOfAddress, isFiltering, searchInput, type AuditFilter } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { EventDetail } from './event-detail';
import { subjectTitle } from './event-words';

type Page = OutputOf<'audit.search'>;
const PAGE = 200;

const useStyles = makeStyles({
  foot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexShrink: 0 },
});

const COLUMNS: ColDef<AuditEventRow>[] = [
  numberColumn<AuditEventRow>('seq', 'Event', { width: 90 }),
  textColumn<AuditEventRow>('at', 'When', {
    width: 170,
    valueFormatter: ({ value }) => (typeof value === 'string' ? formatInstant(value) : ''),
  }),
  textColumn<AuditEventRow>('action', 'What was done', {
    width: 190,
    valueGetter: ({ data }) => (data ? actionTitle(data.action) : ''),
  }),
  textColumn<AuditEventRow>('subjectRef', 'About', {
    width: 180,
    valueGetter: ({ data }) => (data ? `${subjectTitle(data.subjectKind)} ${data.subjectRef}` : ''),
  }),
  textColumn<AuditEventRow>('user', 'Who', { width: 150 }),
  textColumn<AuditEventRow>('note', 'Note', { flex: 1, minWidth: 160 }),
];

/** Every change of the ledger, the newest first; an event opens beside the list. */
export function AuditScreen() {
  const navigate = useNavigate();
  const { search } = useLocation();
  const { seq } = useParams();
  const filter = useMemo(() => filterOfAddress(new URLSearchParams(search)), [search]);
  const open = seq === undefined ? null : Number(seq);
  const setFilter = useCallback(
    (next: AuditFilter) => void navigate(`/audit${addressOfFilter(next)}`, { replace: true }),
    [navigate],
  );
  return (
    <Screen
      title="Audit"
      help={<AuditHelp />}
      actions={
        <Button icon={<ShieldCheckmarkRegular />} onClick={() => void navigate('/audit/verify')}>
          Verify this ledger
        </Button>
      }
    >
      <MasterDetail
        list={
          <EventList
            filter={filter}
            openSeq={open}
            onFilter={setFilter}
            onOpen={(event) => void navigate(`/audit/${event.seq}${search}`)}
          />
        }
        detail={open === null ? null : <EventDetail seq={open} />}
        detailTitle={open === null ? '' : `Event ${open.toLocaleString('en-GB')}`}
        onClose={() => void navigate(`/audit${search}`)}
      />
    </Screen>
  );
}

function EventList(props: {
  readonly filter: AuditFilter;
  readonly openSeq: number | null;
  readonly onFilter: (filter: AuditFilter) => void;
  readonly onOpen: (event: AuditEventRow) => void;
}) {
  const styles = useStyles();
  const query = useAuditPages(props.filter);
  const pages = query.data?.pages;
  const events = useMemo(() => pages?.flatMap((page) => page.events) ?? [], [pages]);
  const first = pages?.[0];
  return (
    <Stack fill gap="S">
      <AuditFilters
        filter={props.filter}
        users={first?.users ?? []}
        actions={first?.actions ?? []}
        onChange={props.onFilter}
      />
      {query.error && (
        <ErrorState error={query.error} title="This could not be read" onRetry={() => void query.refetch()} />
      )}
      {first === undefined ? (
        !query.error && <LoadingState label="Reading the audit trail…" />
      ) : (
        <>
          <DataGrid
            rows={events}
            columns={COLUMNS}
            rowId={(event) => String(event.seq)}
            onOpen={props.onOpen}
            opensByClick
            selectedId={props.openSeq === null ? null : String(props.openSeq)}
            label="Audit events"
            emptyText={
              isFiltering(props.filter)
                ? 'No event fits what you look for.'
                : 'Nothing has happened yet. Every change of the ledger will be listed here.'
            }
          />
          <div className={styles.foot}>
            <Text role="status">{countWords(events.length, first.total, query.hasNextPage)}</Text>
            {query.hasNextPage && (
              <Button disabledFocusable={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {query.isFetchingNextPage ? 'Reading more…' : `Show ${PAGE} more`}
              </Button>
            )}
          </div>
        </>
      )}
    </Stack>
  );
}

/** How many events are listed; `total` counts all of the ledger, whatever is looked for. */
function countWords(listed: number, total: number, isMore: boolean): string {
  return `${listed.toLocaleString('en-GB')} ${isMore ? 'shown so far' : 'shown'}; the ledger has ${total.toLocaleString('en-GB')} events`;
}

function useAuditPages(filter: AuditFilter) {
  const input = searchInput(filter);
  return useInfiniteQuery<Page, CommandFailure, { pages: Page[] }, unknown[], number | undefined>({
    queryKey: ['audit.search', 'pages', input],
    queryFn: ({ pageParam }) =>
      call('audit.search', {
        ...input,
        limit: PAGE,
        ...(pageParam === undefined ? {} : { beforeSeq: pageParam }),
      }),
    initialPageParam: undefined,
    getNextPageParam: (last) => (last.events.length < PAGE ? undefined : last.events.at(-1)?.seq),
    placeholderData: (previous) => previous,
  });
}

function AuditHelp() {
  return (
    <>
      <p>
        Every change of this ledger: who, when, what, and what was there before and after. Nothing here can be
        edited.
      </p>
      <p>
        Search words in references, values and notes, or choose a person, what was done, and days. Enter or a
        click opens an event; Esc closes it.
      </p>
      <p>
        The events form a chain of hashes. Verify this ledger calculates it again and checks every rule of the
        ledger.
      </p>
    </>
  );
}
