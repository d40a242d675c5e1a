import type { UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ExceptionRow, PeriodRow } from '../../preload/contract/periods';
import type { CommandFailure } from '../bridge/command-failure';
import { MasterDetail } from '../layout/master-detail';
import { EmptyState, QueryView } from '../layout/states';
import { ExceptionDetail } from './exception-detail';
import { EXCEPTION_TITLES, exceptionKey, inQueueOrder, moveInQueue, nextToAccept } from './exception-queue';
import { ExceptionsList } from './exceptions-list';
import { exceptionAddress, periodAddress } from './period-address';

export interface ExceptionsTabProps {
  readonly row: PeriodRow;
  readonly exceptions: UseQueryResult<readonly ExceptionRow[], CommandFailure>;
}

/** The exceptions of a period, worked through one by one or all shown at once: list on the left, the one in hand on the right. */
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
      list={<ExceptionsList period={row} queue={queue} chosen={chosen} onOpen={open} />}
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
