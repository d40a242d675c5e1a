import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';

/** When things are done in the story of the demo ledger: nothing depends on the machine's clock. */
export interface StoryClock {
  /** The next instant, in ISO form with Z: a minute or a few after the last one. */
  next(): string;
  /** Goes on to a day and time of day (UTC), `09:05`. */
  goTo(day: IsoDate, time: string): void;
  /** The day that it is. */
  today(): IsoDate;
}

/** A clock at 09:00 on `day`. */
export function storyClock(day: IsoDate): StoryClock {
  let now = Date.parse(`${day}T09:00:00Z`);
  let ticks = 0;
  return {
    next: () => {
      ticks += 1;
      now += (1 + (ticks % 3)) * 60_000 + ((ticks * 17) % 60) * 1000;
      return new Date(now).toISOString();
    },
    goTo: (target, time) => {
      now = Math.max(now, Date.parse(`${target}T${time}:00Z`));
    },
    today: () => new Date(now).toISOString().slice(0, 10),
  };
}

/** The Tuesday of a fortnight's second week: that day's news is still in time for the payment. */
export function preparationDay(period: PaymentPeriod): IsoDate {
  return addDays(period.lastDay, -5);
}

/** Two days later the approver has looked at it. */
export function finalisingDay(period: PaymentPeriod): IsoDate {
  return addDays(period.lastDay, -3);
}
