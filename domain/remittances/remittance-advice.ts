import type { PaymentPeriod } from '../calendar/periods';
import type { Pence } from '../money/pence';
import type { BalanceMovement } from '../overpayments/balance-movement';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import type { PaymentLine } from '../schedule/payment-line';

/** What one carer is told about one payment: everything that the document and the CSV say, as plain data. */
export interface RemittanceAdvice {
  readonly organisation: { readonly name: string; readonly contact: string };
  /** `draft`: what the current period would pay by today's facts. */
  readonly state: 'draft' | 'finalised';
  readonly period: PaymentPeriod;
  readonly carer: {
    readonly ref: string;
    readonly name: string;
    readonly address: string | null;
    readonly postcode: string | null;
  };
  /** The last four digits of the account that is paid into; null where there is none. */
  readonly accountEnding: string | null;
  readonly totalPence: Pence;
  readonly lines: readonly RemittanceLine[];
  /** Null where nothing was owed before this payment and nothing is left after it. */
  readonly balance: RemittanceBalance | null;
  /** The dates of every other period that a line speaks of, by its name. */
  readonly otherPeriods: Readonly<Record<string, PaymentPeriod>>;
}

/** What the carer was overpaid and has to pay back, what this payment did about it, and how the rest is taken. */
export interface RemittanceBalance extends BalanceMovement {
  readonly plan: RecoveryPlan | null;
}

/** A payment line with the names that it was paid under. */
export interface RemittanceLine extends PaymentLine {
  readonly clientName: string | null;
  readonly serviceLevelName: string | null;
  /** The line in one short sentence, as the payments screen has it. */
  readonly description: string;
}
