import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Client, Placement, Rate } from '../../../domain/facts';
import { sumPence } from '../../../domain/money/pence';
import type { OneOff } from '../../../domain/one-offs/one-off';
import type { BalanceMovement } from '../../../domain/overpayments/balance-movement';
import { RECOVERY_PLAN_KINDS, type RecoveryPlan } from '../../../domain/overpayments/recovery-plan';
import { entitlement } from '../../../domain/placements/entitlement';
import { rateTable } from '../../../domain/rates/rate-table';
import type { PaymentLine } from '../../../domain/schedule/payment-line';
import type { ScheduledPayment } from '../../../domain/schedule/schedule';
import { aStay, LEVELS, someClients, somePeriods, someRates } from '../../builders/arbitraries';
import { RecoveryLedger } from '../../builders/recovery-ledger';

/** What turns out, and what people decide, before one period is paid. */
interface Turn {
  readonly placements: readonly Placement[];
  readonly clients: readonly Client[];
  readonly rates: readonly Rate[];
  readonly oneOffs: readonly Pick<OneOff, 'provider' | 'purpose' | 'amountPence'>[];
  /** By provider: a plan set now, or its removal (null). */
  readonly plans: readonly (readonly [
    string,
    Pick<RecoveryPlan, 'kind' | 'amountPence' | 'shareBasisPoints'> | null,
  ])[];
}

interface History {
  readonly periods: readonly PaymentPeriod[];
  readonly turns: readonly Turn[];
}

const aCarer = fc.constantFrom('P1', 'P2', 'P3');
const aPlan = fc
  .record({
    kind: fc.constantFrom(...RECOVERY_PLAN_KINDS),
    amount: fc.integer({ min: 1, max: 30_000 }),
    share: fc.integer({ min: 1, max: 10_000 }),
  })
  .map(({ kind, amount, share }) => ({
    kind,
    amountPence: kind === 'amount' ? amount : null,
    shareBasisPoints: kind === 'share' ? share : null,
  }));
const aOneOff = fc
  .record({
    provider: aCarer,
    purpose: fc.constantFrom('payment', 'repaid', 'written_off'),
    amountPence: fc.integer({ min: 1, max: 60_000 }),
    isDeduction: fc.boolean(),
  })
  .map(({ isDeduction, amountPence, ...oneOff }) => ({
    ...oneOff,
    amountPence: isDeduction && oneOff.purpose === 'payment' ? -amountPence : amountPence,
  }));

function someHistory(decisions: 'none' | 'any'): fc.Arbitrary<History> {
  const atMost = decisions === 'none' ? 0 : 2;
  const aTurn = fc.record({
    clients: someClients.map((clients) =>
      ['C0', 'C1'].map((ref, index) => ({ ...clients[index % clients.length]!, ref })),
    ),
    rates: someRates,
    placements: fc.tuple(aStay('PL1', 'C0'), aStay('PL2', 'C0'), aStay('PL3', 'C1')),
    oneOffs: fc.array(aOneOff, { maxLength: atMost }),
    plans: fc.array(fc.tuple(aCarer, fc.option(aPlan, { freq: 5 })), { maxLength: atMost }),
  });
  // Often the same stays come back: what was taken back then turns out to have been right.
  return somePeriods.chain((periods) =>
    fc
      .array(fc.tuple(aTurn, fc.boolean()), { minLength: periods.length, maxLength: periods.length })
      .map((turns) => ({
        periods,
        turns: turns.map(([turn, isAsBefore], index) => {
          const before = turns[index - 2]?.[0];
          if (!isAsBefore || !before) return turn;
          const { placements, clients, rates } = before;
          return { ...turn, placements, clients, rates };
        }),
      })),
  );
}

interface Paid extends ScheduledPayment {
  readonly period: PaymentPeriod;
  readonly plan: RecoveryPlan | null;
  readonly movement: BalanceMovement;
}

/** Lives through a history; `check` looks at each payment as it is finalised. */
function live(
  { periods, turns }: History,
  check: (paid: Paid, ledger: RecoveryLedger) => void,
): RecoveryLedger {
  const ledger = new RecoveryLedger();
  const plans = new Map<string, RecoveryPlan>();
  const oneOffs: OneOff[] = [];
  periods.forEach((period, index) => {
    const turn = turns[index]!;
    for (const [provider, terms] of turn.plans) {
      const who = { provider, reason: 'agreed', setBy: 'Olive', setAt: '2026-04-14T09:00:00Z' };
      if (terms === null) plans.delete(provider);
      else plans.set(provider, { ...who, ...terms, fromPeriod: period.period });
    }
    oneOffs.push(...turn.oneOffs.map((oneOff, nth) => manual(oneOff, oneOffs.length + nth + 1, period)));
    const schedule = ledger.schedule(period, { ...turn, oneOffs, plans });
    ledger.finalise(period, schedule);
    const balances = ledger.balances();
    for (const payment of schedule.payments) {
      const movement = balances.get(payment.provider)!.movements.at(-1)!;
      check({ ...payment, period, plan: plans.get(payment.provider) ?? null, movement }, ledger);
    }
    // A plan ends with the first payment that carries nothing forward.
    for (const provider of plans.keys()) if (ledger.carriedPence(provider) === 0) plans.delete(provider);
  });
  return ledger;
}

function manual(
  oneOff: Pick<OneOff, 'provider' | 'purpose' | 'amountPence'>,
  id: number,
  period: PaymentPeriod,
): OneOff {
  return {
    ...oneOff,
    id,
    client: null,
    serviceLevel: oneOff.purpose === 'payment' ? 'FOST' : null,
    date: period.firstDay,
    quantityHundredths: null,
    unit: null,
    ratePence: null,
    reason: 'because',
    enteredBy: 'Olive',
    approvedBy: 'Aaron',
  };
}

const sumOf = (lines: readonly PaymentLine[]): number =>
  sumPence(lines.map(({ amountPence }) => amountPence));

/** The most that a plan lets be taken, worked out another way than the application does: by trying. */
function mostByPlan(plan: RecoveryPlan | null, availablePence: number): number {
  if (plan?.kind === 'paused') return 0;
  if (plan?.kind === 'amount') return plan.amountPence!;
  if (plan?.kind !== 'share') return availablePence;
  const exact = BigInt(availablePence) * BigInt(plan.shareBasisPoints!);
  return Number((exact + 5_000n) / 10_000n);
}

describe('random histories of overpayments, in which anything turns out and anything is decided', () => {
  it('take by the plan and never more than is owed, and keep every penny', () => {
    const seen = {
      taken: 0,
      left: 0,
      corrected: 0,
      repaid: 0,
      writtenOff: 0,
      kinds: new Map<string, number>(),
    };
    fc.assert(
      fc.property(someHistory('any'), (history) => {
        const ledger = live(history, (paid) => {
          const { movement, plan, totalPence, lines } = paid;
          for (const pence of Object.values(movement)
            .filter((value) => typeof value === 'number')
            .slice(0, 7))
            expect(pence).toBeGreaterThanOrEqual(0);
          expect(totalPence).toBeGreaterThanOrEqual(0);
          expect(sumOf(lines)).toBe(totalPence);
          expect(movement.leftPence).toBe(
            movement.broughtPence +
              movement.newPence -
              movement.correctedPence -
              movement.repaidPence -
              movement.writtenOffPence -
              movement.takenPence,
          );
          // What the payment would be without taking, from the lines; late news that gives is part of it.
          const late = sumOf(lines.filter(({ kind }) => kind === 'adjustment'));
          const own = sumOf(lines.filter(({ kind }) => kind === 'placement' || kind === 'one_off'));
          const settled = sumOf(lines.filter(({ kind }) => kind === 'recovery'));
          const returned = settled - movement.repaidPence - movement.writtenOffPence;
          const available = Math.max(own + Math.max(late, 0) - movement.correctedPence + returned, 0);
          expect(totalPence).toBe(available - movement.takenPence);
          expect(movement.takenPence).toBeLessThanOrEqual(mostByPlan(plan, available));
          // And no less: what a plan allows is taken while something is owed.
          if (movement.leftPence > 0 && movement.availablePence > 0)
            expect(movement.takenPence).toBe(Math.min(mostByPlan(plan, available), available));
          seen.taken += movement.takenPence > 0 ? 1 : 0;
          seen.left += movement.leftPence > 0 ? 1 : 0;
          seen.corrected += movement.correctedPence > 0 ? 1 : 0;
          seen.repaid += movement.repaidPence > 0 ? 1 : 0;
          seen.writtenOff += movement.writtenOffPence > 0 ? 1 : 0;
          if (plan && movement.leftPence > 0) seen.kinds.set(plan.kind, (seen.kinds.get(plan.kind) ?? 0) + 1);
        });
        for (const [provider, { overpayments, movements, leftPence }] of ledger.balances()) {
          expect(leftPence).toBe(ledger.carriedPence(provider));
          expect(sumPence(overpayments.map((one) => one.leftPence))).toBe(leftPence);
          for (const one of overpayments) {
            expect(
              one.recoveredPence + one.repaidPence + one.writtenOffPence + one.correctedPence + one.leftPence,
            ).toBe(one.amountPence);
            expect(one.leftPence).toBeGreaterThanOrEqual(0);
            expect(sumPence(one.corrections.map(({ amountPence }) => amountPence))).toBe(one.correctedPence);
          }
          const taken = sumPence(movements.map(({ takenPence }) => takenPence));
          expect(taken).toBe(sumPence(overpayments.map(({ recoveredPence }) => recoveredPence)));
          // Oldest first: where something is left of one, nothing was recovered of a later one before it was there.
          const firstLeft = overpayments.findIndex((one) => one.leftPence > 0);
          for (const later of firstLeft < 0 ? [] : overpayments.slice(firstLeft + 1))
            expect(later.recoveredPence + later.repaidPence + later.writtenOffPence).toBe(0);
        }
        conserves(ledger, history);
      }),
      { numRuns: 3000 },
    );
    // They were no empty histories.
    for (const [what, times] of Object.entries(seen)) {
      if (typeof times === 'number') expect(times, what).toBeGreaterThan(100);
    }
    for (const kind of RECOVERY_PLAN_KINDS) expect(seen.kinds.get(kind) ?? 0, kind).toBeGreaterThan(50);
  });

  it('are the rule of the design where nobody decides anything: what does not fit is carried forward', () => {
    fc.assert(
      fc.property(someHistory('none'), (history) => {
        const owed = new Map<string, number>();
        live(history, ({ provider, lines, totalPence }) => {
          const sum =
            sumOf(lines.filter(({ kind }) => kind === 'placement' || kind === 'adjustment')) -
            (owed.get(provider) ?? 0);
          expect(totalPence).toBe(Math.max(sum, 0));
          owed.set(provider, Math.max(-sum, 0));
          expect(
            lines.filter(({ kind }) => kind === 'carried_forward').map((line) => line.amountPence),
          ).toEqual(sum < 0 ? [-sum] : []);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every penny: what went out is what care was due and people approved, but for what carers still have to give back. */
function conserves(ledger: RecoveryLedger, { turns }: History): void {
  const { placements, clients, rates } = turns.at(-1)!;
  const due = sumPence(
    placements.flatMap((placement) => {
      const client = clients.find(({ ref }) => ref === placement.client)!;
      const level = LEVELS.find(({ code }) => code === placement.serviceLevel)!;
      return ledger.periods.map(
        (period) => entitlement(placement, client, level, rateTable(rates), period).amountPence,
      );
    }),
  );
  const paidOut = sumPence(ledger.payments.map(({ totalPence }) => totalPence));
  const approved = sumOf(ledger.lines.filter(({ kind }) => kind === 'one_off' || kind === 'recovery'));
  const outstanding = sumPence(['P1', 'P2', 'P3'].map((provider) => ledger.carriedPence(provider)));
  expect(paidOut - outstanding).toBe(due + approved);
}
