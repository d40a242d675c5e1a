import type { BooksReader } from '../../db/books';
import type { ProviderWithBank } from '../../db/repositories/providers';
import type { CarerPaymentRow, CarerRow, carersContract } from '../../preload/contract/carers';
import { historyOf } from '../audit/event-rows';
import type { Handlers, QueryContext } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { findPeriod, rememberedSchedule } from '../periods/period-schedule';
import { placementRow, readPlacementNames } from '../placements/placement-rows';
import { confirmBankDetails, enterBankDetails, maskedDetails, showBankDetails } from './bank-details';

export const carersCommands: Handlers<typeof carersContract> = {
  'carers.list': async ({ books }) => {
    const rowOf = await carerRows(books);
    return (await books.providers.list()).map(rowOf);
  },
  'carers.read': async (context, { ref }) => {
    const { books } = context;
    const provider = found(await books.providers.find(ref), `There is no carer ${ref}.`);
    const rowOf = await carerRows(books);
    const names = await readPlacementNames(books);
    const bankDetails = await books.bankDetails.history(ref);
    return {
      carer: rowOf(provider),
      placements: (await books.placements.ofProvider(ref)).map((placement) => placementRow(placement, names)),
      payments: await paymentsOf(context, ref),
      bankDetails: bankDetails.map((row) => maskedDetails(row, provider.name)),
      history: await historyOf(books, ['provider', 'bank_details'], ref),
    };
  },
  'carers.save': async ({ books, change }, { isNew, ...carer }) => {
    const known = await books.providers.find(carer.ref);
    if (isNew && known) {
      throw new Refusal(
        'already_exists',
        `Reference ${carer.ref} belongs to ${known.name} already. Give another one.`,
      );
    }
    if (!isNew) found(known, `There is no carer ${carer.ref}.`);
    await books.providers.save(carer, change);
    const rowOf = await carerRows(books);
    return rowOf((await books.providers.find(carer.ref))!);
  },
  'carers.enterBankDetails': enterBankDetails,
  'carers.bankDetailsToConfirm': async ({ books }) => {
    const names = new Map((await books.providers.list()).map((provider) => [provider.ref, provider.name]));
    const waiting = await books.bankDetails.unconfirmed();
    return waiting.map((row) => maskedDetails(row, names.get(row.provider) ?? row.provider));
  },
  'carers.showBankDetails': showBankDetails,
  'carers.confirmBankDetails': confirmBankDetails,
};

/** How to make a list row of a carer: their open placements on the current period's last day, and what was paid last. */
async function carerRows(books: BooksReader): Promise<(provider: ProviderWithBank) => CarerRow> {
  const day = (await books.periods.current())?.lastDay ?? null;
  const open = new Map<string, number>();
  for (const { provider, startDate, endDate } of await books.placements.list()) {
    const isOpen = endDate === null || (day !== null && day < endDate);
    if (isOpen && (day === null || startDate <= day)) open.set(provider, (open.get(provider) ?? 0) + 1);
  }
  const lastPayments = await books.payments.lastPayments();
  return (provider) => ({
    ...provider,
    placements: open.get(provider.ref) ?? 0,
    lastPaidPence: lastPayments.get(provider.ref)?.totalPence ?? null,
  });
}

/** A carer's payments, the newest first, with what the current period would pay. */
async function paymentsOf(context: QueryContext, ref: string): Promise<CarerPaymentRow[]> {
  const { books } = context;
  const periods = new Map((await books.periods.list()).map((period) => [period.period, period]));
  const finalised = (await books.payments.ofProvider(ref)).map(({ period, totalPence }): CarerPaymentRow => {
    const { firstDay, lastDay, payDate } = periods.get(period)!;
    return { period, firstDay, lastDay, payDate, state: 'finalised', totalPence };
  });
  const current = await books.periods.current();
  if (current) {
    const schedule = await rememberedSchedule(context, await findPeriod(books, current.period));
    const payment = schedule.payments.find((candidate) => candidate.provider === ref);
    const { period, firstDay, lastDay, payDate } = current;
    if (payment)
      finalised.push({
        period,
        firstDay,
        lastDay,
        payDate,
        state: 'current',
        totalPence: payment.totalPence,
      });
  }
  return finalised.reverse();
}
