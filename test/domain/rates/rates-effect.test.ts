import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, ageOn } from '../../../domain/calendar/dates';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Client, PaidCare, Placement, Rate } from '../../../domain/facts';
import { sumPence, type Pence } from '../../../domain/money/pence';
import { entitlement, type Entitlement } from '../../../domain/placements/entitlement';
import { nightsInPeriod } from '../../../domain/placements/nights';
import { nightsGained, nightsWithoutRate } from '../../../domain/rates/nights-without-rate';
import { rateTable, type RateTable } from '../../../domain/rates/rate-table';
import {
  adjustedPeriods,
  effectByYear,
  effectOnOpenPeriod,
  factsOfOpenPeriod,
} from '../../../domain/rates/rates-effect';
import { calculateSchedule } from '../../../domain/schedule/calculate';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';
import { aStay, LEVELS, someClients, somePeriods, someRates } from '../../builders/arbitraries';

interface Case {
  readonly facts: ScheduleFacts;
  readonly periods: readonly PaymentPeriod[];
  readonly rates: readonly Rate[];
  readonly newRates: readonly Rate[];
}

/** Rates that may be missing for some ages: some nights lose theirs, some get one. */
const someGaps = fc
  .tuple(someRates, fc.array(fc.nat({ max: 3 }), { maxLength: 2 }))
  .map(([rates, gaps]) => rates.filter((_rate, index) => !gaps.includes(index)));

const someCase: fc.Arbitrary<Case> = fc
  .record({
    periods: somePeriods,
    clients: someClients,
    stays: fc.tuple(aStay('PL1', 'C0'), aStay('PL2', 'C1'), aStay('PL3', 'C2'), aStay('PL4', 'C0')),
    rates: someGaps,
    newRates: someGaps,
    noise: fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 4 }),
    finalised: fc.nat({ max: 4 }),
  })
  .map(({ periods, clients, stays, rates, newRates, noise, finalised }) => {
    const done = periods.slice(0, Math.min(finalised, periods.length - 1));
    const known: Client[] = ['C0', 'C1', 'C2'].map((ref, index) => ({
      ref,
      name: ref,
      dateOfBirth: clients[index % clients.length]!.dateOfBirth,
    }));
    const facts: ScheduleFacts = {
      period: periods[done.length]!,
      state: 'current',
      finalisedPeriods: done,
      placements: stays,
      clients: new Map(known.map((client) => [client.ref, client])),
      providers: new Map(),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      rates: rateTable(rates),
      ...NOTHING_BESIDE_CARE,
      paidCare: done.flatMap((period) =>
        stays.flatMap((stay, index) => paidFor(stay, period, noise[index]!)),
      ),
      carriedForward: [],
      lastPayments: new Map(),
      varianceBasisPoints: 2500,
    };
    return { facts, periods: periods.slice(done.length), rates, newRates };
  });

/** What was paid then, rightly or not: the effect of rates must not tell what is due anyway. */
function paidFor(stay: Placement, period: PaymentPeriod, noisePence: number): PaidCare[] {
  if (!nightsInPeriod(stay, period)) return [];
  return [{ ...stay, placement: stay.ref, carePeriod: period.period, amountPence: 10_000 + noisePence }];
}

function dueFor(facts: ScheduleFacts, stay: Placement, table: RateTable, period: PaymentPeriod): Entitlement {
  const level = LEVELS.find(({ code }) => code === stay.serviceLevel)!;
  return entitlement(stay, facts.clients.get(stay.client)!, level, table, period);
}

test('what is shown is, to the penny, what the placements are due more or less: no more, and nothing that is due anyway', () => {
  let adjusted = 0;
  fc.assert(
    fc.property(someCase, ({ facts, newRates, rates, periods }) => {
      const before = rateTable(rates);
      const after = rateTable(newRates);
      const current = effectsOf(facts, facts.period, after);
      // Finalised periods, worked out from the entitlements alone.
      for (const period of facts.finalisedPeriods) {
        const differences = facts.placements.map((stay) => {
          const paid = paidFor(stay, period, 0).length === 0 ? 0 : paidPenceOf(facts, stay, period);
          const owed = (table: RateTable): Pence => {
            const due = dueFor(facts, stay, table, period);
            return due.nightWithoutRate === null ? due.amountPence - paid : 0;
          };
          return owed(after) - owed(before);
        });
        const shown = current.adjusted.find((adjustment) => adjustment.period.period === period.period);
        expect(shown?.amountPence ?? 0).toBe(sumPence(differences));
        expect(shown?.placements ?? 0).toBe(differences.filter((pence) => pence !== 0).length);
        expect(sumPence((shown?.levels ?? []).map((level) => level.amountPence))).toBe(
          shown?.amountPence ?? 0,
        );
        adjusted += shown ? 1 : 0;
      }
      // Periods that are not finalised.
      const caused = sumPence(current.adjusted.map(({ amountPence }) => amountPence));
      for (const period of periods) {
        const { effect } = effectsOf(facts, period, after);
        const due = (table: RateTable): Pence =>
          sumPence(facts.placements.map((stay) => dueFor(facts, stay, table, period).amountPence));
        const isCurrent = period === facts.period;
        expect(effect.afterPence - effect.beforePence).toBe(
          due(after) - due(before) + (isCurrent ? caused : 0),
        );
        if (!isCurrent) expect(effect.beforePence).toBe(due(before));
      }
    }),
    { numRuns: 400 },
  );
  expect(adjusted).toBeGreaterThan(100);
});

function effectsOf(facts: ScheduleFacts, period: PaymentPeriod, newRates: RateTable) {
  const own = factsOfOpenPeriod(facts, period);
  const before = calculateSchedule(own);
  const after = calculateSchedule({ ...own, rates: newRates });
  return {
    effect: effectOnOpenPeriod(period, false, before, after),
    adjusted: adjustedPeriods(facts.finalisedPeriods, before, after),
  };
}

function paidPenceOf(facts: ScheduleFacts, stay: Placement, period: PaymentPeriod): Pence {
  return facts.paidCare.find((care) => care.placement === stay.ref && care.carePeriod === period.period)!
    .amountPence;
}

test('the years are the sums of their periods and of what is paid, by service level too', () => {
  fc.assert(
    fc.property(someCase, fc.nat({ max: 1_000_000 }), ({ facts, newRates, periods }, paidPence) => {
      const after = rateTable(newRates);
      const effects = periods.map((period) => effectsOf(facts, period, after).effect);
      const { adjusted } = effectsOf(facts, facts.period, after);
      const years = effectByYear(effects, adjusted, new Map([['2026-27', new Map([['FOST', paidPence]])]]));
      expect(years).toHaveLength(1);
      const [year] = years;
      expect(year!.paidPence).toBe(paidPence);
      expect(year!.beforePence).toBe(paidPence + sumPence(effects.map(({ beforePence }) => beforePence)));
      expect(year!.afterPence).toBe(paidPence + sumPence(effects.map(({ afterPence }) => afterPence)));
      expect(sumPence(year!.levels.map((level) => level.afterPence))).toBe(year!.afterPence);
      expect(year!.adjustmentsPence).toBe(sumPence(adjusted.map(({ amountPence }) => amountPence)));
    }),
  );
});

test('nights that get a rate, and that are left without one, are counted night by night', () => {
  let gained = 0;
  fc.assert(
    fc.property(someCase, ({ facts, newRates, rates }) => {
      const levels = new Set(['FOST', 'RESP']);
      const [old, renewed] = [rateTable(rates), rateTable(newRates)];
      const before = nightsWithoutRate(facts, facts.period, levels);
      const after = nightsWithoutRate({ ...facts, rates: renewed }, facts.period, levels);
      const counted = { before: 0, after: 0, gained: 0 };
      for (const stay of facts.placements) {
        const nights = nightsInPeriod(stay, facts.period);
        for (let night = nights?.from; night && night <= nights!.to; night = addDays(night, 1)) {
          const age = ageOn(facts.clients.get(stay.client)!.dateOfBirth, night);
          const had = old.rateOn(stay.serviceLevel, age, night) !== null;
          const has = renewed.rateOn(stay.serviceLevel, age, night) !== null;
          counted.before += had ? 0 : 1;
          counted.after += has ? 0 : 1;
          counted.gained += !had && has ? 1 : 0;
        }
      }
      expect(before.reduce((sum, { nights }) => sum + nights.length, 0)).toBe(counted.before);
      expect(after.reduce((sum, { nights }) => sum + nights.length, 0)).toBe(counted.after);
      expect(nightsGained(before, after)).toBe(counted.gained);
      gained += counted.gained;
    }),
    { numRuns: 300 },
  );
  expect(gained).toBeGreaterThan(100);
});
