import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Books } from '../../../db/books';
import type { RateFacts } from '../../../db/repositories/rates';
import { rateRef } from '../../../db/rate-ref';
import { addDays } from '../../../domain/calendar/dates';
import { sumPence } from '../../../domain/money/pence';
import type { Schedule } from '../../../domain/schedule/schedule';
import { ratesEffect } from '../../../main/rates/rates-effect';
import { readSchedule } from '../../../main/periods/period-schedule';
import type { OutputOf } from '../../../preload/contract';
import { deskOf, payPeriod, withDesk, type Desk } from '../../builders/desk';
import { enterFacts, enterScene, someHistory } from '../../builders/histories';
import { aRate, aServiceLevel, changeBy, OFFICER, withLedger } from '../../builders/ledger';
import { AARON, OLIVE, PASSWORD } from '../../builders/people';
import { FINALISING_ALONE } from '../../builders/finalising-alone';

type Effect = OutputOf<'rates.effect'>;

/** What each period that is not finalised pays by the ledger as it is. */
async function openSchedules(desk: Desk): Promise<Schedule[]> {
  return await desk.ledger.read(async (books) => {
    const open = (await books.periods.list()).filter((period) => period.state !== 'finalised');
    const schedules: Schedule[] = [];
    for (const period of open) schedules.push(await readSchedule(books, period));
    return schedules;
  });
}

const linesOf = (schedule: Schedule) => schedule.payments.flatMap((payment) => payment.lines);

/** What a schedule's lines of a service level add up to. */
function byLevel(schedule: Schedule): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { serviceLevel, amountPence } of linesOf(schedule)) {
    if (serviceLevel !== null) sums[serviceLevel] = (sums[serviceLevel] ?? 0) + amountPence;
  }
  return sums;
}

/** What a schedule pays or takes for a finalised period, care and extras, carer by carer. */
function adjustmentsOf(schedule: Schedule, period: string): Map<string, number> {
  const own = linesOf(schedule).filter((line) => line.carePeriod === period);
  const sums = new Map<string, number>();
  for (const { provider, amountPence } of own) sums.set(provider, (sums.get(provider) ?? 0) + amountPence);
  return sums;
}

/** Everything that was shown against what saving then did. */
function expectShown(
  effect: Effect,
  before: readonly Schedule[],
  after: readonly Schedule[],
  finalised: readonly string[],
) {
  const real = effect.periods.filter((period) => !period.assumed);
  expect(real.map(({ period }) => period.period)).toEqual(before.map(({ period }) => period));
  real.forEach((shown, index) => {
    const was = byLevel(before[index]!);
    const is = byLevel(after[index]!);
    for (const level of shown.levels) {
      expect(level.beforePence).toBe(was[level.serviceLevel] ?? 0);
      expect(level.afterPence).toBe(is[level.serviceLevel] ?? 0);
    }
    expect(shown.beforePence).toBe(sumPence(Object.values(was)));
    expect(shown.afterPence).toBe(sumPence(Object.values(is)));
  });
  const adjusted = finalised.flatMap((period) => {
    const was = adjustmentsOf(before[0]!, period);
    const is = adjustmentsOf(after[0]!, period);
    const carers = [...new Set([...was.keys(), ...is.keys()])].filter(
      (carer) => was.get(carer) !== is.get(carer),
    );
    const amountPence = sumPence(is.values()) - sumPence(was.values());
    return carers.length === 0 && amountPence === 0 ? [] : [{ period, amountPence }];
  });
  expect(effect.adjusted.map(({ period, amountPence }) => ({ period: period.period, amountPence }))).toEqual(
    adjusted,
  );
}

/** Allowances of so many weeks' rate: they change with the rates, in finalised periods and in projections. */
async function enterExtras(books: Books): Promise<void> {
  const change = changeBy(OFFICER);
  const extras = aServiceLevel({ code: 'EXTRA', name: 'Allowances', kind: 'client_item', unit: 'item' });
  await books.serviceLevels.save(extras, change);
  const rule = { year: '2026-27', serviceLevel: 'EXTRA', placementLevels: ['FOST', 'RESP'] };
  await books.extraRules.saveMany(
    [
      { ...rule, ref: 'B', name: 'Birthday', occasion: 'birthday', on: null, weeksHundredths: 150 },
      { ...rule, ref: 'F', name: 'Festival', occasion: 'date', on: '2026-04-22', weeksHundredths: 100 },
    ],
    change,
  );
}

/** Mostly days of the first periods, which are paid by then. */
const aDayFrom = fc
  .oneof({ weight: 3, arbitrary: fc.integer({ min: -10, max: 16 }) }, fc.integer({ min: -10, max: 60 }))
  .map((days) => addDays('2026-04-06', days));

const someNewRates: fc.Arbitrary<RateFacts[]> = fc
  .array(
    fc.record({
      serviceLevel: fc.constantFrom('FOST', 'RESP'),
      effectiveFrom: aDayFrom,
      amountPence: fc.integer({ min: 0, max: 40_000 }),
      band: fc.constantFrom({ minAge: null, maxAge: 10 }, { minAge: 11, maxAge: null }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((rates) => {
    const whole = rates.map(({ band, ...rate }) => ({ ...rate, ...band }));
    return [...new Map(whole.map((rate) => [rateRef(rate), rate])).values()];
  });

test('saving rates changes a real ledger’s adjustments and projections by exactly what was shown', async () => {
  const seen = { adjusted: 0, finalised: 0, extras: 0 };
  await fc.assert(
    fc.asyncProperty(
      someHistory,
      someNewRates,
      fc.constantFrom(0, 1, 2, 2, 3, 3),
      async (history, saved, paid) => {
        await withLedger(async (ledger) => {
          await ledger.transaction(enterScene);
          await ledger.transaction((books) => enterFacts(books, history));
          await ledger.transaction(enterExtras);
          const desk = deskOf(ledger, FINALISING_ALONE);
          const finalised: string[] = [];
          for (const { period } of history.periods.slice(0, Math.min(paid, history.periods.length - 1))) {
            const refused =
              (await desk.attempt(OLIVE, 'periods.prepare', { period, acceptExceptions: true })) ??
              (await desk.attempt(AARON, 'periods.finalise', { period, password: PASSWORD }));
            if (refused) break;
            finalised.push(period);
          }
          // Late news that is due anyway, and that the effect of the rates must not count.
          const late = history.steps.flatMap((step) => (step.kind === 'placement' ? [step.placement] : []));
          await ledger.transaction((books) => books.placements.saveMany(late.slice(0, 1), changeBy(OFFICER)));

          const before = await openSchedules(desk);
          const effect = await desk.ask(OLIVE, 'rates.effect', { rates: saved });
          expect(await openSchedules(desk)).toEqual(before);
          await desk.ask(OLIVE, 'rates.saveMany', { rates: saved });
          expectShown(effect, before, await openSchedules(desk), finalised);
          seen.adjusted += effect.adjusted.length;
          seen.finalised += finalised.length;
          seen.extras += effect.periods.filter(({ levels }) =>
            levels.some((level) => level.serviceLevel === 'EXTRA' && level.beforePence !== level.afterPence),
          ).length;
        });
      },
    ),
    { numRuns: 40 },
  );
  expect(seen.finalised).toBeGreaterThan(10);
  expect(seen.adjusted).toBeGreaterThan(0);
  expect(seen.extras).toBeGreaterThan(0);
});

test('a backdated rate of the worked example shows the periods it adjusts, and nothing is saved', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, '2026-27/01');
    await payPeriod(desk, '2026-27/02');
    // Three nights of the first period at £194.00, then the child turns eleven.
    const backdated = aRate({ effectiveFrom: '2026-04-08', amountPence: 21400, minAge: 5, maxAge: 10 });
    const effect = await desk.ask(OLIVE, 'rates.effect', { rates: [backdated] });
    expect(effect).toMatchObject({ added: 1, updated: 0, unchanged: 0, current: '2026-27/03' });
    // Two nights at £194.00 are 5543, one at £214.00 is 3057; three at £194.00 were 8314.
    expect(effect.adjusted).toEqual([
      {
        period: {
          period: '2026-27/01',
          firstDay: '2026-04-06',
          lastDay: '2026-04-12',
          payDate: '2026-04-13',
        },
        carers: 1,
        placements: 1,
        amountPence: 5543 + 3057 - 8314,
        levels: [{ serviceLevel: 'FOST', amountPence: 286 }],
      },
    ]);
    expect(effect.years).toMatchObject([
      {
        year: '2026-27',
        paidPence: 20885 + 22000,
        beforePence: 64885,
        afterPence: 65171,
        adjustmentsPence: 286,
      },
    ]);
    expect(await desk.ask(OLIVE, 'rates.list', {})).toHaveLength(2);
  });
});

test('new rates beyond the calendar are shown in the year that would follow, and adding that year agrees', async () => {
  await withDesk(async (desk) => {
    const next = ['2026-04-27', '2026-05-04'].map((effectiveFrom, index) =>
      aRate({ effectiveFrom, amountPence: 23000 + index, minAge: 11, maxAge: 15 }),
    );
    const shown = await desk.ask(OLIVE, 'rates.effect', { rates: next });
    const assumed = shown.periods.filter((period) => period.assumed);
    expect(assumed[0]!.period).toEqual({
      period: '2026-27/04',
      firstDay: '2026-04-27',
      lastDay: '2026-05-03',
      payDate: '2026-05-04',
    });
    expect(shown.notices.map(({ code }) => code)).toContain('year_assumed');
    await desk.ledger.transaction((books) =>
      books.periods.saveMany(
        assumed.map(({ period }) => period),
        changeBy(OFFICER),
      ),
    );
    const again = await desk.ask(OLIVE, 'rates.effect', { rates: next });
    expect(again.periods).toEqual(shown.periods.map((period) => ({ ...period, assumed: false })));
  });
});

test('a night that has no rate gets one, and a child whom no rate holds is warned of', async () => {
  await withDesk(async (desk) => {
    await desk.ledger.transaction((books) =>
      books.clients.save({ ref: 'C001', name: 'Robin Vale', dateOfBirth: '2010-04-15' }, changeBy(OFFICER)),
    );
    const sixteen = (maxAge: number | null) => [
      aRate({ effectiveFrom: '2026-04-01', minAge: 16, maxAge, amountPence: 25000 }),
    ];
    const effect = await desk.ask(OLIVE, 'rates.effect', { rates: sixteen(17) });
    // From the sixteenth birthday to the end of the calendar.
    expect(effect.nights).toEqual({ gained: 12, lost: 0, left: 0 });
    const other = await desk.ask(OLIVE, 'rates.effect', {
      rates: [aRate({ effectiveFrom: '2026-04-01', minAge: 0, maxAge: 4 })],
    });
    expect(other.nights).toEqual({ gained: 0, lost: 0, left: 12 });
    expect(other.notices).toContainEqual(
      expect.objectContaining({
        code: 'no_rate',
        message: expect.stringContaining('at age 16: placement PL001'),
      }),
    );
  });
});

test('rates that change a prepared period say that it has to be prepared again', async () => {
  await withDesk(async (desk) => {
    const rates = [aRate({ effectiveFrom: '2026-04-08', amountPence: 21400, minAge: 5, maxAge: 10 })];
    const codes = async () =>
      (await desk.ask(OLIVE, 'rates.effect', { rates })).notices.map(({ code }) => code);
    expect(await codes()).not.toContain('already_prepared');
    await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/01', acceptExceptions: true });
    expect(await codes()).toContain('already_prepared');
  });
});

test('a ledger without periods, or paid to its end, is told of too', async () => {
  await withDesk(async (desk) => {
    for (const period of ['2026-27/01', '2026-27/02', '2026-27/03']) await payPeriod(desk, period);
    const rates = [aRate({ effectiveFrom: '2026-04-13', amountPence: 23000, minAge: 11, maxAge: 15 })];
    const effect = await desk.ask(OLIVE, 'rates.effect', { rates });
    expect(effect.adjusted.map(({ amountPence }) => amountPence)).toEqual([1000, 1000]);
    expect(effect.current).toBe('2026-27/04');
  });
  await withLedger(async (ledger) => {
    await ledger.transaction(enterScene);
    const rates = [aRate({ minAge: null, maxAge: null })];
    const effect = await deskOf(ledger).ask(OLIVE, 'rates.effect', { rates });
    expect(effect).toMatchObject({ added: 1, current: null, years: [], adjusted: [] });
    expect(effect.notices.map(({ code }) => code)).toEqual(['no_periods']);
  });
});

test('an effect that nobody waits for any more is given up between two steps', async () => {
  await withDesk(async (desk) => {
    const cancelled = new AbortController();
    const asking = { ledger: desk.ledger, user: OLIVE, at: desk.now, signal: cancelled.signal };
    const asked = ratesEffect(asking, [aRate({ effectiveFrom: '2026-04-13' })]);
    cancelled.abort();
    await expect(asked).rejects.toThrow('aborted');
  });
});
