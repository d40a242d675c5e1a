import { addDays, later, type IsoDate } from '../calendar/dates';
import { formatDate, formatDateRange } from '../calendar/format-dates';
import {
  financialYearOf,
  nightsIn,
  periodsAfter,
  yearOfPeriod,
  type PaymentPeriod,
} from '../calendar/periods';
import type { NewRate } from './new-rates';
import type { RateNotice } from './rate-notices';

/** The calendar that a forecast rests on: its own periods, then those that are assumed to follow. */
export interface ForecastCalendar {
  readonly periods: readonly PaymentPeriod[];
  readonly assumed: readonly PaymentPeriod[];
}

/** What there is to know about the days on which new rates begin. */
export function calendarNotices(saved: readonly NewRate[], calendar: ForecastCalendar): RateNotice[] {
  const { periods, assumed } = calendar;
  if (periods.length === 0) {
    const message = 'There are no payment periods yet: no forecast can be made. Add a year’s periods first.';
    return [{ code: 'no_periods', intent: 'warning', message }];
  }
  const days = [...new Set(saved.map((rate) => rate.effectiveFrom))].sort();
  return [...days.flatMap((day) => noticesOfDay(day, calendar)), ...assumedYears(assumed)];
}

function noticesOfDay(day: IsoDate, { periods, assumed }: ForecastCalendar): RateNotice[] {
  const all = [...periods, ...assumed];
  if (day > all.at(-1)!.lastDay) {
    const message =
      `${formatDate(day)} lies beyond the calendar, which ends with ${periods.at(-1)!.period} on ` +
      `${formatDate(periods.at(-1)!.lastDay)}: no forecast shows what the rates do. Look whether the year is right.`;
    return [{ code: 'beyond_the_calendar', intent: 'warning', message }];
  }
  const period = all.find(({ firstDay, lastDay }) => firstDay < day && day <= lastDay);
  if (!period) return [];
  const message =
    `${formatDate(day)} is within period ${period.period} (${formatDateRange(period.firstDay, period.lastDay)}): its nights ` +
    `up to ${formatDate(addDays(day, -1))} are paid at the rates before.`;
  return [{ code: 'within_a_period', intent: 'info', message }];
}

function assumedYears(assumed: readonly PaymentPeriod[]): RateNotice[] {
  return [...Map.groupBy(assumed, ({ period }) => yearOfPeriod(period))].map(([year, own]) => {
    const message =
      `The calendar has no ${own.length === 1 ? 'period' : 'periods'} of ${year} from ${formatDate(own[0]!.firstDay)} on: ` +
      `its forecast assumes ${own.length} more, in the same rhythm.`;
    return { code: 'year_assumed', intent: 'info', message };
  });
}

/**
 * The periods that a forecast of these rates assumes to follow the calendar's `last`: none where it holds the day on
 * which the latest rate begins; else in the same rhythm, up to the end of the year that pays that day's night, one year
 * beyond the calendar at most. A calendar that is paid to its end has to go on too: adjustments are paid by what follows.
 */
export function assumedPeriods(
  saved: readonly NewRate[],
  last: PaymentPeriod,
  isPaidToItsEnd: boolean,
): PaymentPeriod[] {
  const latest = saved
    .map((rate) => rate.effectiveFrom)
    .sort()
    .at(-1)!;
  if (latest <= last.lastDay && !isPaidToItsEnd) return [];
  const wanted = financialYearOf(addDays(later(latest, last.lastDay), nightsIn(last)));
  const next = financialYearOf(`${Number(last.period.slice(0, 4)) + 1}-04-01`);
  return periodsAfter(last, wanted < next ? wanted : next);
}
