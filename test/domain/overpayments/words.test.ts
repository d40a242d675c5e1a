import { describe, expect, it } from 'vitest';
import { ageBand, ageInDays, ageInWords } from '../../../domain/overpayments/age';
import { basisPointsOfPercent } from '../../../domain/overpayments/percent';
import { planEffect } from '../../../domain/overpayments/plan-effect';
import { holdsIn } from '../../../domain/overpayments/recovery-plan';
import { settleablePence } from '../../../domain/overpayments/settlement-limit';

describe('how old an overpayment is', () => {
  it('is counted from pay date to pay date', () => {
    expect(ageInDays('2026-03-30', '2026-04-13')).toBe(14);
    expect(ageInDays('2026-04-13', '2026-04-13')).toBe(0);
  });

  it('is said in whole units that have passed', () => {
    expect([0, 1, 13, 14, 62, 63, 91, 365, 730, 731].map(ageInWords)).toEqual([
      'new',
      '1 day',
      '13 days',
      '2 weeks',
      '8 weeks',
      '2 months',
      '2 months',
      '11 months',
      '23 months',
      '2 years',
    ]);
  });

  it('falls into the bands of 30 days', () => {
    expect([0, 30, 31, 60, 61, 90, 91].map(ageBand)).toEqual([
      'upTo30',
      'upTo30',
      'upTo60',
      'upTo60',
      'upTo90',
      'upTo90',
      'over90',
    ]);
  });
});

describe('what a plan would do', () => {
  const payment = { owedPence: 40_114, availablePence: 44_000, laterPence: 20_000 };
  const amount = { kind: 'amount', amountPence: 10_000, shareBasisPoints: null } as const;

  it('takes its amount from this payment and those after, until nothing is left', () => {
    expect(planEffect(amount, payment)).toEqual({
      availablePence: 44_000,
      takenPence: 10_000,
      paidPence: 34_000,
      leftPence: 30_114,
      payments: 5,
    });
  });

  it('takes what is there without one', () => {
    expect(planEffect(null, payment)).toMatchObject({ takenPence: 40_114, leftPence: 0, payments: 1 });
  });

  it('says where it never comes to an end', () => {
    const paused = { kind: 'paused', amountPence: null, shareBasisPoints: null } as const;
    expect(planEffect(paused, payment)).toMatchObject({ takenPence: 0, payments: null });
    expect(planEffect(amount, { ...payment, laterPence: 0 })).toMatchObject({ payments: null });
    expect(planEffect(amount, { ...payment, availablePence: -500 })).toMatchObject({
      availablePence: 0,
      takenPence: 0,
      paidPence: 0,
      leftPence: 40_114,
    });
  });
});

describe('a plan in force', () => {
  const plan = { fromPeriod: '2026-27/02' };
  const finalised = ['2026-27/01', '2026-27/02', '2026-27/03', '2026-27/04'];

  it('holds in the period in which it was set, and on while something is carried forward', () => {
    expect(holdsIn(plan, '2026-27/02', ['2026-27/01'], new Set())).toBe(true);
    expect(holdsIn(plan, '2026-27/03', finalised.slice(0, 2), new Set(['2026-27/02']))).toBe(true);
  });

  it('lapses with the first payment that carries nothing, and does not wake again', () => {
    expect(holdsIn(plan, '2026-27/03', finalised.slice(0, 2), new Set(['2026-27/01']))).toBe(false);
    expect(holdsIn(plan, '2026-27/05', finalised, new Set(['2026-27/02', '2026-27/04']))).toBe(false);
  });
});

describe('a share in per cent', () => {
  it('is read by its digits', () => {
    expect(['25', '12.5', ' 0.29 % ', '100', '1234', '5,5', 'half', ''].map(basisPointsOfPercent)).toEqual([
      2500,
      1250,
      29,
      10_000,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('what may still be settled', () => {
  it('is what is owed before this payment, less what was entered already', () => {
    const movement = { broughtPence: 30_000, newPence: 5_000, correctedPence: 1_000 };
    expect(settleablePence(movement, 4_000)).toBe(30_000);
    expect(settleablePence(movement, 40_000)).toBe(0);
    expect(settleablePence(null, 0)).toBe(0);
  });
});
