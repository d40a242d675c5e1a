import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import { sumPence } from '../../../domain/money/pence';
import { verifyLedger } from '../../../main/audit/verify';
import { ADJUSTABLE_CHECKS } from '../../../main/settings/claim-settings';
import type { CommandName, InputOf } from '../../../preload/contract';
import { anItem, aTraining, enterClaiming } from '../../builders/claims';
import { CLAIM_PEOPLE, someClaimSteps, type ClaimStep, type TriedItem } from '../../builders/claim-histories';
import { ClaimModel, itemOf, type ModelItem } from '../../builders/claim-model';
import { deskOf, type Desk } from '../../builders/desk';
import { aRate, changeBy, enterWorkedExample, OFFICER } from '../../builders/ledger';
import { AARON, enterPeople, OLIVE } from '../../builders/people';
import { copiesOf } from '../../builders/ledger-copies';
import { FINALISING_ALONE } from '../../builders/finalising-alone';

const RUNS = 200;
const CLAIM_DAY = '2026-04-30';
const PERIODS = 12;

/** With people, a child, mileage and every check off: they have tests of their own. */
const withClaiming = copiesOf(async (books) => {
  await enterWorkedExample(books);
  await enterPeople(books);
  await enterClaiming(books);
  await books.periods.saveMany(weeks(), changeBy(OFFICER));
  for (const code of ADJUSTABLE_CHECKS)
    await books.settings.set(`claims.checks.${code}`, 'off', changeBy(OFFICER));
});

function weeks() {
  return Array.from({ length: PERIODS }, (_unused, index) => {
    const firstDay = addDays('2026-04-06', index * 7);
    const payDate = addDays(firstDay, 7);
    const period = `2026-27/${String(index + 1).padStart(2, '0')}`;
    return { period, firstDay, lastDay: addDays(payDate, -1), payDate };
  });
}

const seen = { finalised: 0, paid: 0, corrected: 0, refused: new Map<string, number>() };

test(`${RUNS} random histories on a real ledger, of anybody trying anything with claims, keep invariant 5`, async () => {
  await fc.assert(
    fc.asyncProperty(someClaimSteps(4), async (steps) => {
      await withClaiming(async (ledger) => await live(deskOf(ledger, FINALISING_ALONE), steps));
    }),
    { numRuns: RUNS },
  );
  expect(seen.finalised).toBeGreaterThan(RUNS / 2);
  expect(seen.paid).toBeGreaterThan(RUNS / 4);
  expect(seen.corrected).toBeGreaterThan(0);
  for (const code of ['own_work', 'not_allowed', 'already_decided', 'already_submitted', 'not_submitted']) {
    expect(seen.refused.get(code) ?? 0, code).toBeGreaterThan(0);
  }
}, 600_000);

async function live(desk: Desk, steps: readonly ClaimStep[]): Promise<void> {
  const model = new ClaimModel();
  let finalised = 0;
  for (const step of steps) {
    if (step.kind === 'rate') {
      const { effectiveFrom, amountPence } = step;
      const rate = aRate({ serviceLevel: 'MILES', effectiveFrom, amountPence, minAge: null, maxAge: null });
      expect(await attempt(desk, OLIVE, 'rates.save', rate)).toBeNull();
    } else if (step.kind === 'prepare' || step.kind === 'pay') {
      const period = weeks()[finalised]?.period ?? '';
      await attempt(desk, OLIVE, 'periods.prepare', { period, acceptExceptions: true });
      if (step.kind === 'prepare') continue;
      if ((await attempt(desk, AARON, 'periods.finalise', { period, password: '' })) !== null) continue;
      finalised += 1;
      model.pay();
      await checkPaid(desk, model.accepted());
    } else if ('who' in step) await tryStep(desk, step, model);
  }
  const report = await verifyLedger(desk.ledger);
  expect(report.checks.filter((check) => !check.ok)).toEqual([]);
  expect(desk.unexpected).toEqual([]);
}

type TriedStep = Extract<ClaimStep, { readonly who: number }>;

/** Tries a step on the ledger: it is done exactly where the rules allow it. */
async function tryStep(desk: Desk, step: TriedStep, model: ClaimModel): Promise<void> {
  const person = CLAIM_PEOPLE[step.who]!;
  const claim = model.claimOf(step);
  if (step.kind === 'enter') {
    const given = { provider: 'P001', day: CLAIM_DAY, notes: '', origin: 'paper' } as const;
    const result = await desk.attempt(person, 'claims.enter', given);
    const id = model.claims.length + 1;
    if (!result)
      for (const item of step.items)
        await attempt(desk, CLAIM_PEOPLE[item.who]!, 'claims.saveItem', {
          claim: id,
          id: null,
          item: itemInput(item),
        });
    expect(result === null).toBe(model.take(step));
    return;
  }
  if (!claim) return;
  const item = 'item' in step && step.item !== null ? itemOf(claim, step.item) : null;
  const code = await tryOn(desk, step, claim.id, item);
  const isAllowed = model.take(step);
  if ((code === null) !== isAllowed) {
    expect.fail(
      `${step.kind} by ${person.name}: ${code ?? 'done'}, ${isAllowed ? 'allowed' : 'not allowed'}`,
    );
  }
}

async function tryOn(
  desk: Desk,
  step: Exclude<TriedStep, { kind: 'enter' }>,
  id: number,
  item: ModelItem | null,
): Promise<string | null> {
  const person = CLAIM_PEOPLE[step.who]!;
  const items = item ? { items: [item.id] } : {};
  switch (step.kind) {
    case 'change': {
      const input = itemInput({ ...(item ?? NO_ITEM), quantityHundredths: step.quantityHundredths });
      return await attempt(desk, person, 'claims.saveItem', { claim: id, id: item?.id ?? 9999, item: input });
    }
    case 'remove':
      return await attempt(desk, person, 'claims.remove', { id });
    case 'submit':
      return await attempt(desk, person, 'claims.submit', { id });
    case 'withdraw':
      return await attempt(desk, person, 'claims.withdraw', { id, reason: 'x' });
    case 'accept':
      return await attempt(desk, person, 'claims.accept', { claim: id, ...items });
    case 'reject':
      return await attempt(desk, person, 'claims.reject', { claim: id, ...items, reason: 'x' });
    case 'takeBack':
      return await attempt(desk, person, 'claims.takeBack', { claim: id, ...items, reason: 'x' });
  }
}

const NO_ITEM = { serviceLevel: 'MILES', day: '2026-04-06' } as const;

function itemInput({ serviceLevel, day, quantityHundredths }: Omit<TriedItem, 'who'>) {
  const make = serviceLevel === 'MILES' ? anItem : aTraining;
  return make({ fromDay: day, toDay: day, quantityHundredths });
}

async function attempt<Name extends CommandName>(
  desk: Desk,
  person: (typeof CLAIM_PEOPLE)[number],
  name: Name,
  input: InputOf<Name>,
): Promise<string | null> {
  const error = await desk.attempt(person, name, input);
  expect(error?.code).not.toBe('unexpected');
  if (error) seen.refused.set(error.code, (seen.refused.get(error.code) ?? 0) + 1);
  return error?.code ?? null;
}

/** What finalised periods paid for claims: each accepted item once and what it is due as known now, nothing else. */
async function checkPaid(desk: Desk, accepted: readonly ModelItem[]): Promise<void> {
  const { lines, rates } = await desk.ledger.read(async (books) => ({
    lines: (await books.payments.ofProvider('P001')).flatMap((payment) => payment.lines),
    rates: await books.rates.list(),
  }));
  seen.finalised += 1;
  const paid = new Map<number, { payments: number; amounts: number[] }>();
  for (const { reason, amountPence } of lines) {
    if (reason.kind !== 'claim') continue;
    const { payments, amounts } = paid.get(reason.claimItem) ?? { payments: 0, amounts: [] };
    const isPayment = reason.paidPence === null;
    seen[isPayment ? 'paid' : 'corrected'] += 1;
    paid.set(reason.claimItem, {
      payments: payments + (isPayment ? 1 : 0),
      amounts: [...amounts, amountPence],
    });
    expect(reason.acceptedBy).not.toBe(reason.enteredBy);
  }
  expect([...paid.keys()].sort((a, b) => a - b)).toEqual(accepted.map(({ id }) => id).sort((a, b) => a - b));
  for (const item of accepted) {
    const { payments, amounts } = paid.get(item.id)!;
    const price = rates
      .filter(
        ({ serviceLevel, effectiveFrom }) => serviceLevel === item.serviceLevel && effectiveFrom <= item.day,
      )
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0]!.amountPence;
    const due = Math.floor((price * item.quantityHundredths + 50) / 100);
    expect([item.id, payments, sumPence(amounts)]).toEqual([item.id, 1, due]);
  }
}
