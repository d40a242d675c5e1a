/** An amount of money: a whole number of pence. Never a fraction, never a float of pounds. */
export type Pence = number;

/** Beyond this (£10 billion) an amount is a mistake; sums of amounts below it stay exact. */
export const MAX_PENCE = 1_000_000_000_000;

/** Throws where `value` is not a whole number of pence within {@link MAX_PENCE}; else gives it back. */
export function assertPence(value: number): Pence {
  if (!Number.isSafeInteger(value) || Math.abs(value) > MAX_PENCE) {
    throw new RangeError(`not a whole number of pence: ${value}`);
  }
  return value;
}

/**
 * `numerator / denominator`, rounded half up to a whole number, away from zero for negatives.
 * Both are whole numbers, the denominator above zero; exact, because nothing is divided before it is rounded.
 */
export function divideRounded(numerator: number, denominator: number): number {
  if (!Number.isSafeInteger(numerator * 2) || !Number.isSafeInteger(denominator) || denominator <= 0) {
    throw new RangeError(`cannot round ${numerator} / ${denominator} exactly`);
  }
  const doubled = 2 * Math.abs(numerator) + denominator;
  const divisor = 2 * denominator;
  const rounded = (doubled - (doubled % divisor)) / divisor;
  return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** The sum of amounts, in pence. */
export function sumPence(amounts: Iterable<Pence>): Pence {
  let total = 0;
  for (const amount of amounts) total += amount;
  return assertPence(total);
}
