import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { OutputOf } from '../../preload/contract';
import type { RecordOption } from '../placements/record-combobox';

/** The periods that were or are being paid, the newest first. */
export function paymentOptions(periods: OutputOf<'periods.list'>['periods']): RecordOption[] {
  return periods
    .filter(({ state }) => state !== 'future')
    .toReversed()
    .map(({ period, payDate }) => ({ ref: period, name: `Paid on ${formatDate(payDate)}` }));
}

export function claimOptions(claims: OutputOf<'claims.list'>): RecordOption[] {
  return claims.map(({ id, day, amountPence }) => ({
    ref: String(id),
    name: `Claim of ${formatDate(day)}, ${formatPence(amountPence)}`,
  }));
}
