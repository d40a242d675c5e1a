import type { BooksReader } from '../../../db/books';
import type { ClaimRow } from '../../../db/entities/claim';
import type { ClaimDecisionRow } from '../../../db/entities/claim-decision';
import type { PaidItem } from '../../../db/repositories/claims';
import type { FinalisedPayment } from '../../../db/repositories/payments';
import type { ProviderWithBank } from '../../../db/repositories/providers';
import type { ClaimItem } from '../../../domain/claims/claim';
import type { Client, Placement } from '../../../domain/facts';
import type { RecoveryPlan } from '../../../domain/overpayments/recovery-plan';
import type { CalculatedPayment } from '../../../domain/schedule/schedule';
import type { PublishedAction, PublishedSubmission } from '../../../domain/sync/carer-data';
import { plansInForce } from '../../overpayments/plans-in-force';
import { readBalances } from '../../overpayments/read-balances';
import { calculatePaymentsOf, readFactsOf, type OpenPeriod } from '../../periods/gather-facts';
import type { Council } from './read-council';
import type { CarerDataSources } from './carer-data-sources';

/** A payment of a period that is not finalised, by today's facts. */
export interface OpenPayment extends CalculatedPayment {
  readonly period: OpenPeriod;
}

/** Everything that is read of one carer. */
export interface CarerRows {
  readonly provider: ProviderWithBank;
  /** The account that is paid into; null where there is none. */
  readonly accountNumber: string | null;
  readonly placements: readonly Placement[];
  readonly approvedToClaim: boolean;
  /** In order of time. */
  readonly paid: readonly FinalisedPayment[];
  readonly open: readonly OpenPayment[];
  /** In force in the current period. */
  readonly plan: RecoveryPlan | null;
  readonly claims: readonly ClaimRow[];
  readonly actions: readonly PublishedAction[];
  readonly submissions: readonly PublishedSubmission[];
}

/** What is read of some carers, each of whom sees their own alone. */
export interface Carers {
  readonly rows: readonly CarerRows[];
  /** Every child whom one of these carers' rows names, and maybe others. */
  readonly clients: ReadonlyMap<string, Client>;
  readonly items: ReadonlyMap<number, readonly ClaimItem[]>;
  readonly decisionsOn: ReadonlyMap<number, readonly ClaimDecisionRow[]>;
  readonly paidItems: ReadonlyMap<number, PaidItem>;
}

/** Reads what is said of some carers, in a query each however many they are. Unknown ones are left out. */
export async function readCarers(
  books: BooksReader,
  council: Council,
  refs: readonly string[],
  sources: CarerDataSources,
): Promise<Carers> {
  const facts = await readFactsOf(books, council.facts, refs);
  const providers = await books.providers.among(refs);
  const payable = await books.bankDetails.payable(refs);
  const placements = Map.groupBy(facts.placements, ({ provider }) => provider);
  const paid = Map.groupBy(await books.payments.ofProviders(refs), ({ provider }) => provider);
  const open = await openPayments(books, council, facts);
  const plans = await readPlans(books, council, refs);
  const approved = (await books.claimants.ofProviders(refs)).filter((row) => row.approved);
  const claimants = new Set(approved.map(({ provider }) => provider));
  const { claims, items, decisions } = await books.claims.ofProviders(refs);
  const claimsOf = Map.groupBy(claims, ({ provider }) => provider);
  const actions = await sources.actions(books, refs);
  const submissions = await sources.submissions(books, refs);
  return {
    rows: providers.map((provider) => ({
      provider,
      accountNumber: payable.get(provider.ref)?.accountNumber ?? null,
      placements: placements.get(provider.ref) ?? [],
      approvedToClaim: claimants.has(provider.ref),
      paid: paid.get(provider.ref) ?? [],
      open: open.get(provider.ref) ?? [],
      plan: plans.get(provider.ref) ?? null,
      claims: claimsOf.get(provider.ref) ?? [],
      actions: actions.get(provider.ref) ?? [],
      submissions: submissions.get(provider.ref) ?? [],
    })),
    clients: facts.clients,
    items: Map.groupBy(items, ({ claim }) => claim),
    decisionsOn: Map.groupBy(decisions, ({ item }) => item),
    paidItems: items.length > 0 ? await books.claims.paid(items.map(({ id }) => id)) : new Map(),
  };
}

/** By provider, the payments of the open periods in order of time. Where nothing is in a payment, there is none. */
async function openPayments(
  books: BooksReader,
  { open }: Council,
  facts: Awaited<ReturnType<typeof readFactsOf>>,
): Promise<Map<string, OpenPayment[]>> {
  const payments = new Map<string, OpenPayment[]>();
  for (const period of open) {
    for (const payment of await calculatePaymentsOf(books, period, facts)) {
      if (payment.lines.length === 0) continue;
      const own = payments.get(payment.provider) ?? [];
      own.push({ ...payment, period });
      payments.set(payment.provider, own);
    }
  }
  return payments;
}

async function readPlans(
  books: BooksReader,
  { open }: Council,
  refs: readonly string[],
): Promise<ReadonlyMap<string, RecoveryPlan>> {
  const current = open.find(({ state }) => state === 'current');
  const planned = current ? await books.recoveryPlans.ofProviders(refs) : [];
  if (!current || planned.length === 0) return new Map();
  const withPlan = planned.map(({ provider }) => provider);
  return await plansInForce(books, current.period, await readBalances(books, withPlan), withPlan);
}
