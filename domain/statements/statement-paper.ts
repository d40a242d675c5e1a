import type { FinancialYear } from '../calendar/periods';
import type { ProviderType } from '../facts';
import type { PaymentsOfYear } from './annual-statement';
import type { CareRelief } from './care-relief';
import type { CareWeeks } from './care-weeks';
import type { StatementBasis, YearDays } from './statement-year';

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
