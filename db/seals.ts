import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PaymentLineRow } from './entities/payment-line';
import type { PeriodRow } from './entities/payment-period';
import type { FinalisedPayment } from './repositories/payments';

/** The part of a period's row that its seal vouches for. */
export type SealedPeriod = Pick<
  PeriodRow,
  'period' | 'firstDay' | 'lastDay' | 'payDate' | 'preparedBy' | 'preparedAt' | 'preparedDigest'
> &
  Pick<
    PeriodRow,
    'finalisedBy' | 'finalisedAt' | 'paymentCount' | 'lineCount' | 'totalPence' | 'previousSeal'
  >;

/**
 * A finalised period's seal: SHA-256 (hex) over the RFC 8785 canonical JSON of the period (with the seal before it),
 * then of each payment and each of its lines in order, one after another with a line feed between. Row numbers are left
 * out, so that a seal can be worked out again from an export.
 */
export function sealOfPeriod(period: SealedPeriod, payments: readonly FinalisedPayment[]): string {
  const hash = createHash('sha256').update(canonicalize(sealedPeriod(period))!);
  for (const payment of payments) {
    hash.update(`\n${canonicalize(sealedPayment(payment))}`);
    for (const line of payment.lines) hash.update(`\n${canonicalize(sealedLine(line))}`);
  }
  return hash.digest('hex');
}

function sealedPeriod(period: SealedPeriod): SealedPeriod {
  return {
    period: period.period,
    firstDay: period.firstDay,
    lastDay: period.lastDay,
    payDate: period.payDate,
    preparedBy: period.preparedBy,
    preparedAt: period.preparedAt,
    preparedDigest: period.preparedDigest,
    finalisedBy: period.finalisedBy,
    finalisedAt: period.finalisedAt,
    paymentCount: period.paymentCount,
    lineCount: period.lineCount,
    totalPence: period.totalPence,
    previousSeal: period.previousSeal,
  };
}

function sealedPayment(payment: FinalisedPayment): Omit<FinalisedPayment, 'id' | 'lines'> {
  const { id: _id, lines: _lines, ...sealed } = payment;
  return sealed;
}

function sealedLine(line: PaymentLineRow): Omit<PaymentLineRow, 'id' | 'paymentId'> {
  const { id: _id, paymentId: _paymentId, ...sealed } = line;
  return sealed;
}
