import type { BooksReader } from '../../db/books';
import { sumPence, type Pence } from '../../domain/money/pence';
import { settleablePence } from '../../domain/overpayments/settlement-limit';
import type { overpaymentsContract } from '../../preload/contract/overpayments';
import { historyOf } from '../audit/event-rows';
import type { Handlers, QueryContext } from '../door/context';
import { found } from '../door/refusal';
import { readNames } from '../periods/names';
import { periodRow } from '../periods/payments-view';
import { balancesDocuments } from './balances-document';
import { balancesReport, periodOf } from './balances-report';
import { movementRows, overpaymentRow, stories } from './overpayment-rows';
import { rememberedBalances } from './period-balances';
import { readBalances } from './read-balances';
import { effectOfPlan, removePlan, setPlan } from './recovery-plans';
import { openSettlements } from './settlements';

type Services = Handlers<Omit<typeof overpaymentsContract, 'overpayments.printBalances'>>;

/** Overpayments: what each carer owes and why, the plans by which it is taken, and all balances. */
export const overpaymentsCommands: Services = {
  'overpayments.list': async (context, { period: name }) => {
    const { books } = context;
    const period = await periodOf(books, name, 'current');
    const names = await readNames(books);
    const waiting = await waitingByProvider(books);
    const balances = [...(await rememberedBalances(context, period)).values()];
    return {
      period: periodRow(period),
      rows: balances.map((one) => overpaymentRow(one, names, waiting.get(one.provider) ?? 0)),
    };
  },
  'overpayments.read': readOverpayment,
  'overpayments.effect': effectOfPlan,
  'overpayments.setPlan': setPlan,
  'overpayments.removePlan': removePlan,
  'overpayments.balances': async (context, { period }) => await balancesReport(context, period),
  ...balancesDocuments,
};

async function readOverpayment(
  context: QueryContext,
  { provider, period: name }: { provider: string; period?: string | undefined },
): ReturnType<Services['overpayments.read']> {
  const { books } = context;
  const carer = found(await books.providers.find(provider), `There is no carer ${provider}.`);
  const period = await periodOf(books, name, 'current');
  const names = await readNames(books);
  const detail = {
    provider,
    providerName: carer.name,
    period: periodRow(period),
    planHistory: await historyOf(books, ['recovery_plan'], provider),
  };
  const balance = (await rememberedBalances(context, period)).get(provider) ?? null;
  const history = balance?.after ?? (await readBalances(books, [provider], period.period)).get(provider);
  const open = await openSettlements(books, provider);
  const enteredPence = sumPence(open.map(({ amountPence }) => amountPence));
  return {
    ...detail,
    row: balance && overpaymentRow(balance, names, sumOfPending(open)),
    overpayments: history ? stories(history, period, names) : [],
    movements: history ? movementRows(history, period, balance?.plan ?? null) : [],
    settleablePence: settleablePence(balance?.movement ?? null, enteredPence),
  };
}

async function waitingByProvider(books: BooksReader): Promise<Map<string, Pence>> {
  const pending = (await books.oneOffs.pending()).filter(({ purpose }) => purpose !== 'payment');
  const byProvider = Map.groupBy(pending, ({ provider }) => provider);
  return new Map([...byProvider].map(([provider, own]) => [provider, sumOfPending(own)]));
}

function sumOfPending(rows: readonly { readonly state: string; readonly amountPence: Pence }[]): Pence {
  return sumPence(rows.filter(({ state }) => state === 'pending').map(({ amountPence }) => amountPence));
}
