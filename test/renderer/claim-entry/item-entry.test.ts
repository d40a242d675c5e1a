import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMoney } from '../../../domain/money/parse-money';
import { quantityInWords } from '../../../domain/money/quantity';
import { claimItemInput, type ClaimItemRow } from '../../../preload/contract/claims';
import {
  amountOf,
  emptyEntry,
  entryOf,
  itemEntry,
  levelOptions,
  levelsFor,
  whomOf,
  whomOptions,
  type ItemEntry,
} from '../../../renderer/claim-entry/item-entry';

const MILES = { code: 'MILES', name: 'Mileage', unit: 'mile', ratePence: 55 } as const;
const CLUB = { code: 'CLUB', name: 'Holiday club', unit: 'item', ratePence: null } as const;
const TRAIN = { code: 'TRAIN', name: 'Training', unit: 'item', ratePence: 2500 } as const;
const CHOICES = {
  children: [{ client: 'C001', name: 'Sam Hill', levels: [MILES, CLUB] }],
  providerLevels: [TRAIN],
};

const TYPED: ItemEntry = {
  fromDay: '2026-04-07',
  toDay: null,
  whom: 'child:C001',
  serviceLevel: 'MILES',
  description: ' Mill Lane to school and back ',
  quantityHundredths: 1250,
  attachment: null,
};

const ROW: ClaimItemRow = {
  id: 7,
  claim: 3,
  kind: 'client_item',
  serviceLevel: 'MILES',
  serviceLevelName: 'Mileage',
  client: 'C001',
  clientName: 'Sam Hill',
  fromDay: '2026-04-07',
  toDay: '2026-04-09',
  description: 'Mill Lane to school and back',
  quantityHundredths: 1250,
  unit: 'mile',
  ratePence: 55,
  amountPence: 688,
  attachment: { name: 'log.pdf', mediaType: 'application/pdf', sizeBytes: 900 },
  decision: null,
  takenBack: [],
  paid: null,
  checks: [],
};

const problemsOf = (entry: Partial<ItemEntry>): Record<string, string> =>
  Object.fromEntries(
    (itemEntry.safeParse({ ...TYPED, ...entry }).error?.issues ?? []).map(({ path, message }) => [
      path.join('.'),
      message,
    ]),
  );

test('a row without a last day is of one day, and of the carer without a child', () => {
  expect(itemEntry.parse(TYPED)).toEqual({
    kind: 'client_item',
    client: 'C001',
    fromDay: '2026-04-07',
    toDay: '2026-04-07',
    serviceLevel: 'MILES',
    description: 'Mill Lane to school and back',
    quantityHundredths: 1250,
    attachment: null,
  });
  expect(itemEntry.parse({ ...TYPED, whom: 'carer', toDay: '2026-04-08' })).toMatchObject({
    kind: 'provider_item',
    client: null,
    toDay: '2026-04-08',
  });
});

test('what is missing is said where it is missing', () => {
  expect(Object.keys(problemsOf(emptyEntry(null))).sort()).toEqual([
    'description',
    'fromDay',
    'quantityHundredths',
    'serviceLevel',
    'whom',
  ]);
  expect(problemsOf({ toDay: '2026-04-06' })).toEqual({ toDay: 'The last day comes before the first.' });
  expect(problemsOf({ quantityHundredths: null })).toHaveProperty('quantityHundredths');
});

test('the next row goes on with the child and service level, and with nothing else', () => {
  expect(emptyEntry(ROW)).toEqual({ ...emptyEntry(null), whom: 'child:C001', serviceLevel: 'MILES' });
});

test('an item taken into the form and saved is the item as it was', () => {
  const days = fc.constantFrom('2026-04-07', '2026-04-09');
  const ref = fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() === text);
  fc.assert(
    fc.property(days, fc.option(ref), ref, fc.boolean(), (toDay, client, serviceLevel, hasFile) => {
      const attachment = hasFile ? ROW.attachment : null;
      const kind = client === null ? 'provider_item' : 'client_item';
      const item: ClaimItemRow = { ...ROW, toDay, client, kind, serviceLevel, attachment };
      const saved = itemEntry.parse(entryOf(item));
      const { fromDay, description, quantityHundredths } = ROW;
      const asItWas = { kind, client, serviceLevel, fromDay, toDay, description, quantityHundredths };
      expect(saved).toEqual({ ...asItWas, attachment: hasFile ? 'keep' : null });
      expect(claimItemInput.safeParse(saved).success).toBe(true);
    }),
  );
});

test('only children placed there are offered; one chosen before stays while a day is corrected', () => {
  expect(whomOptions(CHOICES, '', null).map(({ label }) => label)).toEqual([
    'Sam Hill (C001)',
    'The carer: training and events',
  ]);
  expect(whomOptions({ ...CHOICES, children: [] }, 'child:C001', ROW).at(-1)).toEqual({
    value: 'child:C001',
    label: 'Sam Hill (C001): not placed here on these days',
  });
  // While no day is given nobody knows that yet.
  expect(whomOptions(null, 'child:C001', ROW)).toEqual([{ value: 'child:C001', label: 'Sam Hill (C001)' }]);
  expect(whomOptions(null, '', null)).toEqual([]);
});

test('service levels show their rate, and are those of whom the item is for', () => {
  const labels = (whom: string) => levelOptions(levelsFor(CHOICES, whom), '', null).map(({ label }) => label);
  expect(labels('child:C001')).toEqual(['Mileage: £0.55 a mile', 'Holiday club: no rate']);
  expect(labels(whomOf(null))).toEqual(['Training: £25.00 each']);
  expect(labels('child:C002')).toEqual([]);
  expect(labels('')).toEqual([]);
  expect(levelOptions([], 'MILES', ROW)).toEqual([{ value: 'MILES', label: 'Mileage' }]);
});

test('the amount is the quantity at the rate, rounded as the ledger does', () => {
  expect(amountOf(MILES, 1250)).toBe(688);
  expect(amountOf(MILES, null)).toBeNull();
  expect(amountOf(MILES, '12,5')).toBeNull();
  expect(amountOf(CLUB, 100)).toBeNull();
  expect(amountOf(undefined, 100)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999_999 }), (pounds) => {
      // At a pound each the quantity is the amount.
      const money = parseMoney(quantityInWords(pounds));
      expect(amountOf({ ratePence: 100 }, pounds)).toBe(money.ok ? money.pence : null);
    }),
  );
});
