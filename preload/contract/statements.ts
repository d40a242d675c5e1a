import { z } from 'zod';
import type { Pence } from '../../domain/money/pence';
import type { AnnualStatement, StatementRelief } from '../../domain/statements/statement-paper';
import { STATEMENT_BASES } from '../../domain/statements/statement-year';
import type { YearTotals } from '../../domain/statements/year-totals';
import { application, query, window } from './command';
import { financialYear, reference } from './fields';
import type { PdfDocument } from './reports';

export type { AnnualStatement, StatementRelief };

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
