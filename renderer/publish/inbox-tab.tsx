import { Text } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { SubmissionRow } from '../../preload/contract/collect';
import { useCommandQuery } from '../bridge/use-command-query';
import { Row } from '../layout/row';
import { useNaming, type Naming } from '../privacy/privacy';
import { StateBadge } from '../format/state-badge';
import { instantColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { MasterDetail } from '../layout/master-detail';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { CollectButtons } from './collect-buttons';
import { submissionAddress } from './publish-address';
import { StateChoice } from './state-choice';
import { SubmissionDetail } from './submission-detail';
import { kindInWords, SUBMISSION_STATES } from './submission-words';

/** Every file that a carer sent, and what became of it. */
export function InboxTab() {
  const submissions = useCommandQuery('submissions.list', {});
  return (
    <>
      <CollectButtons />
      <QueryView query={submissions} loading="Reading what carers sent…">
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title="Carers have not sent anything yet">
              Claims, messages and new passwords that carers send will be listed here, each with what it
              became. They get here when they are collected from a destination, or when a file that a carer
              sent by e-mail is dropped on this window.
            </EmptyState>
          ) : (
            <Submissions rows={rows} />
          )
        }
      </QueryView>
    </>
  );
}

function Submissions({ rows }: { readonly rows: readonly SubmissionRow[] }) {
  const navigate = useNavigate();
  const { id } = useParams();
  const naming = useNaming();
  const [search] = useSearchParams();
  const [text, setText] = useState('');
  const state = search.get('state');
  const shown = useMemo(() => rows.filter((row) => state === null || row.state === state), [rows, state]);
  const open = rows.find((row) => String(row.id) === id) ?? null;
  const isOpen = open !== null;
  const columns = useMemo(
    () => columnsOf(naming).map((column) => ({ ...column, hide: isOpen && !BESIDE_ONE.has(column.colId) })),
    [isOpen, naming],
  );
  return (
    <>
      <Row as="search">
        <GridSearch label="Search submissions" value={text} onChange={setText} />
        <StateChoice label="State of the submission" states={SUBMISSION_STATES} />
        <Text role="status">
          {shown.length.toLocaleString('en-GB')} {shown.length === 1 ? 'submission' : 'submissions'}
        </Text>
      </Row>
      <MasterDetail
        list={
          <DataGrid<SubmissionRow>
            label="Submissions"
            rows={shown}
            columns={columns}
            rowId={(row) => String(row.id)}
            quickFilter={text}
            selectedId={open ? String(open.id) : null}
            opensByClick
            onOpen={(row) =>
              void navigate({ pathname: submissionAddress(row.id), search: search.toString() })
            }
            emptyText="No submission is in this state."
          />
        }
        detail={open ? <SubmissionDetail key={open.id} submission={open} naming={naming} /> : null}
        detailTitle={open ? `Submission ${open.id}` : ''}
        onClose={() => void navigate({ pathname: submissionAddress(null), search: search.toString() })}
      />
    </>
  );
}

/** What the list shows beside an open submission, which says the rest. */
const BESIDE_ONE: ReadonlySet<string | undefined> = new Set(['state', 'providerName', 'kind']);

type Cell = ICellRendererParams<SubmissionRow>;

const columnsOf = (naming: Naming): ColDef<SubmissionRow>[] => [
  textColumn('state', 'State', {
    width: 130,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data ? SUBMISSION_STATES[data.state].word : ''),
    cellRenderer: ({ data }: Cell) =>
      data && (
        <StateBadge state={SUBMISSION_STATES[data.state].look} label={SUBMISSION_STATES[data.state].word} />
      ),
  }),
  textColumn('providerName', 'Carer', {
    flex: 1,
    minWidth: 170,
    valueGetter: ({ data }) =>
      data?.provider ? naming.short(data.provider, data.providerName ?? data.provider) : 'Unknown',
  }),
  textColumn('kind', 'What', { width: 130, valueGetter: ({ data }) => (data ? kindInWords(data.kind) : '') }),
  // What was taken became something; what was not has a reason.
  textColumn('explanation', 'What became of it', {
    flex: 2,
    minWidth: 200,
    valueGetter: ({ data }) => data?.takenAs?.words ?? naming.text(data?.explanation ?? ''),
    cellRenderer: ({ data }: Cell) =>
      data?.takenAs ? (
        <ScreenLink to={data.takenAs.to}>{data.takenAs.words}</ScreenLink>
      ) : (
        naming.text(data?.explanation ?? '')
      ),
  }),
  instantColumn('sentAt', 'Sent'),
  instantColumn('collectedAt', 'Collected'),
];
