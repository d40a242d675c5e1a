import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { numberOfPeriod, yearOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import type { PublishedPayment, PublishedPeriod } from '../../domain/sync/carer-data';
import type { YearOfCarer } from './carer-records';

/** "Period 7 of 2026-27". */
export function periodName({ period }: Pick<PaymentPeriod, 'period'>): string {
  return `Period ${numberOfPeriod(period)} of ${yearOfPeriod(period)}`;
}

type Paid = Pick<PublishedPayment, 'totalPence'> | undefined;

/** "7: 22 Jun – 5 Jul 2026 (current)", for a list of one year's periods. */
export function periodInAList(period: PublishedPeriod, payment: Paid): string {
  const days = formatDateRange(period.firstDay, period.lastDay);
  return `${numberOfPeriod(period.period)}: ${days} (${stateInAList(period, payment)})`;
}

function stateInAList({ state }: Pick<PublishedPeriod, 'state'>, payment: Paid): string {
  if (state === 'current') return 'current';
  if (state === 'future') return 'not paid yet';
  return isNothing(payment) ? 'nothing paid' : 'paid';
}

/** "Paid on 6 Jul 2026", or will be; and where there is nothing to pay, that. */
export function paidWhen(
  { state, payDate }: Pick<PublishedPeriod, 'state' | 'payDate'>,
  payment: Paid,
): string {
  const paid = state === 'finalised' ? 'paid' : 'to be paid';
  const words = isNothing(payment) ? `nothing ${state === 'finalised' ? 'was ' : ''}${paid}` : paid;
  return `${words[0]!.toUpperCase()}${words.slice(1)} on ${formatDate(payDate)}`;
}

/** True where there is no payment, or one of which everything was taken off. */
function isNothing(payment: Paid): boolean {
  return payment === undefined || payment.totalPence === 0;
}

/** "2026-27 (current)". */
export function yearInAList({ year, state }: Pick<YearOfCarer, 'year' | 'state'>): string {
  return `${year} (${state})`;
}

/** The address of a period under a page of periods: `#/payments/2026-27/07`. */
export function addressOf(under: `#/${string}`, { period }: Pick<PaymentPeriod, 'period'>): `#/${string}` {
  return `${under}/${period}`;
}
