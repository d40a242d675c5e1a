import type { FinancialYear } from '../../domain/calendar/periods';
import type { StatementBasis } from '../../domain/statements/statement-year';

/** The address of a carer's annual statement, of the last year paid where none is named. */
export function statementAddress(carer: string, year?: FinancialYear): string {
  const search = new URLSearchParams({ report: 'statement', carer, ...(year === undefined ? {} : { year }) });
  return `/reports?${search.toString()}`;
}

/** Which twelve months an address asks for; the financial year where it does not say. */
export function basisOfAddress(search: URLSearchParams): StatementBasis {
  return search.get('basis') === 'tax' ? 'tax' : 'financial';
}
