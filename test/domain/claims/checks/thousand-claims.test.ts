import { beforeAll, expect, test } from 'vitest';
import { CHECK_CODES, type CheckCode, type ItemCheck } from '../../../../domain/claims/check-types';
import { ClaimSet } from '../../../builders/claim-set/claim-set';
import { plantClaims } from '../../../builders/claim-set/planted-claims';

const SEED = 2026;
const DUPLICATES = ['claimed_before', 'overlapping_dates', 'same_attachment', 'shared_journey'] as const;
const AT_MOST_FALSE = 5;

let set: ClaimSet;
let found: ItemCheck[];

beforeAll(() => {
  set = new ClaimSet(68, 12, SEED);
  plantClaims(set, 8, SEED);
  found = set.check();
});

test('it is a thousand claims, each code planted', () => {
  expect(set.claims).toBe(1000);
  expect(set.items.length).toBeGreaterThan(4000);
  expect(new Set(set.planted.map(({ code }) => code))).toEqual(new Set(CHECK_CODES));
});

test.each(CHECK_CODES)('%s: each that was planted is found', (code) => {
  const { missed, report } = quality(code);
  expect(missed, report).toEqual([]);
});

test('of the duplicates, at most a handful is none', () => {
  const reports = DUPLICATES.map(quality);
  const wrong = reports.flatMap(({ alarms }) => alarms);
  const report = reports.map((one) => one.report).join('\n');
  expect(wrong.length, `${report}\n${wrong.join('\n')}`).toBeLessThanOrEqual(AT_MOST_FALSE);
});

/** How many of the planted were found, and how many of the found were planted. */
function quality(code: CheckCode): { missed: string[]; alarms: string[]; report: string } {
  const ofCode = found.filter((finding) => finding.code === code);
  const isFound = new Set(ofCode.map(({ item }) => item));
  const planted = set.planted.filter((one) => one.code === code);
  const isPlanted = new Set(planted.flatMap(({ items }) => items));
  const missed = planted
    .flatMap(({ what, items }) => items.map((id) => ({ what, id })))
    .filter(({ id }) => !isFound.has(id))
    .map(({ what, id }) => `${what}: ${inWords(id)}`);
  const alarms = ofCode
    .filter(({ item }) => !isPlanted.has(item))
    .map(({ item, message }) => `${code} on ${inWords(item)}: ${message}`);
  const recall = (1 - missed.length / isPlanted.size).toFixed(3);
  const precision = (1 - alarms.length / Math.max(1, isFound.size)).toFixed(3);
  return {
    missed,
    alarms,
    report: `${code}: recall ${recall}, precision ${precision} (${isFound.size} found)`,
  };
}

function inWords(id: number): string {
  const { claim, provider, client, fromDay, description, quantityHundredths } = set.items[id - 1]!;
  return `item ${id} of claim ${claim}, ${provider} ${client}, ${fromDay}, “${description}”, ${quantityHundredths / 100}`;
}
