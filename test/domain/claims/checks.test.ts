import { expect, test } from 'vitest';
import { checkClaimItems } from '../../../domain/claims/checks';
import { isPlacedThroughout } from '../../../domain/claims/placed';
import { priceOfItem } from '../../../domain/claims/price-item';
import { monthsBefore } from '../../../domain/calendar/dates';
import { rateTable } from '../../../domain/rates/rate-table';
import { aCheckedItem, aCheckInput, checksOf } from '../../builders/checked-items';
import { aPlacement, aRate } from '../../builders/ledger';

const codesOf = (...args: Parameters<typeof checksOf>): string[] => checksOf(...args).map(({ code }) => code);

test('an item in order has nothing to be said of it', () => {
  expect(checksOf({})).toEqual([]);
});

test.each([
  ['no rate on its day', { fromDay: '2025-03-31', toDay: '2025-03-31' }, 'no_rate'],
  ['a service level that there is not', { serviceLevel: 'GONE' }, 'no_rate'],
  ['two rates in its days', { fromDay: '2026-04-04', toDay: '2026-04-08' }, 'spans_rate_change'],
  ['a day before the child came', { fromDay: '2026-02-28', toDay: '2026-03-01' }, 'outside_placement'],
  ['nothing attached', { attachmentHash: null, attachmentName: null }, 'no_attachment'],
  ['a day longer ago than three months', { claimDay: '2026-08-08' }, 'too_old'],
  ['a day of the year before', { fromDay: '2026-03-31', toDay: '2026-04-01' }, 'other_year'],
])('an item with %s', (_what, facts, code) => {
  expect(codesOf(facts)).toContain(code);
});

test('the edges: the last day with one rate, the day the child leaves, three months to the day, 1 April', () => {
  expect(codesOf({ fromDay: '2026-04-01', toDay: '2026-04-05' })).toEqual([]);
  expect(codesOf({ fromDay: '2026-04-06', toDay: '2026-04-08' })).toEqual([]);
  const left = { placements: [aPlacement({ endDate: '2026-05-07' })] };
  expect(codesOf({}, left)).toEqual([]);
  expect(codesOf({ toDay: '2026-05-08' }, left)).toEqual(['outside_placement']);
  expect(codesOf({ claimDay: '2026-08-07' })).toEqual([]);
  expect(codesOf({ fromDay: '2026-04-01', toDay: '2026-04-01' })).toEqual([]);
});

test('a rate that comes to the same price is no change; a carer’s own item has no placement', () => {
  const same = rateTable(
    [aRate({ amountPence: 45 }), aRate({ effectiveFrom: '2026-04-06', amountPence: 45 })].map((rate) => ({
      ...rate,
      serviceLevel: 'MILES',
      minAge: null,
      maxAge: null,
      enteredBy: 'O',
      enteredAt: 'x',
    })),
  );
  expect(codesOf({ fromDay: '2026-04-04', toDay: '2026-04-08' }, { rates: same })).toEqual([]);
  expect(codesOf({ kind: 'provider_item', client: null }, { placements: [] })).toEqual([]);
});

test('each says what it compared with, for each item on its own', () => {
  const items = [
    aCheckedItem(),
    aCheckedItem({ id: 2, toDay: '2026-05-09', description: 'Dentist', attachmentHash: null }),
  ];
  const placements = [aPlacement({ ref: 'PL001', endDate: '2026-05-08' }), aPlacement({ client: 'C002' })];
  expect(checkClaimItems(aCheckInput(items, { placements }))).toEqual([
    {
      item: 2,
      code: 'outside_placement',
      message:
        'Robin Vale is not placed with carer P001 on all of 7–9 May 2026: was placed there 1 Mar 2026 to 8 May 2026.',
      comparedWith: { placement: 'PL001' },
    },
    { item: 2, code: 'no_attachment', message: 'Nothing is attached to it.', comparedWith: null },
  ]);
});

test('two stays that follow one another are as good as one; a gap between them is not', () => {
  const stays = [
    aPlacement({ startDate: '2026-05-09' }),
    aPlacement({ startDate: '2026-05-01', endDate: '2026-05-08' }),
  ];
  expect(isPlacedThroughout(stays, 'C001', '2026-05-02', '2026-06-01')).toBe(true);
  expect(isPlacedThroughout(stays, 'C002', '2026-05-02', '2026-05-02')).toBe(false);
  expect(isPlacedThroughout(stays, 'C001', '2026-04-30', '2026-05-02')).toBe(false);
  const gap = [{ ...stays[0]!, startDate: '2026-05-10' }, stays[1]!];
  expect(isPlacedThroughout(gap, 'C001', '2026-05-02', '2026-05-09')).toBe(false);
  expect(
    isPlacedThroughout([aPlacement({ endDate: '2026-02-01' })], 'C001', '2026-03-02', '2026-03-02'),
  ).toBe(false);
});

test('a carer’s own item is priced by a rate for every age alone, a child’s by the child’s age', () => {
  const rate = { serviceLevel: 'CLUB', enteredBy: 'O', enteredAt: 'x', effectiveFrom: '2026-04-01' };
  const rates = rateTable([
    { ...rate, amountPence: 500, minAge: null, maxAge: 10 },
    { ...rate, amountPence: 700, minAge: 11, maxAge: null },
  ]);
  const item = { fromDay: '2026-04-09', quantityHundredths: 150 };
  const level = { code: 'CLUB', unit: 'item' } as const;
  expect(priceOfItem(item, { dateOfBirth: '2015-04-09' }, level, rates)?.amountPence).toBe(1050);
  expect(priceOfItem(item, null, level, rates)).toBeNull();
  expect(priceOfItem(item, null, { code: 'CLUB', unit: 'week' }, rates)).toBeNull();
});

test('months before, where a month has no such day', () => {
  expect(monthsBefore('2026-05-31', 3)).toBe('2026-02-28');
  expect(monthsBefore('2026-01-15', 3)).toBe('2025-10-15');
});
