import { describe, expect, it } from 'vitest';
import { careRelief, readReliefAmounts, reliefAmountsText } from '../../../domain/statements/care-relief';

const AMOUNTS = { householdPence: 1_969_000, weekUnder11Pence: 41_500, weekFrom11Pence: 49_500 };

describe('qualifying care relief', () => {
  it('is the household’s fixed amount and each week’s amount, with the amounts of 2025-26', () => {
    // A child under 11 all year, and one of 14 for 20 weeks: 19,690 + 52 × 415 + 20 × 495.
    const relief = careRelief(
      4_500_000,
      [
        { under11: 52, from11: 0 },
        { under11: 0, from11: 20 },
      ],
      AMOUNTS,
    );
    expect(relief).toMatchObject({
      weeksUnder11: 52,
      weeksFrom11: 20,
      qualifyingPence: 5_117_000,
      abovePence: 0,
    });
  });

  it('says by how much receipts are above it', () => {
    const weeks = [{ under11: 0, from11: 10 }];
    expect(careRelief(2_464_000, weeks, AMOUNTS).abovePence).toBe(0);
    expect(careRelief(2_464_001, weeks, AMOUNTS).abovePence).toBe(1);
  });

  it('is the fixed amount alone without a week of care', () => {
    expect(careRelief(0, [], AMOUNTS)).toMatchObject({ qualifyingPence: 1_969_000, abovePence: 0 });
  });
});

describe('the amounts by year', () => {
  it('are read as people write them', () => {
    const read = readReliefAmounts(' 2025-26: £19,690, 415.50  495;2024-25: 19360 405 485 ; ');
    expect(read.ok && [...read.years]).toEqual([
      ['2025-26', { ...AMOUNTS, weekUnder11Pence: 41_550 }],
      ['2024-25', { householdPence: 1_936_000, weekUnder11Pence: 40_500, weekFrom11Pence: 48_500 }],
    ]);
  });

  it('are written in order, and read again as they were', () => {
    const text = '2024-25: 19360 405 485; 2025-26: 19690 415.50 495';
    const read = readReliefAmounts('2025-26: 19690 415.5 495; 2024-25: 19360 405 485');
    expect(read.ok && reliefAmountsText(read.years)).toBe(text);
    expect(readReliefAmounts('')).toEqual({ ok: true, years: new Map() });
  });

  it.each([
    ['2025-27: 19690 415 495', '2025-27: 19690 415 495'],
    ['2025-26: 19690 415', '2025-26: 19690 415'],
    ['2025-26: 19690 415 495 500', '2025-26: 19690 415 495 500'],
    ['2025-26: 19690 415 4,95', '2025-26: 19690 415 4,95'],
    ['2025-26: 0 415 495', '2025-26: 0 415 495'],
    ['2025-26 19690 415 495', '2025-26 19690 415 495'],
    ['2024-25: 1 2 3; 2024-25: 1 2 4', '2024-25: 1 2 4'],
  ])('are not guessed: %s', (text, part) => {
    expect(readReliefAmounts(text)).toEqual({ ok: false, part });
  });
});
