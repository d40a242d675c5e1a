import { expect, test } from 'vitest';
import { periodsOfYear } from '../../../domain/calendar/periods';
import { yearNotices, type ProjectionLimits } from '../../../domain/orders/year-notices';

const YEAR = '2026-27';
const WEEKS = periodsOfYear(YEAR, '2026-03-30', 'weekly');

const notices = (limits: Partial<ProjectionLimits>): string[] =>
  yearNotices({ year: YEAR, periods: WEEKS, unpriced: [], carriedForwardPence: 0, ...limits });

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
    placement,
    period: `2026-27/0${9 - index}`,
  }));
  expect(notices({ unpriced: unpriced.slice(0, 1) })).toEqual([
    'No rate prices some nights of placement PL2, the first in 2026-27/09: they are missing from the projection.',
  ]);
  expect(notices({ unpriced })[0]).toContain('2 placements (PL1, PL2), the first in 2026-27/07');
  const many = ['A', 'B', 'C', 'D', 'E'].map((placement) => ({ placement, period: '2026-27/03' }));
  expect(notices({ unpriced: many })[0]).toContain('5 placements (A, B, C and 2 more)');
});

test('what the current period carries forward is told, because later payments are less by it', () => {
  expect(notices({ carriedForwardPence: 6285 })).toEqual([
    'The current period carries £62.85 forward, which later payments will be less by. Purchase orders are not affected.',
  ]);
});
