import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { modulusChecksFor } from '../../../domain/bank-details/modulus-weights';
import { SORT_CODE_SUBSTITUTES, WEIGHT_TABLE } from '../../../domain/bank-details/valacdos';

// SHA-256 of the published files with line feeds for line ends; VALACDOS.txt of version 9.10.
const PUBLISHED_VALACDOS = '8ffaf93950d43386f9953a16f4958a01128ceab0b152ee88fc0668aeb247951c';
const PUBLISHED_SCSUBTAB = '2d264407ab39799dfb2842d648ef1bbd5ddae6deab05ddc87517289d2a0b3749';

const entries = WEIGHT_TABLE.flatMap(({ checks, sortCodes }) =>
  sortCodes
    .trim()
    .split(/\s+/)
    .map((range) => ({ first: range.slice(0, 6), last: range.slice(-6), checks })),
).toSorted((a, b) => Number(a.first) - Number(b.first));

describe('the tables', () => {
  it('hold exactly the rows of the published weight table', () => {
    const rows = entries.flatMap(({ first, last, checks }) =>
      checks.map((check) => publishedRow(first, last, check)),
    );
    expect(rows).toHaveLength(1170);
    expect(sha256(`${rows.join('\n')}\n`)).toBe(PUBLISHED_VALACDOS);
  });

  it('hold exactly the published sort code substitutes', () => {
    const rows = [...SORT_CODE_SUBSTITUTES].map(([original, substitute]) => `${original} ${substitute}`);
    expect(rows).toHaveLength(21);
    expect(sha256(rows.join('\n'))).toBe(PUBLISHED_SCSUBTAB);
  });

  it('give a sort code one place at most, and at most two checks', () => {
    for (const [index, { first, last, checks }] of entries.entries()) {
      expect(first <= last && first > (entries[index - 1]?.last ?? '')).toBe(true);
      expect([1, 2]).toContain(checks.length);
    }
  });
});

describe('modulusChecksFor', () => {
  it('finds a range at its first and last sort code, and nothing beside it', () => {
    const check = { algorithm: 'MOD10', weights: [0, 0, 0, 0, 0, 0, 7, 1, 3, 7, 1, 3, 7, 1], exception: 0 };
    expect(modulusChecksFor('088999')).toEqual([]);
    expect(modulusChecksFor('089000')).toEqual([check]);
    expect(modulusChecksFor('089999')).toEqual([check]);
    expect(modulusChecksFor('090000')).toEqual([]);
  });

  it('gives two checks in the published order', () => {
    expect(modulusChecksFor('309070').map(({ exception }) => exception)).toEqual([2, 9]);
    expect(modulusChecksFor('040330').map(({ algorithm }) => algorithm)).toEqual(['DBLAL', 'MOD11']);
  });

  it('reads every row as fourteen whole numbers and an exception from 0 to 14', () => {
    for (const { algorithm, weights, exception } of entries.flatMap(({ first }) => modulusChecksFor(first))) {
      expect(['MOD10', 'MOD11', 'DBLAL']).toContain(algorithm);
      expect(weights).toHaveLength(14);
      expect(weights.every(Number.isInteger)).toBe(true);
      expect(exception >= 0 && exception <= 14 && Number.isInteger(exception)).toBe(true);
    }
  });
});

/** A row in the fixed layout of the published file: weights are five wide, the exception four. */
function publishedRow(first: string, last: string, check: string): string {
  const [algorithm, ...numbers] = check.split(' ');
  const weights = numbers.slice(0, 14).map((weight) => weight.padStart(5));
  const exception = numbers.slice(14).map((number) => number.padStart(4));
  return `${first} ${last} ${algorithm}${[...weights, ...exception].join('')}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
