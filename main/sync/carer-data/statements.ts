import { financialYearOf } from '../../../domain/calendar/periods';
import type { AnnualStatement } from '../../../domain/statements/statement-paper';
import { statementFrom } from '../../statements/read-statement';
import type { Carers, CarerRows } from './read-carers';
import type { Council } from './read-council';

/** A carer's statements, one for each financial year in which something was paid, oldest first. */
export function publishedStatements(
  { statementYears, datesOf }: Council,
  { provider, paid, placements }: CarerRows,
  { clients }: Pick<Carers, 'clients'>,
): AnnualStatement[] {
  const byYear = Map.groupBy(paid, ({ period }) => financialYearOf(datesOf.get(period)!.payDate));
  return [...byYear].map(([year, payments]) =>
    statementFrom({ ...statementYears.get(year)!, clients }, provider, payments, placements),
  );
}
