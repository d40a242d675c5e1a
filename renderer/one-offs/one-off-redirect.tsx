import { Navigate, useParams } from 'react-router';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { EmptyState, QueryView } from '../layout/states';
import { defaultPeriod } from '../payments/default-period';
import { OneOffDetail } from './one-off-detail';
import { oneOffAddress, oneOffsOfPeriod } from './one-off-words';

/** `/one-offs/12`: goes to the period whose list has it; one that was refused long ago is shown by itself. */
export function OneOffRedirect() {
  const { id = '' } = useParams();
  const oneOff = useCommandQuery('oneOffs.read', { id: Number(id) });
  const periods = useCommandQuery('periods.list', {});
  return (
    <QueryView query={oneOff} loading={`Looking for one-off payment ${id}…`}>
      {(row) => (
        <QueryView query={periods} loading="Reading the payment periods…">
          {({ periods: rows }) => {
            const name = row.paidIn ?? defaultPeriod(rows);
            const period = rows.find((candidate) => candidate.period === name);
            const before = rows.findLast((candidate) => candidate.period < (name ?? ''));
            const isListed =
              period !== undefined && oneOffsOfPeriod([row], period, before?.finalised?.at ?? '').length > 0;
            if (isListed) return <Navigate to={oneOffAddress(period.period, row.id)} replace />;
            return <ByItself row={row} />;
          }}
        </QueryView>
      )}
    </QueryView>
  );
}

function ByItself({ row }: { readonly row: OneOffRow }) {
  return (
    <Screen title={`One-off payment ${row.id}`}>
      {row.state === 'pending' ? (
        <EmptyState title="No payment periods">
          It waits for a period. Add the year’s periods first.
        </EmptyState>
      ) : null}
      <OneOffDetail row={row} />
    </Screen>
  );
}
