import type { Books } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { addDays } from '../../domain/calendar/dates';
import { financialYearOf, yearOfPeriod, type PaymentPeriod } from '../../domain/calendar/periods';
import type { Change } from '../door/context';
import { Refusal } from '../door/refusal';

/**
 * Saves a period of the calendar. The one after it then begins on the day after, so that no night is left out or paid
 * twice. Refused where either could not be.
 */
export async function savePeriod(
  books: Pick<Books, 'periods'>,
  period: PaymentPeriod,
  change: Change,
): Promise<void> {
  const periods = await books.periods.list();
  checkOpen(periods, period.period);
  checkDays(periods, period);
  const next = periods.find((other) => other.period > period.period);
  await books.periods.saveMany(next ? [period, following(period, next)] : [period], change);
}

function following({ lastDay }: PaymentPeriod, next: PaymentPeriod): PaymentPeriod {
  return { period: next.period, firstDay: addDays(lastDay, 1), lastDay: next.lastDay, payDate: next.payDate };
}

/** Refuses to touch the days of a period that is finalised or waits for approval, or to put one in before such a one. */
function checkOpen(periods: readonly PeriodWithState[], name: string): void {
  const finalised = periods.findLast((period) => period.state === 'finalised');
  if (finalised && name <= finalised.period) {
    const message = `Period ${finalised.period} is finalised: no period up to it can change or be added any more.`;
    throw new Refusal('period_finalised', message);
  }
  const current = periods.find((period) => period.state === 'current');
  if (current && current.preparedBy !== null && name <= current.period) {
    const message = `Period ${current.period} is prepared and waits for approval. Take it back first, to change its days.`;
    throw new Refusal('already_prepared', message);
  }
}

/** Refuses days or a pay date that do not fit between the periods before and after. */
function checkDays(periods: readonly PeriodWithState[], period: PaymentPeriod): void {
  const { period: name, firstDay, lastDay, payDate } = period;
  const refuse = (message: string): never => {
    throw new Refusal('bad_input', `Period ${name}: ${message}`);
  };
  if (lastDay < firstDay) refuse('it ends before it begins.');
  if (financialYearOf(payDate) !== yearOfPeriod(name)) {
    refuse(`its pay date lies in ${financialYearOf(payDate)}. A period belongs to the year of its pay date.`);
  }
  const before = periods.findLast((other) => other.period < name);
  const after = periods.find((other) => other.period > name);
  if (before && firstDay <= before.lastDay) refuse(`it begins before ${before.period} has ended.`);
  if (before && firstDay > addDays(before.lastDay, 1)) {
    const day = addDays(before.lastDay, 1);
    refuse(`the nights between ${before.period} and it would never be paid. Begin it on ${day}.`);
  }
  if (before && payDate <= before.payDate) refuse(`it is paid no later than ${before.period}.`);
  if (after && lastDay >= after.lastDay) refuse(`it leaves no day for ${after.period}.`);
  if (after && payDate >= after.payDate) refuse(`it is paid no earlier than ${after.period}.`);
}
