import { periodsOfYear } from '../../domain/calendar/periods';
import type { periodsContract } from '../../preload/contract/periods';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { acceptException, acceptExceptions, withdrawAcceptance } from './accept-exception';
import { savePeriod } from './calendar';
import { finaliseWithBackup } from './finalise-with-backup';
import { finalisePreview } from './finalise';
import { paymentDetail, periodPayments, periodRow } from './payments-view';
import { findPeriod, rememberedSchedule } from './period-schedule';
import { currentPeriod, preparePeriod } from './prepare';
import { changesSinceLast, readView } from './read-view';

export const periodsCommands: Handlers<typeof periodsContract> = {
  'periods.list': async ({ books }, { year }) => {
    const periods = await books.periods.list();
    const years = [...new Set(periods.map((period) => period.year))];
    const listed = year === undefined ? periods : periods.filter((period) => period.year === year);
    return {
      periods: listed.map(periodRow),
      years,
      current: (await books.periods.current())?.period ?? null,
    };
  },
  'periods.addYear': async ({ books, change }, { year, firstDay, frequency }) => {
    const wanted = periodsOfYear(year, firstDay, frequency);
    if (wanted.length === 0) {
      const message = `A period that begins on ${firstDay} is not paid in ${year}. Choose the first day of the year's first period.`;
      throw new Refusal('bad_input', message);
    }
    const known = new Set((await books.periods.list(year)).map((period) => period.period));
    const missing = wanted.filter((period) => !known.has(period.period));
    // One after another: each has to follow on the one before it.
    for (const period of missing) await savePeriod(books, period, change);
    return { added: missing.length };
  },
  'periods.save': async ({ books, change }, period) => {
    await savePeriod(books, period, change);
    return periodRow(await findPeriod(books, period.period));
  },
  'periods.payments': async (context, { period }) => periodPayments(await readView(context, period)),
  'periods.payment': async (context, { period, provider }) => {
    const view = await readView(context, period);
    const payment = view.schedule.payments.find((candidate) => candidate.provider === provider);
    const message = `${view.names.provider(provider)} has no payment in period ${period}.`;
    return paymentDetail(found(payment, message), view);
  },
  'periods.exceptions': async (context, { period }) => (await readView(context, period)).exceptions,
  'periods.acceptException': acceptException,
  'periods.acceptExceptions': acceptExceptions,
  'periods.withdrawAcceptance': withdrawAcceptance,
  'periods.changes': async (context, { period }) => await changesSinceLast(context, period),
  'periods.prepare': async (context, input) => periodRow(await preparePeriod(context, input)),
  'periods.takeBack': async ({ books, change }, { period: name }) => {
    const period = await currentPeriod(books, name);
    if (!(await books.periods.withdraw(period.period, change))) {
      throw new Refusal('not_prepared', `Period ${name} is not prepared: it can be worked on as it is.`);
    }
    return periodRow(await findPeriod(books, name));
  },
  'periods.finalisePreview': async (context, { period: name }) => {
    const period = await currentPeriod(context.books, name);
    return await finalisePreview(context.books, period, await rememberedSchedule(context, period));
  },
  'periods.finalise': finaliseWithBackup,
  'periods.totals': async ({ books }) => {
    const finalised = await books.periods.finalised();
    return finalised.map(({ period, totalPence }) => ({ period, totalPence: totalPence ?? 0 }));
  },
};
