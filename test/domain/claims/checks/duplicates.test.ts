import { expect, test } from 'vitest';
import type { CheckedItem, ItemCheck } from '../../../../domain/claims/check-types';
import { checkClaimItems } from '../../../../domain/claims/checks';
import { aCheckedItem, aCheckInput } from '../../../builders/checked-items';
import { aPlacement } from '../../../builders/ledger';

const EARLIER = aCheckedItem({
  id: 3,
  claim: 12,
  position: 3,
  description: 'Norwich to Ely',
  quantityHundredths: 3800,
  attachmentHash: 'b1',
  standing: 'accepted',
  decidedOn: '2026-10-02',
});
const LATER = aCheckedItem({ id: 40, claim: 20, description: 'NORWICH - ELY', quantityHundredths: 3800 });

const JAMIE = { ref: 'C002', name: 'Jamie Vale', dateOfBirth: '2017-04-09' };

/** What is found on `item` beside another claim's items. */
function foundOn(item: CheckedItem, others: readonly CheckedItem[]): readonly ItemCheck[] {
  const input = aCheckInput([item]);
  return checkClaimItems({
    ...input,
    others,
    clients: new Map([...input.clients, [JAMIE.ref, JAMIE]]),
    placements: [aPlacement(), aPlacement({ ref: 'PL002', client: 'C002' })],
  });
}

const codesOn = (...args: Parameters<typeof foundOn>): string[] => foundOn(...args).map(({ code }) => code);

test('what was claimed before is told with its claim, item, day, words, distance and decision', () => {
  expect(foundOn(LATER, [EARLIER])).toEqual([
    {
      item: 40,
      code: 'claimed_before',
      message:
        'Claim 12, item 3 is the same journey on the same day: 7 May 2026, Norwich to Ely, 38 miles, accepted on 2 Oct 2026.',
      comparedWith: { claim: 12, item: 3 },
    },
  ]);
});

test('of two, the later was claimed before; what is accepted comes before what waits', () => {
  const earlier = { ...EARLIER, standing: 'pending', decidedOn: null } as const;
  expect(codesOn(LATER, [earlier])).toEqual(['claimed_before']);
  expect(codesOn(earlier, [LATER])).toEqual([]);
  expect(codesOn(earlier, [{ ...LATER, standing: 'accepted' }])).toEqual(['claimed_before']);
});

test('several are told in one finding, the accepted one first', () => {
  const pending = {
    ...EARLIER,
    id: 1,
    claim: 11,
    position: 1,
    standing: 'pending',
    decidedOn: null,
  } as const;
  const [first, ...rest] = foundOn(LATER, [pending, EARLIER]);
  expect(rest).toEqual([]);
  expect(first).toMatchObject({ comparedWith: { claim: 12, item: 3 } });
  expect(first?.message).toMatch(/ So is claim 11, item 1\.$/);
});

test('a withdrawn item was not claimed, a rejected one is told as such, a draft holds up drafts alone', () => {
  expect(codesOn(LATER, [{ ...EARLIER, standing: 'withdrawn', decidedOn: null }])).toEqual([]);
  expect(foundOn(LATER, [{ ...EARLIER, standing: 'rejected' }])).toMatchObject([
    { code: 'rejected_before', message: expect.stringContaining('rejected on 2 Oct 2026') as string },
  ]);
  const draft = { ...EARLIER, standing: 'unsubmitted', decidedOn: null } as const;
  expect(codesOn(LATER, [draft])).toEqual([]);
  expect(codesOn({ ...LATER, standing: 'unsubmitted' }, [draft])).toEqual(['claimed_before']);
  expect(codesOn({ ...LATER, standing: 'rejected' }, [EARLIER])).toEqual([]);
});

test.each([
  ['the way back', { description: 'Ely to Norwich' }, []],
  ['another day', { fromDay: '2026-05-08', toDay: '2026-05-08' }, []],
  ['another carer', { provider: 'P002' }, []],
  ['another route of the day', { description: 'Dentist, Cromer', quantityHundredths: 900 }, []],
  ['other words, as far to the hundredth', { description: 'Mum’s' }, ['claimed_before']],
  ['other words, nearly as far', { description: 'Mum’s', quantityHundredths: 3790 }, []],
  [
    'a slip and about as far',
    { description: 'Nowrich to Ely', quantityHundredths: 4000 },
    ['claimed_before'],
  ],
  ['a slip and much farther', { description: 'Nowrich to Ely', quantityHundredths: 9000 }, []],
  ['days around it', { fromDay: '2026-05-05', toDay: '2026-05-08' }, ['overlapping_dates']],
  ['both ways in one', { description: 'Ely–Norwich return', quantityHundredths: 7600 }, ['claimed_before']],
  ['the carer’s own item', { client: null, kind: 'provider_item' }, ['claimed_before']],
  ['the other child’s seat', { client: 'C002' }, ['shared_journey']],
  ['the other child’s other journey', { client: 'C002', description: 'Norwich to Diss' }, []],
] as const)('%s beside what was claimed', (_what, facts, codes) => {
  expect(codesOn({ ...LATER, ...facts }, [EARLIER])).toEqual(codes);
});

test('within a claim, the way there and “return” as far are two halves; in another claim they are not', () => {
  const back = { ...LATER, description: 'Norwich to Ely, return' };
  const there = { ...LATER, id: 39, description: 'Norwich to Ely', attachmentHash: 'c1' };
  expect(checkClaimItems(aCheckInput([there, back]))).toEqual([]);
  expect(codesOn(back, [EARLIER])).toEqual(['claimed_before']);
});

test('home to school of two children is one journey only where it is as far', () => {
  const home = { ...EARLIER, description: 'Home to school' };
  const sibling = { ...LATER, client: 'C002', description: 'home - school' };
  expect(codesOn(sibling, [home])).toEqual(['shared_journey']);
  expect(codesOn({ ...sibling, quantityHundredths: 900 }, [home])).toEqual([]);
});

test('a journey divided between two children is none claimed in full', () => {
  const alone = ['2026-04-20', '2026-04-21', '2026-04-22'].map((fromDay, index) => ({
    ...EARLIER,
    id: index + 1,
    claim: index + 1,
    attachmentHash: null,
    fromDay,
    toDay: fromDay,
  }));
  const half = { ...EARLIER, quantityHundredths: 1900, id: 10 };
  const other = { ...LATER, client: 'C002', quantityHundredths: 1900 };
  expect(codesOn(other, [...alone, half])).toEqual([]);
  expect(codesOn(other, [half])).toEqual(['shared_journey']);
});

test('the same file is told wherever it is attached', () => {
  const elsewhere = aCheckedItem({ ...EARLIER, provider: 'P009', attachmentHash: LATER.attachmentHash });
  expect(foundOn(LATER, [elsewhere])).toMatchObject([
    {
      code: 'same_attachment',
      message: expect.stringMatching(/^Carer P009’s claim 12, item 3 has the same file attached: /) as string,
      comparedWith: { claim: 12, item: 3 },
    },
  ]);
});

test('what is far for its journey, for the carer, and for everybody', () => {
  const history = Array.from({ length: 6 }, (_unused, index) => {
    const fromDay = `2026-04-1${index}`;
    return { ...EARLIER, id: index + 1, claim: index + 1, attachmentHash: null, fromDay, toDay: fromDay };
  });
  const messageOf = (facts: Partial<CheckedItem>): string =>
    foundOn({ ...LATER, ...facts }, history).find(({ code }) => code === 'unusually_high')?.message ?? '';
  expect(messageOf({ quantityHundredths: 4900 })).toBe('');
  expect(messageOf({ quantityHundredths: 5000 })).toBe(
    '50 miles is far for this journey, which is about 38 miles in 6 other items of carer P001. One is claim 6, item 3: 15 Apr 2026, Norwich to Ely, 38 miles, accepted on 2 Oct 2026.',
  );
  const elsewhere = { description: 'Penzance', quantityHundredths: 7600 };
  expect(messageOf(elsewhere)).toBe('');
  expect(messageOf({ ...elsewhere, quantityHundredths: 7700 })).toContain(
    '77 miles a day is high for carer P001',
  );
  // As far as three times before: the carer goes two ways.
  const twoWays = history.map((item, index) => ({
    ...item,
    quantityHundredths: index % 2 === 0 ? 3800 : 1900,
  }));
  expect(foundOn({ ...LATER, quantityHundredths: 3900 }, twoWays)).toEqual([]);
  expect(foundOn({ ...LATER, quantityHundredths: 4500 }, twoWays)).toHaveLength(1);
  // Four days in a row: a quarter of it a day.
  expect(messageOf({ ...elsewhere, quantityHundredths: 30_000, toDay: '2026-05-10' })).toBe('');
  const usual = new Map([['MILES', { count: 20, median: 1500, medianDeviation: 500 }]]);
  const found = checkClaimItems(aCheckInput([{ ...LATER, quantityHundredths: 10_001 }], { usual }));
  expect(found).toMatchObject([{ code: 'unusually_high', comparedWith: null }]);
  expect(checkClaimItems(aCheckInput([{ ...LATER, quantityHundredths: 10_000 }], { usual }))).toEqual([]);
});

test('exactly the items that lead above the year’s miles are told; another year’s do not count', () => {
  const limits = { oldestMonths: 3, yearMiles: 100 };
  const before = {
    ...EARLIER,
    description: 'A',
    fromDay: '2026-04-07',
    toDay: '2026-04-07',
    quantityHundredths: 6000,
  };
  const lastYear = { ...before, id: 1, fromDay: '2026-03-31', toDay: '2026-03-31' };
  const items = [
    { ...LATER, quantityHundredths: 4000, description: 'B' },
    { ...LATER, id: 41, position: 2, quantityHundredths: 100, description: 'C', attachmentHash: 'd' },
  ];
  expect(checkClaimItems(aCheckInput(items, { others: [before, lastYear], limits }))).toEqual([
    {
      item: 41,
      code: 'over_year_miles',
      message:
        'With it carer P001 has 101 miles in 2026-27, 1 mile above the year’s 100 miles: 60 miles accepted, 40 miles before the panel and 1 mile in this item.',
      comparedWith: null,
    },
  ]);
});
