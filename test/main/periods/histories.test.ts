import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rateRef } from '../../../db/rate-ref';
import { sumPence } from '../../../domain/money/pence';
import { planOf } from '../../../domain/overpayments/balance-history';
import { entitlement } from '../../../domain/placements/entitlement';
import { rateTable } from '../../../domain/rates/rate-table';
import { verifyLedger } from '../../../main/audit/verify';
import type { CommandName, InputOf } from '../../../preload/contract';
import type { SignedInUser } from '../../../preload/contract/users';
import { LEVELS } from '../../builders/arbitraries';
import { deskOf, type Desk } from '../../builders/desk';
import {
  enterFacts,
  enterScene,
  someHistory,
  CARERS,
  type History,
  type Known,
  type Step,
} from '../../builders/histories';
import { bankDetailsOf } from '../../builders/ledger';
import { EVERYBODY, OLIVE } from '../../builders/people';
import { copiesOf } from '../../builders/ledger-copies';
import { FINALISING_ALONE } from '../../builders/finalising-alone';

const RUNS = 400;

const withScene = copiesOf(enterScene);

const seen = { finalised: 0, adjusted: 0, carried: 0, planned: 0, refused: new Map<string, number>() };

test(`${RUNS} random histories on a real ledger, of anybody trying anything, keep invariants 1 to 4, 6 and 7`, async () => {
  await fc.assert(
    fc.asyncProperty(someHistory, async (history) => {
      await withScene(async (ledger) => {
        await ledger.transaction(async (books) => await enterFacts(books, history));
        await live(deskOf(ledger, FINALISING_ALONE), history);
      });
    }),
    { numRuns: RUNS },
  );
  // They were no empty histories.
  expect(seen.finalised).toBeGreaterThan(RUNS);
  expect(seen.adjusted).toBeGreaterThan(RUNS / 4);
  expect(seen.carried).toBeGreaterThan(RUNS / 20);
  expect(seen.planned).toBeGreaterThan(RUNS / 100);
  for (const code of [
    'own_work',
    'not_allowed',
    'changed_since_prepared',
    'blocking_exceptions',
    'exceptions_not_accepted',
    'not_current_period',
  ]) {
    expect(seen.refused.get(code) ?? 0, code).toBeGreaterThan(0);
  }
}, 600_000);

async function live(desk: Desk, history: History): Promise<void> {
  const known: Known = {
    placements: new Map(history.placements.map((placement) => [placement.ref, placement])),
    clients: new Map(history.clients.map((client) => [client.ref, client])),
    rates: new Map(history.rates.map((rate) => [rateRef(rate), rate])),
  };
  let paidBefore: readonly string[] = [];
  let lastEvent = await lastEventOf(desk);
  for (const step of history.steps) {
    const paid = paidBefore.length;
    const code = await take(desk, step, { periods: history.periods, paid }, known);
    const lastEventNow = await lastEventOf(desk);
    if (code !== null) seen.refused.set(code, (seen.refused.get(code) ?? 0) + 1);
    // Only a period that is not what was prepared any more goes back although it is refused.
    if (code !== null && code !== 'changed_since_prepared') expect(lastEventNow).toBe(lastEvent);
    lastEvent = lastEventNow;
    if (step.kind !== 'finalise' || code !== null) continue;
    paidBefore = await paidAfter(desk, paidBefore, paid + 1);
    await checkFinalised(desk, history, known);
  }
  // Nothing but finalising has paid, and nothing has changed what is paid.
  await paidAfter(desk, paidBefore, paidBefore.length);
  const report = await verifyLedger(desk.ledger);
  expect(report.checks.filter((check) => !check.ok)).toEqual([]);
  expect(desk.unexpected).toEqual([]);
}

/** Where the audit trail ends. */
const lastEventOf = async ({ ledger }: Desk): Promise<string | undefined> =>
  await ledger.read(async (books) => (await books.audit.last())?.hash);

/** Everything that is stored of each finalised period, as text: `count` of them, and what was there before unchanged. */
async function paidAfter({ ledger }: Desk, before: readonly string[], count: number): Promise<string[]> {
  const paid = await ledger.read(async (books) => {
    const periods: string[] = [];
    for (const period of await books.periods.finalised()) {
      periods.push(JSON.stringify([period, await books.payments.ofPeriod(period.period)]));
    }
    return periods;
  });
  expect(paid).toHaveLength(count);
  expect(paid.slice(0, before.length)).toEqual(before);
  return paid;
}

/** Tries the step; gives the code of a refusal, or null and what is known then. */
async function take(
  desk: Desk,
  step: Step,
  { periods, paid }: Pick<History, 'periods'> & { readonly paid: number },
  known: Known,
): Promise<string | null> {
  const nth = (ahead: number): string =>
    periods[Math.min(Math.max(paid + ahead, 0), periods.length - 1)]!.period;
  const person = 'who' in step ? EVERYBODY[step.who]! : OLIVE;
  switch (step.kind) {
    case 'placement': {
      const { placement } = step;
      const isNew = !known.placements.has(placement.ref);
      known.placements.set(placement.ref, placement);
      return await attempt(desk, person, 'placements.save', { placement, isNew });
    }
    case 'rate':
      known.rates.set(rateRef(step.rate), step.rate);
      return await attempt(desk, person, 'rates.save', step.rate);
    case 'birth':
      known.clients.set(step.client.ref, step.client);
      return await attempt(desk, person, 'children.save', { ...step.client, isNew: false });
    case 'bank': {
      const account = step.second ? { sortCode: '107999', accountNumber: '88837491' } : {};
      return await attempt(desk, person, 'carers.enterBankDetails', bankDetailsOf(step.provider, account));
    }
    case 'confirm':
      return await attempt(desk, person, 'carers.confirmBankDetails', { providers: [...CARERS] });
    case 'plan': {
      const { provider, terms } = step;
      return terms
        ? await attempt(desk, person, 'overpayments.setPlan', { provider, terms, reason: 'Agreed.' })
        : await attempt(desk, person, 'overpayments.removePlan', { provider, note: 'Ended.' });
    }
    case 'prepare':
      return await attempt(desk, person, 'periods.prepare', {
        period: nth(step.ahead),
        acceptExceptions: step.acceptExceptions,
      });
    case 'takeBack':
      return await attempt(desk, person, 'periods.takeBack', { period: nth(0) });
    case 'finalise':
      return await attempt(desk, person, 'periods.finalise', { period: nth(step.ahead), password: '' });
  }
}

async function attempt<Name extends CommandName>(
  desk: Desk,
  person: SignedInUser,
  name: Name,
  input: InputOf<Name>,
): Promise<string | null> {
  const error = await desk.attempt(person, name, input);
  expect(error?.code).not.toBe('unexpected');
  return error?.code ?? null;
}

/** Each placement's care, with each carer, has by now been paid what it is due as known now: no more and no less. */
async function checkFinalised(desk: Desk, { periods }: History, known: Known): Promise<void> {
  const { finalised, lines } = await desk.ledger.read(async (books) => {
    const all = await books.periods.finalised();
    const payments = await Promise.all(all.map(async ({ period }) => await books.payments.ofPeriod(period)));
    return { finalised: all, lines: payments.flat().flatMap((payment) => payment.lines) };
  });
  expect(finalised.map(({ period }) => period)).toEqual(
    periods.slice(0, finalised.length).map(({ period }) => period),
  );
  const last = finalised.at(-1)!;
  expect(last.preparedBy).not.toBe(last.finalisedBy);
  expect(EVERYBODY.find(({ name }) => name === last.finalisedBy)?.roles).toContain('approver');
  expect(EVERYBODY.find(({ name }) => name === last.preparedBy)?.roles).toContain('officer');
  seen.finalised += 1;
  const own = lines.filter((line) => line.period === last.period);
  seen.adjusted += own.some(({ kind }) => kind === 'adjustment') ? 1 : 0;
  seen.carried += own.some(({ kind }) => kind === 'carried_forward') ? 1 : 0;
  seen.planned += planOf(own) === null ? 0 : 1;

  const rates = rateTable(
    [...known.rates.values()].map((rate) => ({ ...rate, enteredBy: '', enteredAt: '' })),
  );
  for (const { ref, ...placement } of known.placements.values()) {
    const client = known.clients.get(placement.client)!;
    const level = LEVELS.find(({ code }) => code === placement.serviceLevel)!;
    for (const period of finalised) {
      const due = entitlement(placement, client, level, rates, period).amountPence;
      for (const provider of CARERS) {
        const paidFor = lines.filter(
          (line) => line.placement === ref && line.provider === provider && line.carePeriod === period.period,
        );
        const expected = provider === placement.provider ? due : 0;
        const paid = sumPence(paidFor.map(({ amountPence }) => amountPence));
        if (paid !== expected)
          expect.fail(`${ref}, ${provider}, ${period.period}: paid ${paid}, due ${expected}`);
      }
    }
  }
}
