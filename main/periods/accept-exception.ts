import type { InputOf } from '../../preload/contract';
import type { ExceptionRow, periodsContract } from '../../preload/contract/periods';
import type { ChangeContext, Handlers } from '../door/context';
import { Refusal } from '../door/refusal';
import { exceptionRows, keyOf } from './exceptions';
import { readNames } from './names';
import { readSchedule } from './period-schedule';
import { currentPeriod } from './prepare';

type Accepting = Handlers<typeof periodsContract>;
type Seen = InputOf<'periods.acceptExceptions'>['exceptions'][number];

/** Accepts one exception of the current period in the person's name, as long as it stands as they saw it. */
export const acceptException: Accepting['periods.acceptException'] = async (context, input) => {
  const { period, note, ...seen } = input;
  await accept(context, { period, note, exceptions: [seen] });
  return null;
};

/** Accepts several exceptions of the current period with one note: all of them, or none. */
export const acceptExceptions: Accepting['periods.acceptExceptions'] = async (context, input) => {
  return { accepted: await accept(context, input) };
};

async function accept(context: ChangeContext, input: InputOf<'periods.acceptExceptions'>): Promise<number> {
  const { books, change } = context;
  const period = await unpreparedPeriod(context, input.period);
  const schedule = await readSchedule(books, period);
  const rows = exceptionRows(schedule, [], await readNames(books));
  const standing = new Map(rows.map((row) => [keyOf(row), row]));
  const named = new Map(input.exceptions.map((seen) => [keyOf(seen), seen]));
  const acceptances = [...named].map(([key, seen]) => {
    const { provider, code, subject, message } = standingAsSeen(standing.get(key), seen);
    return { period: period.period, provider, code, subject, message, note: input.note };
  });
  await books.exceptions.acceptMany(acceptances, change);
  return acceptances.length;
}

/** The exception as it stands, if it can be accepted and reads as it did when the person saw it. */
function standingAsSeen(row: ExceptionRow | undefined, seen: Seen): ExceptionRow {
  if (!row)
    throw new Refusal(
      'changed_meanwhile',
      `This exception is not there any more: ${seen.message} Nothing has to be accepted.`,
    );
  if (row.blocking) {
    throw new Refusal(
      'blocking_exceptions',
      `This cannot be accepted, it has to be put right: ${row.message}`,
    );
  }
  if (row.message !== seen.message) {
    throw new Refusal('changed_meanwhile', `It reads differently now. Look at it again: ${row.message}`);
  }
  return row;
}

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
