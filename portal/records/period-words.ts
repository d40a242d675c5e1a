import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { numberOfPeriod, yearOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import type { PublishedPeriod } from '../../domain/sync/carer-data';
import type { YearOfCarer } from './carer-records';

/** "Period 7 of 2026-27". */
export function periodName({ period }: Pick<PaymentPeriod, 'period'>): string {
  return `Period ${numberOfPeriod(period)} of ${yearOfPeriod(period)}`;
}

const STATE_IN_A_LIST = { future: 'not paid yet', current: 'current', finalised: 'paid' } as const;

/** "7: 22 Jun – 5 Jul 2026 (current)", for a list of one year's periods. */
export function periodInAList(period: PublishedPeriod): string {
  const days = formatDateRange(period.firstDay, period.lastDay);
  return `${numberOfPeriod(period.period)}: ${days} (${STATE_IN_A_LIST[period.state]})`;
}

/** "Paid on 6 Jul 2026", or will be. */
export function paidWhen({ state, payDate }: Pick<PublishedPeriod, 'state' | 'payDate'>): string {
  return `${state === 'finalised' ? 'Paid on' : 'To be paid on'} ${formatDate(payDate)}`;
}

/** "2026-27 (current)". */
export function yearInAList({ year, state }: Pick<YearOfCarer, 'year' | 'state'>): string {
  return `${year} (${state})`;
}

/** The address of a period under a page of periods: `#/payments/2026-27/07`. */
export function addressOf(under: `#/${string}`, { period }: Pick<PaymentPeriod, 'period'>): `#/${string}` {
  return `${under}/${period}`;
}
