import { addDays, later, type IsoDate } from '../calendar/dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Placement } from '../facts';

/** A run of nights: `from` is the first, `to` the last. */
export interface Nights {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Stay = Pick<Placement, 'startDate' | 'endDate'>;
type Days = Pick<PaymentPeriod, 'firstDay' | 'lastDay'>;

/** The placement's nights in the period, or null where it has none. The night of the end date is not paid. */
export function nightsInPeriod(stay: Stay, period: Days): Nights | null {
  const { startDate, endDate } = stay;
  // Most stays are asked about long after they ended: no days are worked out for those.
  if (startDate > period.lastDay || (endDate !== null && endDate <= period.firstDay)) return null;
  const from = later(startDate, period.firstDay);
  const to = endDate === null || endDate > period.lastDay ? period.lastDay : addDays(endDate, -1);
  return from <= to ? { from, to } : null;
}

/** True where two stays share at least one night. */
export function shareANight(a: Stay, b: Stay): boolean {
  const from = later(a.startDate, b.startDate);
  return (a.endDate === null || from < a.endDate) && (b.endDate === null || from < b.endDate);
}
