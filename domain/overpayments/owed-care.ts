import type { PeriodName } from '../calendar/periods';
import type { Pence } from '../money/pence';

/** Of care that an earlier adjustment took back from a provider, what is still owed: positive pence. */
export interface OwedCare {
  readonly provider: string;
  /** The period in which the adjustment came up. */
  readonly since: PeriodName;
  readonly placement: string;
  readonly carePeriod: PeriodName;
  readonly amountPence: Pence;
  /** What is left of everything that came up in that period: all its care together is owed no more than that. */
  readonly leftPence: Pence;
}
