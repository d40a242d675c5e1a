import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { sumPence } from '../../domain/money/pence';
import { AGE_BANDS } from '../../domain/overpayments/age';
import type { BalancesReport } from '../../preload/contract/overpayments';
import type { QueryContext } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { readNames } from '../periods/names';
import { periodRow } from '../periods/payments-view';
import { findPeriod } from '../periods/period-schedule';
import { settingValue } from '../settings/settings-commands';
import { balanceRow } from './overpayment-rows';
import { rememberedBalances } from './period-balances';

/** All balances after a period's payments: of a finalised one as they are, of the current one as they would be. */
export async function balancesReport(
  context: Pick<QueryContext, 'books' | 'ledger'>,
  name: string | undefined,
): Promise<BalancesReport> {
  const { books } = context;
  const period = await periodOf(books, name, 'lastFinalised');
  if (period.state === 'future') {
    const message = `Period ${period.period} is in the future: what is owed after it is not known yet.`;
    throw new Refusal('not_current_period', message);
  }
  const names = await readNames(books);
  const balances = [...(await rememberedBalances(context, period)).values()];
  const rows = balances.flatMap((balance) => balanceRow(balance, names) ?? []);
  const byAge = AGE_BANDS.map((band) => [band, sumPence(rows.map((row) => row.byAge[band]))]);
  return {
    period: periodRow(period),
    organisation: await settingValue(books, 'organisation.name'),
    rows,
    totalPence: sumPence(rows.map(({ leftPence }) => leftPence)),
    byAge: Object.fromEntries(byAge) as BalancesReport['byAge'],
  };
}

/** The period named; else the current one, or the last that was finalised (the current one before there is any). */
export async function periodOf(
  books: BooksReader,
  name: string | undefined,
  otherwise: 'current' | 'lastFinalised',
): Promise<PeriodWithState> {
  const finalised = (await books.periods.finalised()).at(-1)?.period;
  const current = (await books.periods.current())?.period;
  const chosen = name ?? (otherwise === 'current' ? (current ?? finalised) : (finalised ?? current));
  return await findPeriod(
    books,
    found(chosen, 'There are no payment periods yet. Add the year’s periods first.'),
  );
}
