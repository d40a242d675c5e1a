import { z } from 'zod';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { ProviderType } from '../../domain/facts';
import type { Pence } from '../../domain/money/pence';
import type { PaymentsOfYear } from '../../domain/statements/annual-statement';
import type { CareRelief } from '../../domain/statements/care-relief';
import type { CareWeeks } from '../../domain/statements/care-weeks';
import { STATEMENT_BASES, type StatementBasis, type YearDays } from '../../domain/statements/statement-year';
import type { YearTotals } from '../../domain/statements/year-totals';
import { application, query, window } from './command';
import { financialYear, reference } from './fields';
import type { PdfDocument } from './reports';

/** The relief of a statement's year, or why it is not worked out. */
export type StatementRelief =
  | ({ readonly state: 'worked_out' } & CareRelief)
  /** The settings have no amounts for the year. */
  | { readonly state: 'no_amounts' }
  /** Whether it applies depends on the arrangement: supported lodgings. */
  | { readonly state: 'not_for_type' };

/** What one carer is told about a year: everything that the document and the CSV say, as plain data. */
export interface AnnualStatement extends PaymentsOfYear, YearDays {
  readonly year: FinancialYear;
  readonly basis: StatementBasis;
  readonly organisation: { readonly name: string; readonly contact: string };
  readonly carer: {
    readonly ref: string;
    readonly name: string;
    readonly type: ProviderType;
    readonly address: string | null;
    readonly postcode: string | null;
  };
  /** Periods that will be paid in this year and are not finalised: the statement is not the whole year yet. */
  readonly periodsToCome: number;
  /** Weeks of care by child, for the care that finalised periods pay for. */
  readonly weeks: readonly (CareWeeks & { readonly name: string })[];
  /** The first and last day of the care that the weeks are counted from; null where nothing of the year is paid for. */
  readonly weeksOf: YearDays | null;
  readonly relief: StatementRelief;
}

/** A carer who was paid in a year. */
export interface PaidCarer {
  readonly ref: string;
  readonly totalPence: Pence;
}

const oneYear = z.object({ year: financialYear, basis: z.enum(STATEMENT_BASES) });
const oneStatement = oneYear.extend({ provider: reference });

export const statementsContract = {
  /** One carer's annual statement, also of a year in which nothing was paid. */
  'reports.statement': query<AnnualStatement>()('signedIn', oneStatement),
  /** The carers whom a year's finalised periods paid, in order of reference: those who are sent a statement. */
  'reports.statementCarers': query<readonly PaidCarer[]>()('signedIn', oneYear),
  /** An annual statement as it prints. */
  'reports.statementPdf': application<PdfDocument>()('signedIn', oneStatement),
  /** Writes one carer's annual statement, or a PDF for each paid carer and one CSV, to a folder. Long work. */
  'reports.exportStatements': application<{ files: readonly string[] }>()(
    'signedIn',
    oneYear.extend({
      provider: reference.optional(),
      formats: z.array(z.enum(['pdf', 'csv'])).min(1),
      to: z.string().min(1),
      job: z.string().min(1),
    }),
  ),
  /** Opens the system's print dialog for a carer's annual statement. */
  'reports.printStatement': window<{ printed: boolean }>()('signedIn', oneStatement),
  /** What a financial year's finalised periods paid, by period, kind and service level. */
  'reports.yearTotals': query<YearTotals>()('signedIn', z.object({ year: financialYear })),
};
