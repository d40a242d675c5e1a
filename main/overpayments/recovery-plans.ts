import type { z } from 'zod';
import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import { nightsIn } from '../../domain/calendar/periods';
import { sumPence } from '../../domain/money/pence';
import { planEffect, type PlanTerms } from '../../domain/overpayments/plan-effect';
import type { overpaymentsContract, planTerms, PlanEffectRow } from '../../preload/contract/overpayments';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { readNames } from '../periods/names';
import { findPeriod } from '../periods/period-schedule';
import { overpaymentRow } from './overpayment-rows';
import { balanceNow, rememberedBalances, type PeriodBalance } from './period-balances';

type Services = Handlers<
  Pick<
    typeof overpaymentsContract,
    'overpayments.setPlan' | 'overpayments.removePlan' | 'overpayments.effect'
  >
>;

/** Sets how a carer's overpayment is taken, in the name of the person who decides it. */
export const setPlan: Services['overpayments.setPlan'] = async ({ books, change }, input) => {
  const { provider, terms, reason } = input;
  const period = await periodOfPlans(books);
  await findCarer(books, provider);
  const before = await balanceNow(books, period, provider);
  if (!before || owedPence(before) === 0) {
    const message = `Carer ${provider} owes nothing in period ${period.period}: there is nothing to make a plan for.`;
    throw new Refusal('nothing_owed', message);
  }
  await books.recoveryPlans.save(
    { provider, ...wholeTerms(terms), reason, fromPeriod: period.period },
    change,
  );
  return overpaymentRow((await balanceNow(books, period, provider))!, await readNames(books), 0);
};

/** Ends a plan: what is owed is taken as far as each payment allows, as where nobody decides anything. */
export const removePlan: Services['overpayments.removePlan'] = async (
  { books, change },
  { provider, note },
) => {
  const period = await periodOfPlans(books);
  await findCarer(books, provider);
  if (!(await books.recoveryPlans.remove(provider, { ...change, note }))) {
    throw new Refusal('not_found', `Carer ${provider} has no recovery plan.`);
  }
  const after = await balanceNow(books, period, provider);
  return after && overpaymentRow(after, await readNames(books), 0);
};

/** What a plan would take of this payment, and when nothing would be left. */
export const effectOfPlan: Services['overpayments.effect'] = async (context, { provider, terms }) => {
  const { books } = context;
  await findCarer(books, provider);
  const period = await periodOfPlans(books);
  const balance = (await rememberedBalances(context, period)).get(provider);
  if (!balance) {
    throw new Refusal('nothing_owed', `Carer ${provider} owes nothing in period ${period.period}.`);
  }
  return await effectOf(books, balance, terms && wholeTerms(terms));
};

async function effectOf(
  books: BooksReader,
  balance: PeriodBalance,
  terms: PlanTerms | null,
): Promise<PlanEffectRow> {
  const owed = owedPence(balance);
  const care = balance.payment.lines.filter(({ kind }) => kind === 'placement');
  const effect = planEffect(terms, {
    owedPence: owed,
    availablePence: balance.movement.availablePence,
    laterPence: sumPence(care.map(({ amountPence }) => amountPence)),
  });
  const { payments } = effect;
  const clearedOn = payments === null ? null : await payDateAfter(books, balance.period.period, payments);
  return { ...effect, owedPence: owed, clearedOn };
}

/** The pay date of the `payments`th payment, the period named counted; beyond the calendar as if it went on as it ends. */
async function payDateAfter(books: BooksReader, period: string, payments: number): Promise<IsoDate> {
  const known = (await books.periods.list()).filter((row) => row.period >= period);
  const at = known[payments - 1];
  if (at) return at.payDate;
  const last = known.at(-1)!;
  return addDays(last.payDate, (payments - known.length) * nightsIn(last));
}

/** What a plan is for: what is left to take once what was repaid and written off is off. */
function owedPence({ movement }: PeriodBalance): number {
  return movement.leftPence + movement.takenPence;
}

/** A plan's terms as they are kept: what its kind does not need is null. */
export function wholeTerms(terms: z.output<typeof planTerms>): PlanTerms {
  return {
    kind: terms.kind,
    amountPence: terms.kind === 'amount' ? terms.amountPence : null,
    shareBasisPoints: terms.kind === 'share' ? terms.shareBasisPoints : null,
  };
}

async function findCarer(books: BooksReader, ref: string): Promise<void> {
  found(await books.providers.find(ref), `There is no carer ${ref}.`);
}

/** The current period: the one whose payment a plan changes first. */
async function periodOfPlans(books: BooksReader): Promise<PeriodWithState> {
  const current = await books.periods.current();
  if (current) return await findPeriod(books, current.period);
  throw new Refusal(
    'not_current_period',
    'Every period is finalised. Add the next year’s periods in Settings first.',
  );
}
