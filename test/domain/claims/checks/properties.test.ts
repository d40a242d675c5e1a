import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../../domain/calendar/dates';
import type { CheckedItem, ClaimCheckInput, ItemCheck } from '../../../../domain/claims/check-types';
import { checkClaimItems } from '../../../../domain/claims/checks';
import { spreadsOfLevels } from '../../../../domain/claims/checks/spread';
import { aCheckedItem, aCheckInput } from '../../../builders/checked-items';
import { aPlacement } from '../../../builders/ledger';

const RUNS = { numRuns: 500 };
const SYMMETRIC = ['same_attachment', 'shared_journey'];
const COMPARING = [
  ...SYMMETRIC,
  'claimed_before',
  'overlapping_dates',
  'rejected_before',
  'unusually_high',
  'over_year_miles',
];

const DESCRIPTIONS = [
  'Norwich to Ely', 'NORWICH - ELY', 'Ely to Norwich', 'Norwich to Ely and back', 'Ely - Norwich return', 'Nowrich to Ely',
  'Norwich, Mill Lane to Ely', 'Home to school', 'School run', 'School run am', 'school run pm', 'Contact', 'mileage', '–',
]; // prettier-ignore

/** Items of a few claims that often meet: few days, few routes, two children, one file for several. */
const someItems: fc.Arbitrary<CheckedItem[]> = fc
  .array(
    fc.record({
      claim: fc.integer({ min: 1, max: 4 }),
      provider: fc.constantFrom('P001', 'P001', 'P001', 'P002'),
      client: fc.constantFrom('C001', 'C001', 'C002', null),
      day: fc.integer({ min: 0, max: 3 }),
      days: fc.constantFrom(0, 0, 0, 1, 4),
      description: fc.constantFrom(...DESCRIPTIONS),
      quantityHundredths: fc.constantFrom(1900, 3800, 7600, 20_000),
      attachmentHash: fc.constantFrom(null, null, 'a', 'b'),
      standing: fc.constantFrom('pending', 'pending', 'accepted', 'rejected', 'withdrawn', 'unsubmitted'),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ claim, day, days, ...facts }, index) => {
      const fromDay = addDays('2026-05-04', day);
      // A claim is one carer's.
      const number = facts.provider === 'P001' ? claim : claim + 4;
      return aCheckedItem({
        ...facts,
        id: index + 1,
        claim: number,
        position: index + 1,
        fromDay,
        toDay: addDays(fromDay, days),
      });
    }),
  );

function inputOf(all: readonly CheckedItem[], claim: number): ClaimCheckInput {
  const items = all.filter((item) => item.claim === claim);
  const placements = ['C001', 'C002'].map((client) => aPlacement({ ref: client, client }));
  const usual = spreadsOfLevels(all);
  const others = all.filter((item) => item.claim !== claim);
  return aCheckInput(items, { others, placements, usual, limits: { oldestMonths: 3, yearMiles: 250 } });
}

function checkAll(all: readonly CheckedItem[]): ItemCheck[] {
  const claims = [...new Set(all.map(({ claim }) => claim))];
  return claims
    .flatMap((claim) => checkClaimItems(inputOf(all, claim)))
    .sort((a, b) => a.item - b.item || (a.code < b.code ? -1 : 1));
}

test('in which order claims and items come does not matter', () => {
  fc.assert(
    fc.property(
      someItems.chain((items) =>
        fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length })),
      ),
      ([items, shuffled]) => {
        expect(checkAll(shuffled)).toEqual(checkAll(items));
      },
    ),
    RUNS,
  );
});

test('no item is compared with itself, and none has two findings of one code', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const found = checkAll(items);
      for (const { item, comparedWith } of found) {
        if (comparedWith && 'item' in comparedWith) expect(comparedWith.item).not.toBe(item);
      }
      expect(new Set(found.map(({ item, code }) => `${item} ${code}`)).size).toBe(found.length);
    }),
    RUNS,
  );
});

test('alone, with an empty history, an item is compared with nothing', () => {
  fc.assert(
    fc.property(someItems, ([item]) => {
      const codes = checkAll([item!]).map(({ code }) => code);
      expect(codes.filter((code) => COMPARING.includes(code))).toEqual([]);
    }),
    RUNS,
  );
});

test('a shared file and a shared journey are found from both sides', () => {
  fc.assert(
    fc.property(someItems, (items) => {
      const submitted = items.filter(({ standing }) => standing !== 'unsubmitted');
      const found = checkAll(submitted);
      for (const { code, comparedWith } of found) {
        if (!SYMMETRIC.includes(code) || !comparedWith || !('item' in comparedWith)) continue;
        const other = found.filter((finding) => finding.item === comparedWith.item);
        expect(other.map((finding) => finding.code)).toContain(code);
      }
    }),
    RUNS,
  );
});

test('of two that are the same exactly the later was claimed before, and none once one is rejected', () => {
  fc.assert(
    fc.property(someItems, ([first]) => {
      const pending = { ...first!, id: 1, claim: 1, provider: 'P001', standing: 'pending' } as const;
      const again = { ...pending, id: 2, claim: 2 };
      const before = (items: CheckedItem[]): number[] =>
        checkAll(items).flatMap(({ code, item }) => (code === 'claimed_before' ? [item] : []));
      const says = /\w/.test(pending.description) && pending.description !== 'mileage';
      // Words that say nothing are the same journey where a child and a distance are.
      const isSame = says || pending.client !== null;
      expect(before([pending, again])).toEqual(isSame ? [2] : []);
      expect(before([again, pending])).toEqual(isSame ? [2] : []);
      for (const standing of ['rejected', 'withdrawn'] as const) {
        expect(before([{ ...pending, standing }, again])).toEqual([]);
        expect(before([pending, { ...again, standing }])).toEqual([]);
      }
    }),
    RUNS,
  );
});
