import { divideRounded, type Pence } from '../money/pence';

/** What an amount is rounded to: the penny, ten pence, the pound. */
export type RoundTo = 1 | 10 | 100;

/**
 * An amount raised by a percentage (in hundredths of a per cent: 3 % is 300; a cut is negative), rounded half up to a
 * multiple of `roundTo` pence.
 */
export function uplifted(amountPence: Pence, basisPoints: number, roundTo: RoundTo): Pence {
  return divideRounded(amountPence * (10_000 + basisPoints), 10_000 * roundTo) * roundTo;
}
