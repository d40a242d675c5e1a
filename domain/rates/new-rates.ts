import type { Rate } from '../facts';
import { bandsOverlap } from './bands';

/** A rate as somebody enters it; who and when come with saving it. */
export type NewRate = Omit<Rate, 'enteredBy' | 'enteredAt'>;

/** True where both are for the same service level, day and band: saving one changes the amount of the other. */
export function isSameRate(a: NewRate, b: NewRate): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf({ serviceLevel, effectiveFrom, minAge, maxAge }: NewRate): string {
  return `${effectiveFrom} ${minAge ?? ''}–${maxAge ?? ''} ${serviceLevel}`;
}

/** The rates that the ledger would hold once `saved` are saved: the ones there, with new amounts and new rates. */
export function ratesAfterSaving(
  rates: readonly Rate[],
  saved: readonly NewRate[],
  entered: Pick<Rate, 'enteredBy' | 'enteredAt'>,
): Rate[] {
  const after = new Map(rates.map((rate) => [keyOf(rate), rate]));
  for (const { serviceLevel, effectiveFrom, amountPence, minAge, maxAge } of saved) {
    const rate = { serviceLevel, effectiveFrom, amountPence, minAge, maxAge, ...entered };
    if (after.get(keyOf(rate))?.amountPence !== amountPence) after.set(keyOf(rate), rate);
  }
  return [...after.values()];
}

/** Two rates that would both be in force on one night for one age, or stand twice among those to be saved. */
export interface RateClash {
  /** One of the rates to be saved. */
  readonly rate: NewRate;
  readonly other: NewRate;
  /** True where `other` is to be saved too, false where the ledger has it. */
  readonly bothNew: boolean;
}

/**
 * The first clash that saving would make; null where a night would have one rate at most. Bands of a service level
 * that begin on one day may not share an age.
 */
export function clashOf(saved: readonly NewRate[], rates: readonly NewRate[]): RateClash | null {
  for (const [index, rate] of saved.entries()) {
    const twin = saved
      .slice(0, index)
      .find((other) => startTogether(rate, other) && bandsOverlap(rate, other));
    if (twin) return { rate, other: twin, bothNew: true };
    const held = rates.find(
      (other) => startTogether(rate, other) && !isSameRate(rate, other) && bandsOverlap(rate, other),
    );
    if (held) return { rate, other: held, bothNew: false };
  }
  return null;
}

function startTogether(a: NewRate, b: NewRate): boolean {
  return a.serviceLevel === b.serviceLevel && a.effectiveFrom === b.effectiveFrom;
}
