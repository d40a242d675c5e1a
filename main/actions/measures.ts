import type { BooksReader } from '../../db/books';
import type { ThreadStep } from '../../db/repositories/action-figures';
import { measuresOf, type AnsweringMeasures, type MeasuredThread } from '../../domain/actions/measures';
import { addDays, dayOfInstant, type IsoDate } from '../../domain/calendar/dates';
import { monthsOfYear } from '../../domain/calendar/months';
import { daysOfYear, financialYearOf, type FinancialYear } from '../../domain/calendar/periods';
import { workingDaysWithin } from '../../domain/calendar/working-days';
import { compareText } from '../../domain/schedule/payment-line';
import type { actionMeasuresContract, AnsweringReport } from '../../preload/contract/action-measures';
import type { Handlers, QueryContext } from '../door/context';
import { actionTypes } from './action-types';
import { measuresCsv } from './measures-csv';

export const actionMeasuresCommands: Handlers<typeof actionMeasuresContract> = {
  'actions.measures': async (context, asked) => {
    const { year, today, types, threads } = await readThreads(context, asked);
    const measure = measureOn(today, threads);
    const ofType = Map.groupBy(threads, ({ type }) => type);
    const ofMonth = Map.groupBy(threads, monthOf);
    return {
      year,
      years: await yearsUpTo(context.books, today),
      type: asked.type ?? null,
      types,
      total: measure(threads),
      months: monthsOfYear(year).map((month) => ({ month, ...measure(ofMonth.get(month) ?? []) })),
      byType: types
        .flatMap(({ code, name }) => {
          const own = ofType.get(code);
          return own ? [{ type: code, typeName: name, ...measure(own) }] : [];
        })
        .sort((a, b) => b.opened - a.opened || compareText(a.typeName, b.typeName)),
    };
  },
  'actions.measuresCsv': async (context, asked) => {
    const { year, today, types, threads } = await readThreads(context, asked);
    const measure = measureOn(today, threads);
    const groups = Map.groupBy(threads, (thread) => `${monthOf(thread)} ${thread.type}`);
    const rows = monthsOfYear(year).flatMap((month) =>
      types.flatMap(({ code, name }) => {
        const own = groups.get(`${month} ${code}`);
        return own ? [{ month, type: code, typeName: name, ...measure(own) }] : [];
      }),
    );
    return { fileName: `answering-carers-${year}.csv`, text: measuresCsv(rows) };
  },
};

interface ThreadsOfYear {
  readonly year: FinancialYear;
  readonly today: IsoDate;
  /** Those of the setting, and after them any that is in the year's threads alone. */
  readonly types: AnsweringReport['types'];
  readonly threads: readonly MeasuredThread[];
}

async function readThreads(
  { books, at }: Pick<QueryContext, 'books' | 'at'>,
  asked: { readonly year?: FinancialYear | undefined; readonly type?: string | undefined },
): Promise<ThreadsOfYear> {
  const today = dayOfInstant(at);
  const year = asked.year ?? financialYearOf(today);
  const all = await threadsOpenedIn(books, year);
  const known = (await actionTypes(books)).map(({ code, name }) => ({ code, name }));
  const others = [...new Set(all.map(({ type }) => type))]
    .filter((type) => !known.some(({ code }) => code === type))
    .map((code) => ({ code, name: code }));
  const threads = asked.type === undefined ? all : all.filter(({ type }) => type === asked.type);
  return { year, today, types: [...known, ...others], threads };
}

/** The threads that were opened in a financial year, with what happened in each. */
async function threadsOpenedIn(books: BooksReader, year: FinancialYear): Promise<MeasuredThread[]> {
  const { firstDay, lastDay } = daysOfYear(year);
  const dayOf = daysByHour();
  // An instant of a day in the United Kingdom may be of the day before in UTC.
  const opened = (await books.actionFigures.opened(addDays(firstDay, -1), addDays(lastDay, 1)))
    .map((thread) => ({ ...thread, openedOn: dayOf(thread.openedAt) }))
    .filter(({ openedOn }) => openedOn >= firstDay && openedOn <= lastDay);
  const steps = await books.actionFigures.steps(opened.map(({ id }) => id));
  const stepsOf = Map.groupBy(steps, ({ action }) => action);
  const entryOf = ({ kind, side, at, dueOn }: ThreadStep) => ({ kind, side, dueOn, on: dayOf(at) });
  return opened.map(({ id, type, state, dueOn, openedOn }) => ({
    type,
    state,
    dueOn,
    openedOn,
    entries: (stepsOf.get(id) ?? []).map(entryOf),
  }));
}

/** {@link dayOfInstant}, looked up once for each hour: within one the day never changes. */
function daysByHour(): (instant: string) => IsoDate {
  const days = new Map<string, IsoDate>();
  return (instant) => {
    const hour = instant.slice(0, 13);
    const day = days.get(hour) ?? dayOfInstant(instant);
    days.set(hour, day);
    return day;
  };
}

function measureOn(
  today: IsoDate,
  threads: readonly MeasuredThread[],
): (some: readonly MeasuredThread[]) => AnsweringMeasures {
  const days = threads.flatMap(({ openedOn, entries }) => [openedOn, ...entries.map(({ on }) => on)]).sort();
  const countWorkingDays = workingDaysWithin(days[0] ?? today, days.at(-1) ?? today);
  return (some) => measuresOf(some, today, countWorkingDays);
}

function monthOf({ openedOn }: MeasuredThread): string {
  return openedOn.slice(0, 7);
}

async function yearsUpTo(books: BooksReader, today: IsoDate): Promise<FinancialYear[]> {
  const firstAt = await books.actionFigures.firstOpenedAt();
  const last = Number(financialYearOf(today).slice(0, 4));
  const first = firstAt === null ? last : Number(financialYearOf(dayOfInstant(firstAt)).slice(0, 4));
  return Array.from({ length: Math.max(1, last - first + 1) }, (_unused, index) =>
    financialYearOf(`${first + index}-04-01`),
  );
}
