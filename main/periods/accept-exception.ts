import type { periodsContract } from '../../preload/contract/periods';
import type { ChangeContext, Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { exceptionRows } from './exceptions';
import { readNames } from './names';
import { readSchedule } from './period-schedule';
import { currentPeriod } from './prepare';

type Accepting = Handlers<typeof periodsContract>;

/** Accepts one exception of the current period in the person's name, as long as it stands as they saw it. */
export const acceptException: Accepting['periods.acceptException'] = async (context, input) => {
  const { books, change } = context;
  const period = await unpreparedPeriod(context, input.period);
  const schedule = await readSchedule(books, period);
  const rows = exceptionRows(schedule, [], await readNames(books));
  const row = rows.find(
    ({ provider, code, subject }) =>
      provider === input.provider && code === input.code && subject === input.subject,
  );
  if (!row)
    throw new Refusal(
      'changed_meanwhile',
      'This exception is not there any more. Nothing has to be accepted.',
    );
  if (row.blocking) {
    throw new Refusal(
      'blocking_exceptions',
      `This cannot be accepted, it has to be put right: ${row.message}`,
    );
  }
  if (row.message !== input.message) {
    throw new Refusal('changed_meanwhile', `It reads differently now. Look at it again: ${row.message}`);
  }
  const { provider, code, subject, message } = row;
  await books.exceptions.accept(
    { period: period.period, provider, code, subject, message, note: input.note },
    change,
  );
  return null;
};

/** Takes an acceptance back, so that the exception has to be looked at again. */
export const withdrawAcceptance: Accepting['periods.withdrawAcceptance'] = async (context, input) => {
  const { books, change } = context;
  const period = await unpreparedPeriod(context, input.period);
  const acceptance = (await books.exceptions.ofPeriod(period.period)).find(
    ({ provider, code, subject }) =>
      provider === input.provider && code === input.code && subject === input.subject,
  );
  if (!acceptance) throw new Refusal('not_found', 'This exception was not accepted.');
  await books.exceptions.withdraw(acceptance.id, change);
  return null;
};

async function unpreparedPeriod({ books }: ChangeContext, name: string): ReturnType<typeof currentPeriod> {
  const period = await currentPeriod(books, name);
  if (period.preparedBy === null) return period;
  const message = `Period ${name} is prepared and waits for approval. Take it back first, to work on it.`;
  throw new Refusal('already_prepared', message);
}
