import type { PaidCare } from '../facts';
import type { PaidLine, PaymentLine } from './payment-line';
import type { CalculatedPayment } from './schedule';

/** What names the finalised lines of one placement's care. */
export type CareKey = Pick<PaidCare, 'placement' | 'provider' | 'carePeriod'>;

/** The care that payments adjust: the finalised lines of it belong into the adjustments' explanations. */
export function adjustedCare(payments: readonly CalculatedPayment[]): CareKey[] {
  return payments.flatMap((payment) =>
    payment.lines
      .filter((line) => line.kind === 'adjustment')
      .map((line) => ({ ...line, placement: line.placement! })),
  );
}

/** The payments with what was paid before written into each adjustment's reason: both calculations are kept. */
export function withPaidLines<Payment extends CalculatedPayment>(
  payments: readonly Payment[],
  paidLines: (care: CareKey) => readonly PaidLine[],
): Payment[] {
  const explained = (line: PaymentLine): PaymentLine =>
    line.reason.kind === 'adjustment' && line.placement !== null
      ? { ...line, reason: { ...line.reason, paid: paidLines({ ...line, placement: line.placement }) } }
      : line;
  return payments.map((payment) => ({ ...payment, lines: payment.lines.map(explained) }));
}
