import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { OutputOf } from '../../preload/contract';
import type { RecordOption } from '../placements/record-combobox';

/** The payments that somebody can write about, the newest first: one that is only projected is none yet. */
export function paymentChoices(periods: OutputOf<'periods.list'> | undefined): readonly RecordOption[] {
  return (periods?.periods ?? [])
    .filter(({ state }) => state !== 'future')
    .toReversed()
    .map(({ period, payDate }) => ({ ref: period, name: `Paid on ${formatDate(payDate)}` }));
}

export function claimChoices(claims: OutputOf<'claims.list'> | undefined): readonly RecordOption[] {
  return (claims ?? []).map(({ id, day, amountPence }) => ({
    ref: String(id),
    name: `Claim of ${formatDate(day)}, ${formatPence(amountPence)}`,
  }));
}
