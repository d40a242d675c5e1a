import { safeRefs } from '../reports/file-names';
import type { StatementYear } from './read-statement';

/** `statements-2026-27.csv`, `statements-tax-2026-27.csv`: every carer's statement of a year. */
export function statementsCsvName(year: StatementYear): string {
  return `statements-${inFileName(year)}.csv`;
}

/**
 * By reference, `statement-2026-27-P001` without its ending; a tax year's `statement-tax-2026-27-P001`. `refs` are those
 * of the council's carers, so that a carer's file has the same name whether one or all are exported.
 */
export function statementFileNames(year: StatementYear, refs: readonly string[]): Map<string, string> {
  return new Map([...safeRefs(refs)].map(([ref, safe]) => [ref, `statement-${inFileName(year)}-${safe}`]));
}

function inFileName({ year, basis }: StatementYear): string {
  return basis === 'tax' ? `tax-${year}` : year;
}
