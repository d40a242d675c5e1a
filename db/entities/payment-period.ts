import { EntitySchema } from 'typeorm';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { day, instant, key, optional, periodName, whole, word } from './columns';

/**
 * A payment period. Prepared by one person, finalised by another; once it has a seal it never changes.
 * `preparedDigest` is the digest of what was prepared, so that finalising can tell whether it changed since.
 */
export interface PeriodRow extends PaymentPeriod {
  readonly year: string;
  readonly preparedBy: string | null;
  readonly preparedAt: string | null;
  readonly preparedDigest: string | null;
  readonly finalisedBy: string | null;
  readonly finalisedAt: string | null;
  readonly seal: string | null;
  readonly previousSeal: string | null;
  readonly paymentCount: number | null;
  readonly lineCount: number | null;
  readonly totalPence: number | null;
}

export const PeriodEntity = new EntitySchema<PeriodRow>({
  name: 'PaymentPeriod',
  tableName: 'payment_period',
  columns: {
    period: periodName('period', key),
    year: word(),
    firstDay: day('first_day'),
    lastDay: day('last_day'),
    payDate: day('pay_date'),
    preparedBy: word('prepared_by', optional),
    preparedAt: instant('prepared_at', optional),
    preparedDigest: word('prepared_digest', optional),
    finalisedBy: word('finalised_by', optional),
    finalisedAt: instant('finalised_at', optional),
    seal: word('seal', optional),
    previousSeal: word('previous_seal', optional),
    paymentCount: whole('payment_count', optional),
    lineCount: whole('line_count', optional),
    totalPence: whole('total_pence', optional),
  },
});
