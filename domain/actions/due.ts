import { bankingDayAfter } from '../calendar/banking-days';
import { daysBetween, type IsoDate } from '../calendar/dates';
import type { ActionType } from './action';

/** Green: time enough. Amber: due today or on the next two days. Red: overdue. */
export type DueState = 'green' | 'amber' | 'red';

const AMBER_DAYS = 2;

/** The working day by which the team answers what came to it on `day`. */
export function dueDate({ answerDays }: Pick<ActionType, 'answerDays'>, day: IsoDate): IsoDate {
  let due = day;
  for (let count = 0; count < answerDays; count += 1) due = bankingDayAfter(due);
  return due;
}

/** How a due date looks on a day; null where there is none. */
export function dueState(dueOn: IsoDate | null, today: IsoDate): DueState | null {
  if (dueOn === null) return null;
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'red';
  return days <= AMBER_DAYS ? 'amber' : 'green';
}
