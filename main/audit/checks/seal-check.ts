import { sealOfPeriod } from '../../../db/seals';
import type { Check } from './check';

/** Each finalised period's seal, worked out again from its payments, and its place after the seal before. */
export const sealCheck: Check = {
  name: 'seals',
  title: 'Every finalised period is exactly as it was sealed, each seal holding the one before it.',
  run: async ({ finalised }) => {
    const faults: string[] = [];
    let previous: string | null = null;
    for (const { period, payments } of finalised) {
      if (sealOfPeriod(period, payments) !== period.seal) faults.push(`Period ${period.period} differs from its seal.`);
      if (previous !== null && period.previousSeal !== previous) {
        faults.push(`Period ${period.period} does not hold the seal of the period before it.`);
      }
      previous = period.seal;
    }
    return { faults, counted: periodsInWords(finalised.length) };
  },
};

/** Periods are finalised in order and once, by somebody else than whoever prepared them. */
export const orderCheck: Check = {
  name: 'periods_in_order',
  title: 'Periods were finalised in order, each once, and never by the person who prepared them.',
  run: async ({ books, finalised }) => {
    const all = await books.periods.list();
    const faults = finalised.flatMap(({ period }) => {
      const earlierOpen = all.find((other) => other.period < period.period && other.seal === null);
      return [
        ...(earlierOpen ? [`Period ${period.period} is finalised while ${earlierOpen.period} before it is not.`] : []),
        ...(period.preparedBy === null || period.preparedBy === period.finalisedBy
          ? [`Period ${period.period} was finalised by the person who prepared it.`]
          : []),
      ];
    });
    return { faults, counted: periodsInWords(finalised.length) };
  },
};

function periodsInWords(count: number): string {
  return count === 1 ? '1 finalised period' : `${count} finalised periods`;
}
