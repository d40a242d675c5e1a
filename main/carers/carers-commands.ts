import type { BooksReader } from '../../db/books';
import type { AuditEventRow } from '../../preload/contract/audit';
import type { CarerPaymentRow, carersContract } from '../../preload/contract/carers';
import { askedFor } from '../actions/asked-for';
import { changeRequests } from '../actions/read-changes';
import { historyOf } from '../audit/event-rows';
import type { Handlers, QueryContext } from '../door/context';
import { found } from '../door/refusal';
import { findPeriod, rememberedSchedule } from '../periods/period-schedule';
import { placementRow, readPlacementNames } from '../placements/placement-rows';
import { carerRows } from './carer-rows';
import { saveCarer } from './save-carer';
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
    const asked = await askedFor(books);
    return {
      carer: rowOf(provider),
      placements: (await books.placements.ofProvider(ref)).map((placement) => placementRow(placement, names)),
      payments: await paymentsOf(context, ref),
      bankDetails: bankDetails.map((row) => maskedDetails(row, provider.name, asked)),
      changes: await changeRequests(books, ref),
      history: await carerHistory(books, ref),
    };
  },
  'carers.save': saveCarer,
  'carers.enterBankDetails': enterBankDetails,
  'carers.bankDetailsToConfirm': async ({ books }) => {
    const names = new Map((await books.providers.list()).map((provider) => [provider.ref, provider.name]));
    const waiting = await books.bankDetails.unconfirmed();
    const asked = await askedFor(books);
    return waiting.map((row) => maskedDetails(row, names.get(row.provider) ?? row.provider, asked));
  },
  'carers.showBankDetails': showBankDetails,
  'carers.confirmBankDetails': confirmBankDetails,
};

/** What happened to a carer, their bank details and their accounts at the carers' page, the newest first. */
async function carerHistory(books: BooksReader, ref: string): Promise<AuditEventRow[]> {
  const events = await historyOf(books, ['provider', 'bank_details'], ref);
  for (const { id } of await books.portalAccounts.overview(ref)) {
    events.push(...(await historyOf(books, ['portal_account'], String(id))));
  }
  return events.sort((a, b) => b.seq - a.seq);
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
