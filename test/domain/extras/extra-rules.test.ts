import { describe, expect, it } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import { moveToYear } from '../../../domain/extras/extra-effect';
import { correctsExtra, extraLines } from '../../../domain/extras/extra-lines';
import { dayOfExtra, type ExtraRule } from '../../../domain/extras/extra-rule';
import type { Placement, ServiceLevel } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';

const RULE: ExtraRule = {
  ref: 'BIRTHDAY',
  name: 'Birthday allowance',
  year: '2026-27',
  occasion: 'birthday',
  on: null,
  weeksHundredths: 100,
  serviceLevel: 'ALLOW',
  placementLevels: ['FOST'],
};
const dayOf = (dateOfBirth: string, year = '2026-27'): string | null =>
  dayOfExtra({ ...RULE, year }, { dateOfBirth });

describe('the day of an extra', () => {
  it('of somebody born on 29 February is 1 March where the year has none', () => {
    expect(dayOf('2016-02-29')).toBe('2027-03-01');
    expect(dayOf('2016-02-29', '2027-28')).toBe('2028-02-29');
  });

  it('is in the rule’s own year, to its first and last day', () => {
    expect(dayOf('2015-04-01')).toBe('2026-04-01');
    expect(dayOf('2015-03-31')).toBe('2027-03-31');
    expect(dayOf('2015-03-31', '2025-26')).toBe('2026-03-31');
  });

  it('is none in the year of birth: the first birthday is the first', () => {
    expect(dayOf('2026-09-01')).toBeNull();
    expect(dayOf('2025-09-01')).toBe('2026-09-01');
    expect(dayOf('2027-09-01')).toBeNull();
  });

  it('that was given lies in the year, or is none', () => {
    const festival = { ...RULE, occasion: 'date' as const, on: '2026-12-25' };
    expect(dayOfExtra(festival, { dateOfBirth: '2015-01-01' })).toBe('2026-12-25');
    expect(dayOfExtra({ ...festival, year: '2025-26' }, { dateOfBirth: '2015-01-01' })).toBeNull();
  });

  it('moves by whole years when a year is set up like another', () => {
    expect(moveToYear({ year: '2026-27', on: '2026-12-25' }, '2027-28').on).toBe('2027-12-25');
    expect(moveToYear({ year: '2027-28', on: '2028-02-29' }, '2028-29')).toEqual({
      year: '2028-29',
      on: '2029-02-28',
    });
    expect(moveToYear({ year: '2026-27', on: null }, '2028-29')).toEqual({ year: '2028-29', on: null });
  });
});

const PERIOD: PaymentPeriod = {
  period: '2026-27/01',
  firstDay: '2026-04-06',
  lastDay: '2026-04-12',
  payDate: '2026-04-13',
};
const FOST: ServiceLevel = {
  code: 'FOST',
  name: 'Fostering',
  kind: 'placement',
  unit: 'week',
  providerType: null,
};
const entered = { enteredBy: 'A. Khan', enteredAt: '2026-03-02T09:00:00Z', effectiveFrom: '2026-01-01' };

function facts(changes: Partial<ScheduleFacts> = {}, stay: Partial<Placement> = {}): ScheduleFacts {
  const placement: Placement = {
    ref: 'PL1',
    client: 'C1',
    provider: 'P1',
    serviceLevel: 'FOST',
    startDate: '2026-03-01',
    endDate: null,
    ...stay,
  };
  return {
    period: PERIOD,
    state: 'current',
    finalisedPeriods: [],
    placements: [placement],
    clients: new Map([['C1', { ref: 'C1', name: 'Sam', dateOfBirth: '2015-04-09' }]]),
    providers: new Map(),
    serviceLevels: new Map([['FOST', FOST]]),
    rates: rateTable([
      { ...entered, serviceLevel: 'FOST', amountPence: 19400, minAge: 5, maxAge: 10 },
      { ...entered, serviceLevel: 'FOST', amountPence: 22000, minAge: 11, maxAge: 15 },
    ]),
    paidCare: [],
    carriedForward: [],
    lastPayments: new Map(),
    varianceBasisPoints: 2500,
    ...NOTHING_BESIDE_CARE,
    extraRules: [RULE],
    ...changes,
  };
}

describe('the line of an extra', () => {
  it('is two weeks’ rate at the age on the day, not the age before it', () => {
    const [line, ...others] = extraLines(facts({ extraRules: [{ ...RULE, weeksHundredths: 200 }] }));
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      kind: 'one_off',
      placement: 'PL1',
      client: 'C1',
      serviceLevel: 'ALLOW',
      from: '2026-04-09',
      amountPence: 44000,
      quantityHundredths: 100,
      unit: 'item',
      ratePence: 44000,
      reason: { due: { age: 11, weekPence: 22000, amountPence: 44000 }, paidPence: 0 },
    });
  });

  it('is rounded half up to the penny', () => {
    const rates = rateTable([
      { ...entered, serviceLevel: 'FOST', amountPence: 22001, minAge: null, maxAge: null },
    ]);
    expect(extraLines(facts({ rates, extraRules: [{ ...RULE, weeksHundredths: 150 }] }))).toMatchObject([
      { amountPence: 33002 },
    ]);
  });

  it('takes seven nights for a week where care is priced per night', () => {
    const serviceLevels = new Map([['FOST', { ...FOST, unit: 'night' as const }]]);
    expect(extraLines(facts({ serviceLevels }))).toMatchObject([{ amountPence: 7 * 22000 }]);
  });

  it('is there for whoever has the child on the night of the day', () => {
    expect(extraLines(facts({}, { startDate: '2026-04-09' }))).toHaveLength(1);
    expect(extraLines(facts({}, { startDate: '2026-04-10' }))).toEqual([]);
    expect(extraLines(facts({}, { endDate: '2026-04-10' }))).toHaveLength(1);
    expect(extraLines(facts({}, { endDate: '2026-04-09' }))).toEqual([]);
  });

  it('is there for the placements of its own service levels alone', () => {
    expect(extraLines(facts({ extraRules: [{ ...RULE, placementLevels: ['STAY'] }] }))).toEqual([]);
  });

  it('takes back what was paid where late news says so, and counts as late news', () => {
    const paid = {
      rule: RULE.ref,
      placement: 'PL1',
      provider: 'P1',
      client: 'C1',
      carePeriod: PERIOD.period,
      amountPence: 22000,
    };
    const next = { ...PERIOD, period: '2026-27/02', firstDay: '2026-04-13', lastDay: '2026-04-19' };
    const later = { period: next, finalisedPeriods: [PERIOD], paidExtras: [paid] };
    expect(extraLines(facts(later))).toEqual([]);
    const [line] = extraLines(facts(later, { endDate: '2026-04-09' }));
    expect(line).toMatchObject({
      carePeriod: PERIOD.period,
      from: null,
      quantityHundredths: null,
      amountPence: -22000,
      reason: { due: null, paidPence: 22000 },
    });
    expect(correctsExtra(line!)).toBe(true);
    // A rule that was set up late pays for the finalised period now: that is no correction.
    const [first] = extraLines(facts({ ...later, paidExtras: [] }));
    expect(first).toMatchObject({ carePeriod: PERIOD.period, amountPence: 22000 });
    expect(correctsExtra(first!)).toBe(false);
  });

  it('is projected in future periods of its day, and of no other', () => {
    expect(extraLines(facts({ state: 'future' }))).toHaveLength(1);
    const later = { ...PERIOD, firstDay: '2026-04-13', lastDay: '2026-04-19' };
    expect(extraLines(facts({ state: 'future', period: later, finalisedPeriods: [PERIOD] }))).toEqual([]);
  });
});
