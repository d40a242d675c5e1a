import canonicalize from 'canonicalize';
import type { BooksReader } from '../../../db/books';
import { recoveryFaults } from '../../../domain/overpayments/check-recoveries';
import type { BalanceHistory } from '../../../domain/overpayments/balance-history';
import { balancesOf } from '../../overpayments/read-balances';
import type { Check } from './check';

/** Every provider's overpayments gone through again, payment by payment, with the plans that their lines record. */
export const recoveriesCheck: Check = {
  name: 'recoveries',
  title:
    'Nothing was recovered beyond what was overpaid, and each payment gave up what its recovery plan allowed, no more.',
  run: async ({ books, finalised }) => {
    const periods = new Map(finalised.map(({ period }) => [period.period, period]));
    const balances = balancesOf(
      finalised.flatMap(({ payments }) => payments),
      (name) => periods.get(name)!,
    );
    const decided = await plansEverSet(books);
    const faults = [...balances].flatMap(([provider, history]) =>
      [...recoveryFaults(history), ...undecidedPlans(history, decided)].map(
        (fault) => `Carer ${provider}: ${fault}`,
      ),
    );
    const count = [...balances.values()].reduce((sum, { overpayments }) => sum + overpayments.length, 0);
    return { faults, counted: `${count.toLocaleString('en-GB')} overpayments` };
  },
};

/** A payment's line keeps the plan it was made by: one that nobody ever set is made up. */
function undecidedPlans({ movements }: BalanceHistory, decided: ReadonlySet<string>): string[] {
  return movements.flatMap(({ period, plan }) =>
    plan && !decided.has(canonicalize(plan) ?? '')
      ? [`Period ${period.period}: nobody set the recovery plan that its payment names.`]
      : [],
  );
}

const PAGE = 1000;

async function plansEverSet({ audit }: Pick<BooksReader, 'audit'>): Promise<Set<string>> {
  const plans = new Set<string>();
  for (let beforeSeq: number | undefined; ;) {
    const events = await audit.search({
      subjectKind: 'recovery_plan',
      limit: PAGE,
      ...(beforeSeq === undefined ? {} : { beforeSeq }),
    });
    for (const { after } of events) if (after !== null) plans.add(canonicalize(after) ?? '');
    if (events.length < PAGE) return plans;
    beforeSeq = events.at(-1)!.seq;
  }
}
