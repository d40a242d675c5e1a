import type { IsoDate } from '../calendar/dates';
import type { Pence } from '../money/pence';

/**
 * What a manual line is for. `payment`: paid to the carer (or, below nil, taken from the payment). `repaid`: an
 * overpayment that the carer paid back otherwise, such as by an invoice. `written_off`: one that the council lets go.
 */
export const ONE_OFF_PURPOSES = ['payment', 'repaid', 'written_off'] as const;
export type OneOffPurpose = (typeof ONE_OFF_PURPOSES)[number];

/** A manual line as a second person approved it: paid once, in the first period finalised that holds its date. */
export interface OneOff {
  readonly id: number;
  readonly provider: string;
  readonly client: string | null;
  /** Under which it is booked; null for a settlement of an overpayment. */
  readonly serviceLevel: string | null;
  readonly purpose: OneOffPurpose;
  /** The day that it is for: it is paid in the first period that does not end before it. */
  readonly date: IsoDate;
  /** Hundredths of the service level's unit; null where an amount was given. */
  readonly quantityHundredths: number | null;
  readonly unit: 'mile' | 'item' | null;
  /** The rate that the amount was worked out with when it was entered; null where an amount was given. */
  readonly ratePence: Pence | null;
  /** What the approver saw: a later rate changes nothing. */
  readonly amountPence: Pence;
  readonly reason: string;
  readonly enteredBy: string;
  readonly approvedBy: string;
}
