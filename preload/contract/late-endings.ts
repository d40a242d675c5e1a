import { z } from 'zod';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { LagSummary, MonthOfEndings } from '../../domain/placements/late-endings';
import { query } from './command';
import { financialYear } from './fields';

/** An ending that was entered after it happened. */
export interface LateEndingRow {
  readonly placement: string;
  readonly provider: string;
  readonly providerName: string;
  readonly client: string;
  readonly clientName: string;
  readonly serviceLevelName: string;
  readonly endedOn: string;
  readonly enteredOn: string;
  readonly enteredBy: string;
  readonly daysLate: number;
  /** What had been paid for the time after the ending, and was taken back. */
  readonly costPence: number;
  /** The period whose payments it is taken back in: finalised, or the current one; null where nothing is. */
  readonly takenBackIn: string | null;
}

export interface LateEndingsReport {
  readonly year: FinancialYear;
  /** The financial years to choose from: those in which endings were entered, and the current period's. */
  readonly years: readonly FinancialYear[];
  readonly total: LagSummary;
  /** The year's months, from April on. */
  readonly months: readonly MonthOfEndings[];
  /** The latest entry first. */
  readonly endings: readonly LateEndingRow[];
}

/** Without a year: the current period's, or the last in which an ending was entered. */
const ofYear = z.object({ year: financialYear.optional() });

export const lateEndingsContract = {
  /** The endings entered in a financial year after they happened, how late, and what each cost. */
  'reports.lateEndings': query<LateEndingsReport>()('signedIn', ofYear),
  /** The same as a CSV file's text, for a spreadsheet. */
  'reports.lateEndingsCsv': query<{ fileName: string; text: string }>()('signedIn', ofYear),
};
