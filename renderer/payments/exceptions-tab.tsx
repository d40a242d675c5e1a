import { makeStyles, ToggleButton, tokens, Toolbar } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ExceptionRow, PeriodRow } from '../../preload/contract/periods';
import type { CommandFailure } from '../bridge/command-failure';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { EmptyState, QueryView } from '../layout/states';
import { EXCEPTION_COLUMNS, type QueuedException } from './exception-columns';
import { ExceptionDetail } from './exception-detail';
import {
  EXCEPTION_GROUPS,
  EXCEPTION_TITLES,
  exceptionKey,
  GROUP_TITLES,
  groupOf,
  inQueueOrder,
  moveInQueue,
  nextToAccept,
  type ExceptionGroup,
} from './exception-queue';
import { FollowFocusedRow } from './follow-focused-row';
import { exceptionAddress, periodAddress } from './period-address';

const useStyles = makeStyles({
  groups: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, gap: tokens.spacingVerticalS },
});

export interface ExceptionsTabProps {
  readonly row: PeriodRow;
  readonly exceptions: UseQueryResult<readonly ExceptionRow[], CommandFailure>;
}

/** The exceptions of a period, worked through one by one: list on the left, the one in hand on the right. */
export function ExceptionsTab({ row, exceptions }: ExceptionsTabProps) {
  if (row.state === 'future') {
    return (
      <EmptyState title="No exceptions yet">
        They are looked for once {row.period} is the current period: after the period before is finalised.
      </EmptyState>
    );
  }
  return (
    <QueryView query={exceptions} loading={`Looking for exceptions in ${row.period}…`}>
      {(rows) => (rows.length === 0 ? <NoExceptions row={row} /> : <ExceptionsWork row={row} rows={rows} />)}
    </QueryView>
  );
}

function NoExceptions({ row }: { row: PeriodRow }) {
  return (
    <EmptyState title="No exceptions">
      {row.state === 'finalised'
        ? 'Nothing had to be accepted before this period was finalised.'
        : 'Nothing blocks this period and nothing has to be looked at. It can be prepared.'}
    </EmptyState>
  );
}

function ExceptionsWork({ row, rows }: { row: PeriodRow; rows: readonly ExceptionRow[] }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const on = search.get('on');
  const queue = useMemo(
    () => inQueueOrder(rows).map((exception) => ({ ...exception, key: exceptionKey(exception) })),
    [rows],
  );
  const chosen = queue.find((exception) => exception.key === on) ?? null;
  const [takesFocus, setTakesFocus] = useState(true);
  const open = (key: string, isPassing: boolean): void => {
    setTakesFocus(!isPassing);
    if (key !== on) void navigate(exceptionAddress(row.period, key), { replace: on !== null });
  };
  const goOn = (done: ExceptionRow): void => {
    const next = nextToAccept(rows, done);
    if (next) open(exceptionKey(next), false);
  };
  const move = (step: 1 | -1): void => {
    const next = moveInQueue(rows, chosen, step);
    if (next) open(exceptionKey(next), false);
  };
  return (
    <MasterDetail
      list={
        <ExceptionsList queue={queue} chosen={chosen} label={`Exceptions of ${row.period}`} onOpen={open} />
      }
      detail={
        chosen ? (
          <ExceptionDetail
            key={chosen.key}
            period={row}
            exception={chosen}
            takesFocus={takesFocus}
            onDone={goOn}
            onMove={move}
          />
        ) : null
      }
      detailTitle={chosen ? EXCEPTION_TITLES[chosen.code] : ''}
      onClose={() => void navigate(periodAddress(row.period, 'exceptions'))}
    />
  );
}

interface ExceptionsListProps {
  readonly queue: readonly QueuedException[];
  readonly chosen: QueuedException | null;
  readonly label: string;
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  readonly onOpen: (key: string, isPassing: boolean) => void;
}

function ExceptionsList({ queue, chosen, label, onOpen }: ExceptionsListProps) {
  const styles = useStyles();
  const [only, setOnly] = useState<ExceptionGroup | null>(null);
  const shown = only === null ? queue : queue.filter((exception) => groupOf(exception) === only);
  return (
    <div className={styles.list}>
      <Toolbar className={styles.groups} aria-label="Show">
        <ToggleButton size="small" checked={only === null} onClick={() => setOnly(null)}>
          All {queue.length}
        </ToggleButton>
        {EXCEPTION_GROUPS.map((group) => {
          const count = queue.filter((exception) => groupOf(exception) === group).length;
          return (
            <ToggleButton
              key={group}
              size="small"
              checked={only === group}
              disabledFocusable={count === 0}
              onClick={() => setOnly(group)}
            >
              {GROUP_TITLES[group]} {count}
            </ToggleButton>
          );
        })}
      </Toolbar>
      <FollowFocusedRow onRow={chosen === null ? null : (key) => onOpen(key, true)}>
        <DataGrid<QueuedException>
          rows={shown}
          columns={EXCEPTION_COLUMNS}
          rowId={(exception) => exception.key}
          onOpen={(exception) => onOpen(exception.key, false)}
          selectedId={chosen?.key ?? null}
          label={label}
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </div>
  );
}
