import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import { sumPence } from '../../../domain/money/pence';
import { spendByMonth, spendByServiceLevel } from '../../../domain/orders/forecast';
import { spendOf, type PeriodSpend } from '../../../domain/orders/period-spend';
import {
  orderReference,
  purchaseOrders,
  recoveriesOfYear,
  sumOfSpend,
} from '../../../domain/orders/purchase-orders';

const YEAR = '2026-27';

const aLine = fc.record({
  // References with what separates the parts of an order's.
  provider: fc.constantFrom('P1', 'P1/C1', 'P2', '-'),
  client: fc.constantFrom('C1', 'C1/FOST', '-', null),
  serviceLevel: fc.constantFrom('FOST', 'C1', 'MILES', null),
  amountPence: fc.integer({ min: -50_000, max: 50_000 }),
});

/** The lines of each period of a year; the first `paid` are finalised. */
const aYear = fc.record({
  paid: fc.nat({ max: 6 }),
  periods: fc.array(fc.array(aLine, { maxLength: 12 }), { maxLength: 6 }),
});

function spendOfYear({ paid, periods }: YearOfLines): PeriodSpend[] {
  return periods.map((lines, index) => {
    const firstDay = addDays('2026-04-06', index * 56);
    const period = {
      period: `${YEAR}/0${index + 1}`,
      firstDay,
      lastDay: addDays(firstDay, 55),
      payDate: addDays(firstDay, 56),
    };
    return { period, state: index < paid ? 'paid' : 'projected', ...spendOf(lines) };
  });
}

interface Line {
  readonly provider: string;
  readonly client: string | null;
  readonly serviceLevel: string | null;
  readonly amountPence: number;
}

interface YearOfLines {
  readonly paid: number;
  readonly periods: readonly (readonly Line[])[];
}

/** In the order of purchase orders: whoever has no client comes first. */
const keyOf = ({ provider, client, serviceLevel }: Omit<Line, 'amountPence'>): string =>
  [provider, client ?? '', serviceLevel].join('\n');

const sumOf = (lines: readonly Line[]): number => sumPence(lines.map(({ amountPence }) => amountPence));

describe('the purchase orders of a year', () => {
  test('hold every penny of its lines once: orders and what has no service level make its payments', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const spend = spendOfYear(year);
        const orders = purchaseOrders(YEAR, spend);
        const bought = year.periods.map((lines) => lines.filter(({ serviceLevel }) => serviceLevel !== null));
        const totals = sumOfSpend(orders);
        expect(totals).toEqual({
          paidPence: sumOf(bought.slice(0, year.paid).flat()),
          projectedPence: sumOf(bought.slice(year.paid).flat()),
          totalPence: sumOf(bought.flat()),
        });
        expect(sumOfSpend([totals, recoveriesOfYear(spend)]).totalPence).toBe(sumOf(year.periods.flat()));
        for (const order of orders) {
          const own = bought.flat().filter((line) => keyOf(line) === keyOf(order));
          expect(order.totalPence).toBe(sumOf(own));
          expect(sumPence(order.periods.map(({ amountPence }) => amountPence))).toBe(order.totalPence);
        }
      }),
    );
  });

  test('stand once each, by provider, client and service level', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const bought = year.periods.flat().filter(({ serviceLevel }) => serviceLevel !== null);
        expect(purchaseOrders(YEAR, spendOfYear(year)).map(keyOf)).toEqual(
          [...new Set(bought.map(keyOf))].sort(),
        );
      }),
    );
  });

  test('add up to the same by month and by service level', () => {
    fc.assert(
      fc.property(aYear, (year) => {
        const spend = spendOfYear(year);
        const totals = sumOfSpend(purchaseOrders(YEAR, spend));
        expect(sumOfSpend(spendByMonth(YEAR, spend))).toEqual(totals);
        const levels = spendByServiceLevel(spend);
        expect(sumOfSpend(levels)).toEqual(totals);
        expect(levels.map(({ totalPence }) => totalPence)).toEqual(
          levels.map(({ totalPence }) => totalPence).toSorted((a, b) => b - a),
        );
      }),
    );
  });

  test('are written with their year; without a client with a dash', () => {
    const order = { provider: 'P001', client: 'C001', serviceLevel: 'FOST' };
    expect(orderReference(YEAR, order)).toBe('2026-27/P001/C001/FOST');
    expect(orderReference(YEAR, { ...order, client: null })).toBe('2026-27/P001/-/FOST');
  });
});

test('a month counts each carer and child once, and a month without a pay date has nothing', () => {
  const line = { provider: 'P1', client: 'C1', serviceLevel: 'FOST', amountPence: 100 };
  const period = {
    period: '2026-27/01',
    firstDay: '2026-04-01',
    lastDay: '2026-04-07',
    payDate: '2026-04-08',
  };
  const months = spendByMonth(YEAR, [
    { period, state: 'paid', ...spendOf([line, { ...line, serviceLevel: 'FEE' }]) },
    {
      period: { ...period, payDate: '2026-04-15' },
      state: 'projected',
      ...spendOf([line, { ...line, client: 'C2' }, { ...line, provider: 'P2', client: null }]),
    },
  ]);
  expect(months.map(({ month }) => month)).toEqual([
    ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
    ...['01', '02', '03'].map((month) => `2027-${month}`),
  ]);
  expect(months[0]).toEqual({
    month: '2026-04',
    paidPence: 200,
    projectedPence: 300,
    totalPence: 500,
    carers: 2,
    children: 2,
  });
  expect(months[1]).toMatchObject({ totalPence: 0, carers: 0, children: 0 });
});
