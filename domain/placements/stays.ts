import { ageOn, daysBetween, later, type IsoDate } from '../calendar/dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Client, Placement, ServiceLevel } from '../facts';
import type { Pence } from '../money/pence';
import type { RateTable } from '../rates/rate-table';
import { priceOfNights } from './entitlement';
import { nightsInPeriod } from './nights';

/** A placement as "Still placed?" looks at it: its days, and when it was last heard of. */
export interface KnownStay extends Pick<Placement, 'startDate' | 'endDate'> {
  /** The day on which its facts were last entered or changed: whoever did that knew how things stood. */
  readonly enteredOn: IsoDate;
  /** The day up to which somebody last confirmed it; null where nobody ever did. */
  readonly confirmedUpTo: IsoDate | null;
}

/** How long nothing was heard of a stay that is about to be paid. */
export interface StayCheck {
  /** What was heard last: a confirmation, or its facts as they were entered or changed. */
  readonly heardBy: 'confirmed' | 'entered';
  readonly heardOn: IsoDate;
  /** From then (or from its first night, where that is later) to its end or the period's last day, which is earlier. */
  readonly daysUnconfirmed: number;
  /** True where that is longer than the set time: somebody should ask whether the child is still there. */
  readonly isDue: boolean;
}

/**
 * How a stay stands that the period pays for; null where it has no nights in it. It is due where its last confirmation,
 * entry or change lies more than `everyDays` days before the period's last day: that day is the measure, and no clock.
 * A stay is not unconfirmed for longer than it has lasted, nor after it has ended.
 */
export function checkStay(
  stay: KnownStay,
  period: Pick<PaymentPeriod, 'firstDay' | 'lastDay'>,
  everyDays: number,
): StayCheck | null {
  if (!nightsInPeriod(stay, period)) return null;
  const { confirmedUpTo, enteredOn, startDate, endDate } = stay;
  const isConfirmed = confirmedUpTo !== null && confirmedUpTo >= enteredOn;
  const heardOn = isConfirmed ? confirmedUpTo : enteredOn;
  const until = endDate !== null && endDate < period.lastDay ? endDate : period.lastDay;
  const daysUnconfirmed = Math.max(0, daysBetween(later(heardOn, startDate), until));
  return {
    heardBy: isConfirmed ? 'confirmed' : 'entered',
    heardOn,
    daysUnconfirmed,
    isDue: daysUnconfirmed > everyDays,
  };
}

/**
 * The day up to which a stay is confirmed by somebody who says that the child was there on `asOf`: not after its end.
 * Null where it had not begun by then, so that there is nothing to confirm.
 */
export function confirmedDay(
  { startDate, endDate }: Pick<Placement, 'startDate' | 'endDate'>,
  asOf: IsoDate,
): IsoDate | null {
  if (asOf < startDate) return null;
  return endDate !== null && endDate < asOf ? endDate : asOf;
}

/**
 * What seven nights of a stay are paid at the rate of its last night in the period: what is at stake each week that it
 * goes on unasked. Null where it has no night in the period, or that night has no rate.
 */
export function weeklyPence(
  stay: Pick<Placement, 'startDate' | 'endDate'>,
  client: Pick<Client, 'dateOfBirth'>,
  level: Pick<ServiceLevel, 'code' | 'unit'>,
  table: RateTable,
  period: Pick<PaymentPeriod, 'firstDay' | 'lastDay'>,
): Pence | null {
  const night = nightsInPeriod(stay, period)?.to;
  if (night === undefined || (level.unit !== 'week' && level.unit !== 'night')) return null;
  const rate = table.rateOn(level.code, ageOn(client.dateOfBirth, night), night);
  return rate && priceOfNights(rate.amountPence, level.unit, 7);
}
