import { expect, test } from 'vitest';
import { periodsOfYear } from '../../../domain/calendar/periods';
import { yearNotices, type ProjectionLimits } from '../../../domain/orders/year-notices';

const YEAR = '2026-27';
const WEEKS = periodsOfYear(YEAR, '2026-03-30', 'weekly');

const OWN = { provider: 'P001', client: 'C001' };
const CARRIED = { provider: 'P001', amountPence: 6000 };

const notices = (limits: Partial<ProjectionLimits>): string[] =>
  yearNotices({ year: YEAR, periods: WEEKS, unpriced: [], carriedForward: [], ...limits });

test('a year whose periods reach its end has nothing to be told', () => {
  expect(notices({})).toEqual([]);
  for (const frequency of ['fortnightly', 'four-weekly'] as const) {
    expect(notices({ periods: periodsOfYear(YEAR, '2026-03-30', frequency) })).toEqual([]);
  }
});

test('a year that lacks its last period says where its projection ends', () => {
  expect(notices({ periods: WEEKS.slice(0, -1) })).toEqual([
    'The periods of 2026-27 end with 2026-27/51, paid on 22 Mar 2027: nothing is projected for the rest of the year until its periods are added.',
  ]);
  expect(notices({ periods: [] })).toEqual([
    '2026-27 has no payment periods: there is nothing to add up or to project.',
  ]);
});

test('placements without a rate are named once, and some of many', () => {
  const unpriced = ['PL2', 'PL1', 'PL2'].map((placement, index) => ({
    ...OWN,
    placement,
    period: `2026-27/0${9 - index}`,
  }));
  expect(notices({ unpriced: unpriced.slice(0, 1) })).toEqual([
    'No rate prices some nights of placement PL2, the first in 2026-27/09: they are missing from the projection.',
  ]);
  expect(notices({ unpriced })[0]).toContain('2 placements (PL1, PL2), the first in 2026-27/07');
  const many = ['A', 'B', 'C', 'D', 'E'].map((placement) => ({ ...OWN, placement, period: '2026-27/03' }));
  expect(notices({ unpriced: many })[0]).toContain('5 placements (A, B, C and 2 more)');
});

test('what the current period carries forward is told, because later payments are less by it', () => {
  expect(notices({ carriedForward: [CARRIED, { ...CARRIED, provider: 'P002', amountPence: 285 }] })).toEqual([
    'The current period carries £62.85 forward, which later payments will be less by. Purchase orders are not affected.',
  ]);
});

test('one carer or child is told of their own only', () => {
  const limits: ProjectionLimits = {
    year: YEAR,
    periods: WEEKS,
    unpriced: [{ ...OWN, placement: 'PL1', period: '2026-27/03' }],
    carriedForward: [CARRIED],
  };
  expect(yearNotices(limits, { provider: 'P001' })).toHaveLength(2);
  expect(yearNotices(limits, { provider: 'P002' })).toEqual([]);
  // An overpayment is the carer's, not a child's.
  expect(yearNotices(limits, { client: 'C001' })).toEqual([expect.stringContaining('placement PL1')]);
  expect(yearNotices(limits, { provider: 'P001', client: 'C002' })).toEqual([]);
});
