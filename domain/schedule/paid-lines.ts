import type { PaidCare } from '../facts';
import type { PaidLine, PaymentLine } from './payment-line';
import type { Schedule } from './schedule';

/** What names the finalised lines of one placement's care. */
export type CareKey = Pick<PaidCare, 'placement' | 'provider' | 'carePeriod'>;

/** The care that a schedule adjusts: the finalised lines of it belong into the adjustments' explanations. */
export function adjustedCare(schedule: Schedule): CareKey[] {
  return schedule.payments.flatMap((payment) =>
    payment.lines
      .filter((line) => line.kind === 'adjustment')
      .map((line) => ({ ...line, placement: line.placement! })),
  );
}

/** The schedule with what was paid before written into each adjustment's reason: both calculations are kept. */
export function withPaidLines(
  schedule: Schedule,
  paidLines: (care: CareKey) => readonly PaidLine[],
): Schedule {
  const explained = (line: PaymentLine): PaymentLine =>
    line.reason.kind === 'adjustment' && line.placement !== null
      ? { ...line, reason: { ...line.reason, paid: paidLines({ ...line, placement: line.placement }) } }
      : line;
  const payments = schedule.payments.map((payment) => ({ ...payment, lines: payment.lines.map(explained) }));
  return { ...schedule, payments };
}
