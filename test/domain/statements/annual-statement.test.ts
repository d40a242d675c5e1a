import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import { sumPence } from '../../../domain/money/pence';
import { LINE_KINDS } from '../../../domain/schedule/payment-line';
import {
  paidByProvider,
  paymentsOfYear,
  type PaymentOfYear,
  type StatementLine,
} from '../../../domain/statements/annual-statement';
import { daysOfYear, isInYear } from '../../../domain/statements/statement-year';
import { yearTotals, type PaidAmount } from '../../../domain/statements/year-totals';

const MILES = new Set(['MILE']);

const someLine: fc.Arbitrary<StatementLine> = fc
  .record({
    kind: fc.constantFrom(...LINE_KINDS),
    client: fc.constantFrom(null, 'C1', 'C2', 'C3'),
    serviceLevel: fc.constantFrom(null, 'FOST', 'RESP', 'MILE', 'FOSTMILE'),
    amountPence: fc.integer({ min: -500_000, max: 500_000 }),
  })
  .map((line) => ({
    ...line,
    unit: line.serviceLevel === 'FOSTMILE' ? ('mile' as const) : null,
    rateUnit: null,
    clientName: line.client && `Child ${line.client}`,
    serviceLevelName: line.serviceLevel && `Level ${line.serviceLevel}`,
  }));

const somePayments: fc.Arbitrary<PaymentOfYear[]> = fc
  .array(fc.array(someLine, { maxLength: 8 }), { maxLength: 6 })
  .map((payments) =>
    payments.map((lines, index) => {
      const firstDay = addDays('2026-04-06', index * 14);
      const payDate = addDays(firstDay, 14);
      return {
        period: `2026-27/0${index + 1}`,
        firstDay,
        lastDay: addDays(payDate, -1),
        payDate,
        totalPence: sumPence(lines.map(({ amountPence }) => amountPence)),
        lines,
      };
    }),
  );

const sumOf = (rows: readonly { readonly totalPence: number }[]): number =>
  sumPence(rows.map(({ totalPence }) => totalPence));

describe('any payments of a year', () => {
  it('come to the same sum by period, by service level and by child', () => {
    fc.assert(
      fc.property(somePayments, (payments) => {
        const paid = sumOf(payments);
        const { periods, byServiceLevel, byChild, otherAmounts, totals } = paymentsOfYear(payments, MILES);
        expect(totals.totalPence).toBe(paid);
        expect(totals.servicesPence + totals.mileagePence + totals.otherPence).toBe(paid);
        expect(sumOf(periods)).toBe(paid);
        expect(sumOf(byServiceLevel) + sumOf(otherAmounts)).toBe(paid);
        expect(sumOf(byChild) + sumOf(otherAmounts)).toBe(paid);
        expect(sumOf(byServiceLevel.filter(({ isMileage }) => isMileage))).toBe(totals.mileagePence);
        expect(sumPence(byChild.map(({ mileagePence }) => mileagePence))).toBe(totals.mileagePence);
        for (const each of [...periods, ...byChild]) {
          const other = 'otherPence' in each ? each.otherPence : 0;
          expect(each.servicesPence + each.mileagePence + other).toBe(each.totalPence);
        }
      }),
    );
  });

  it('count as mileage what is, or was, paid by the mile', () => {
    const line = (facts: Partial<StatementLine>): StatementLine => ({
      kind: 'one_off',
      client: null,
      clientName: null,
      serviceLevel: 'OLDMILE',
      serviceLevelName: 'Mileage',
      unit: null,
      rateUnit: null,
      amountPence: 100,
      ...facts,
    });
    const payment = {
      period: '2026-27/01',
      firstDay: '2026-04-06',
      lastDay: '2026-04-19',
      payDate: '2026-04-20',
      totalPence: 200,
    };
    const lines = [line({}), line({ kind: 'claim', unit: 'mile', rateUnit: 'mile' })];
    expect(paymentsOfYear([{ ...payment, lines }], new Set()).totals.mileagePence).toBe(200);
    expect(() => paymentsOfYear([{ ...payment, totalPence: 201, lines }], MILES)).toThrow(/add up to 200/);
  });
});

describe('the totals of a year', () => {
  it('come to the same sum by period, by service level and by kind', () => {
    const someAmounts: fc.Arbitrary<PaidAmount[]> = fc.array(
      fc.record({
        period: fc.constantFrom('2026-27/01', '2026-27/02'),
        kind: fc.constantFrom(...LINE_KINDS),
        serviceLevel: fc.constantFrom(null, 'FOST', 'MILE'),
        amountPence: fc.integer({ min: -500_000, max: 500_000 }),
      }),
    );
    const periods = ['2026-27/01', '2026-27/02'].map((period) => ({
      period,
      firstDay: '2026-04-06',
      lastDay: '2026-04-19',
      payDate: '2026-04-20',
    }));
    fc.assert(
      fc.property(someAmounts, (amounts) => {
        const paid = sumPence(amounts.map(({ amountPence }) => amountPence));
        const year = yearTotals(periods, amounts, (code) => code);
        expect(year.totals.paidPence).toBe(paid);
        for (const rows of [year.periods, year.serviceLevels]) {
          expect(sumPence(rows.map(({ paidPence }) => paidPence))).toBe(paid);
        }
        for (const row of [...year.periods, ...year.serviceLevels, year.totals]) {
          const parts = [
            row.carePence,
            row.adjustmentsPence,
            row.claimsPence,
            row.oneOffsPence,
            row.carriedPence,
            row.recoveriesPence,
          ];
          expect(sumPence(parts)).toBe(row.paidPence);
        }
      }),
    );
  });

  it('are what the carers were paid', () => {
    const payments = [
      { provider: 'P1', totalPence: 100 },
      { provider: 'P2', totalPence: 250 },
      { provider: 'P1', totalPence: 1 },
    ];
    expect([...paidByProvider(payments)]).toEqual([
      ['P1', 101],
      ['P2', 250],
    ]);
  });
});

describe('a statement’s year', () => {
  it('is the council’s, or HMRC’s, by pay date', () => {
    expect(daysOfYear('2026-27', 'financial')).toEqual({ firstDay: '2026-04-01', lastDay: '2027-03-31' });
    const tax = daysOfYear('2026-27', 'tax');
    expect(['2026-04-05', '2026-04-06', '2027-04-05', '2027-04-06'].map((day) => isInYear(day, tax))).toEqual(
      [false, true, true, false],
    );
  });
});
