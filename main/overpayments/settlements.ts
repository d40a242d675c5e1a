import type { BooksReader } from '../../db/books';
import type { OneOffRow } from '../../db/entities/one-off';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { sumPence, type Pence } from '../../domain/money/pence';
import { settleablePence } from '../../domain/overpayments/settlement-limit';
import { Refusal } from '../door/refusal';
import { findPeriod } from '../periods/period-schedule';
import { balanceNow } from './period-balances';

type Settlement = Pick<OneOffRow, 'provider' | 'purpose' | 'amountPence' | 'date'>;

/** Settlements of a provider's overpayment that no finalised period has taken in: those that wait, and those approved. */
export async function openSettlements(
  books: Pick<BooksReader, 'oneOffs'>,
  provider: string,
): Promise<OneOffRow[]> {
  const paid = await books.oneOffs.paidIn();
  return (await books.oneOffs.list({ provider })).filter(
    ({ id, purpose, state }) =>
      purpose !== 'payment' && (state === 'pending' || state === 'approved') && !paid.has(id),
  );
}

/**
 * Refuses to settle more of an overpayment than is owed, or on a day after the current period: it would wait, and
 * settle an overpayment that nobody knows yet. `besides` are settlements that were entered before this one.
 */
export async function checkSettlement(
  books: BooksReader,
  settlement: Settlement,
  besides: readonly Pick<OneOffRow, 'amountPence'>[],
): Promise<void> {
  const { provider, amountPence, date } = settlement;
  const current = await books.periods.current();
  if (!current) {
    throw new Refusal('not_current_period', 'There is no current period in which this could be settled.');
  }
  if (date > current.lastDay) {
    const message = `An overpayment is settled in the current period, which ends on ${formatDate(current.lastDay)}. Give a day up to then.`;
    throw new Refusal('bad_input', message);
  }
  const balance = await balanceNow(books, await findPeriod(books, current.period), provider);
  const enteredPence = sumPence(besides.map((one) => one.amountPence));
  const mostPence = settleablePence(balance?.movement ?? null, enteredPence);
  if (amountPence > mostPence) throw moreThanOwed(provider, mostPence, enteredPence);
}

function moreThanOwed(provider: string, mostPence: Pence, enteredPence: Pence): Refusal {
  const entered = enteredPence > 0 ? `, besides ${formatPence(enteredPence)} entered already` : '';
  const message =
    mostPence === 0
      ? `Carer ${provider} owes nothing that could be settled${entered}. Nothing was saved.`
      : `Carer ${provider} owes ${formatPence(mostPence)}${entered}: no more can be repaid or written off. Nothing was saved.`;
  return new Refusal('more_than_owed', message, { mostPence });
}
