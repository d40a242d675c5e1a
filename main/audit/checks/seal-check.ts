import { sealOfPeriod } from '../../../db/seals';
import type { Check } from './check';

/** Each finalised period's seal, worked out again from its payments, its place after the seal before, and its record. */
export const sealCheck: Check = {
  name: 'seals',
  title: 'Every finalised period is exactly as it was sealed, each seal holding the one before it.',
  run: async ({ books, finalised, trail }) => {
    const { seals } = await trail();
    const faults: string[] = [];
    let previous: string | null = null;
    for (const { period, payments } of finalised) {
      const { period: name, seal } = period;
      if (sealOfPeriod(period, payments) !== seal) faults.push(`Period ${name} differs from its seal.`);
      if (period.previousSeal !== previous)
        faults.push(`Period ${name} does not hold the seal of the period before it.`);
      if (seals.get(name) !== seal)
        faults.push(`Period ${name} has another seal than when it was finalised.`);
      previous = seal;
    }
    const there = new Set(finalised.map(({ period }) => period.period));
    const gone = [...seals.keys()].filter((name) => !there.has(name));
    faults.push(...gone.map((name) => `Period ${name} was finalised, and is not any more.`));
    for (const { period, state } of await books.periods.list()) {
      if (state === 'finalised' || (await books.payments.ofPeriod(period)).length === 0) continue;
      faults.push(`Period ${period} has payments, and was never finalised.`);
    }
    return { faults, counted: periodsInWords(finalised.length) };
  },
};

/** Periods are finalised in order and once, by somebody else than whoever prepared them. */
export const orderCheck: Check = {
  name: 'periods_in_order',
  title: 'Periods were finalised in order, each once, and never by the person who prepared them.',
  run: async ({ books, finalised, trail }) => {
    const all = await books.periods.list();
    const { preparedBy } = await trail();
    const order = finalised.flatMap(({ period }) => {
      const earlierOpen = all.find((other) => other.period < period.period && other.seal === null);
      return [
        ...(earlierOpen
          ? [`Period ${period.period} is finalised while ${earlierOpen.period} before it is not.`]
          : []),
        ...(period.preparedBy === null || period.preparedBy === period.finalisedBy
          ? [`Period ${period.period} was finalised by the person who prepared it.`]
          : []),
      ];
    });
    const forged = all
      .filter((period) => period.preparedBy !== (preparedBy.get(period.period) ?? null))
      .map((period) => `Period ${period.period} names another person than the one who prepared it.`);
    return { faults: [...order, ...forged], counted: periodsInWords(finalised.length) };
  },
};

function periodsInWords(count: number): string {
  return count === 1 ? '1 finalised period' : `${count} finalised periods`;
}
