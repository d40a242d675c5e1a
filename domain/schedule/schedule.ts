import type { PeriodName } from '../calendar/periods';
import type { Pence } from '../money/pence';
import type { PaymentException } from './exceptions';
import type { PaymentLine } from './payment-line';

export type PeriodState = 'future' | 'current' | 'finalised';

/** What one provider gets in one period. */
export interface CalculatedPayment {
  readonly provider: string;
  readonly totalPence: Pence;
  readonly lines: readonly PaymentLine[];
}

/** What one provider gets in one period, and what should be looked at before it is paid. */
export interface ScheduledPayment extends CalculatedPayment {
  readonly exceptions: readonly PaymentException[];
}

export interface Schedule {
  readonly period: PeriodName;
  readonly state: PeriodState;
  readonly totalPence: Pence;
  readonly payments: readonly ScheduledPayment[];
}
