import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, daysBetween } from '../../../domain/calendar/dates';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Client, Placement, Rate } from '../../../domain/facts';
import { entitlement } from '../../../domain/placements/entitlement';
import { rateTable } from '../../../domain/rates/rate-table';
import { aStay, LEVELS, someClients, somePeriods, someRates } from '../../builders/arbitraries';

/** The design's rule read word for word: night by night, each with its own rate. Slow, and meant to be. */
function nightByNight(placement: Placement, client: Client, rates: readonly Rate[], period: PaymentPeriod) {
  const level = LEVELS.find((candidate) => candidate.code === placement.serviceLevel)!;
  const runs: { from: string; to: string; nights: number; ratePence: number }[] = [];
  for (let night = period.firstDay; night <= period.lastDay; night = addDays(night, 1)) {
    if (night < placement.startDate || (placement.endDate !== null && night >= placement.endDate)) continue;
    const age = ageOn(client.dateOfBirth, night);
    const inForce = rates
      .filter((rate) => rate.serviceLevel === level.code && rate.effectiveFrom <= night)
      .filter((rate) => (rate.minAge ?? 0) <= age && age <= (rate.maxAge ?? 99))
      .reduce((latest, rate) => (rate.effectiveFrom >= latest.effectiveFrom ? rate : latest));
    const run = runs.at(-1);
    if (run && run.ratePence === inForce.amountPence && addDays(run.to, 1) === night) {
      run.to = night;
      run.nights += 1;
    } else runs.push({ from: night, to: night, nights: 1, ratePence: inForce.amountPence });
  }
  return runs.map((run) => {
    const exact = level.unit === 'week' ? (run.ratePence * run.nights) / 7 : run.ratePence * run.nights;
    return { ...run, amountPence: Math.floor(exact + 0.5) };
  });
}

describe('entitlement', () => {
  it('is what counting night by night gives', () => {
    const cases = fc
      .tuple(somePeriods, someRates, someClients)
      .chain(([periods, rates, clients]) =>
        fc.tuple(
          fc.constant(periods),
          fc.constant(rates),
          fc.constant(clients[0]!),
          aStay('PL1', clients[0]!.ref),
        ),
      );
    fc.assert(
      fc.property(cases, ([periods, rates, client, placement]) => {
        const level = LEVELS.find((candidate) => candidate.code === placement.serviceLevel)!;
        for (const period of periods) {
          const due = entitlement(placement, client, level, rateTable(rates), period);
          const segments = due.segments.map(({ from, to, nights, ratePence, amountPence }) => ({
            from,
            to,
            nights,
            ratePence,
            amountPence,
          }));
          expect(segments).toEqual(nightByNight(placement, client, rates, period));
          expect(due.nightWithoutRate).toBeNull();
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('covers each night of the stay in the period once', () => {
    fc.assert(
      fc.property(
        somePeriods,
        someRates,
        someClients,
        aStay('PL1', 'C0'),
        (periods, rates, clients, placement) => {
          const level = LEVELS.find((candidate) => candidate.code === placement.serviceLevel)!;
          const [first, last] = [periods[0]!, periods.at(-1)!];
          const nights = periods
            .flatMap(
              (period) => entitlement(placement, clients[0]!, level, rateTable(rates), period).segments,
            )
            .reduce((sum, segment) => sum + segment.nights, 0);
          const from = placement.startDate > first.firstDay ? placement.startDate : first.firstDay;
          const after = addDays(last.lastDay, 1);
          const until = placement.endDate !== null && placement.endDate < after ? placement.endDate : after;
          expect(nights).toBe(Math.max(daysBetween(from, until), 0));
        },
      ),
    );
  });

  it('names the first night that has no rate, and pays nothing for it', () => {
    const rate: Rate = {
      serviceLevel: 'FOST',
      effectiveFrom: '2026-04-08',
      amountPence: 70_00,
      minAge: null,
      maxAge: null,
      enteredBy: 'Aisha',
      enteredAt: '2026-03-01T09:00:00.000Z',
    };
    const due = entitlement(
      { startDate: '2026-04-01', endDate: null },
      { dateOfBirth: '2015-01-01' },
      LEVELS[0]!,
      rateTable([rate]),
      { firstDay: '2026-04-06', lastDay: '2026-04-12' },
    );
    expect(due.nightWithoutRate).toBe('2026-04-06');
    expect(due.segments.map((segment) => [segment.from, segment.to])).toEqual([['2026-04-08', '2026-04-12']]);
  });
});

it('has a rate without bands fit every age, also a birth date that turns out to be later than the night', () => {
  const rate: Rate = {
    serviceLevel: 'RESP',
    effectiveFrom: '2026-01-01',
    amountPence: 1000,
    minAge: null,
    maxAge: null,
    enteredBy: 'Aisha',
    enteredAt: '2026-03-01T09:00:00.000Z',
  };
  const due = entitlement(
    { startDate: '2026-04-07', endDate: null },
    { dateOfBirth: '2026-04-09' },
    LEVELS[1]!,
    rateTable([rate]),
    { firstDay: '2026-04-06', lastDay: '2026-04-12' },
  );
  expect(due).toMatchObject({ amountPence: 6000, nightWithoutRate: null });
});
