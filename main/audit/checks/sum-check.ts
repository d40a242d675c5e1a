import { formatPence } from '../../../domain/money/format-money';
import { sumPence } from '../../../domain/money/pence';
import type { Check, Evidence } from './check';

/** Lines add up to payments, payments to periods; each amount a whole number of pence, no payment below nil. */
export const sumCheck: Check = {
  name: 'sums',
  title: 'Lines add up to payments and payments to periods, in whole pence, and no payment is below nil.',
  run: async ({ finalised }) => {
    const faults: string[] = [];
    let lineCount = 0;
    for (const { period, payments } of finalised) {
      const amounts = payments.flatMap(({ totalPence, lines }) => [
        totalPence,
        ...lines.map((line) => line.amountPence),
      ]);
      if (!amounts.every(Number.isSafeInteger)) {
        faults.push(`Period ${period.period}: an amount is not a whole number of pence.`);
        continue;
      }
      for (const { provider, totalPence, lines } of payments) {
        lineCount += lines.length;
        const sum = sumPence(lines.map((line) => line.amountPence));
        if (sum !== totalPence || totalPence < 0) {
          faults.push(
            `Period ${period.period}, carer ${provider}: the lines add up to ${formatPence(sum)}, the payment is ${formatPence(totalPence)}.`,
          );
        }
      }
      const total = sumPence(payments.map((payment) => payment.totalPence));
      const lines = payments.reduce((count, payment) => count + payment.lines.length, 0);
      if (
        total !== period.totalPence ||
        lines !== period.lineCount ||
        payments.length !== period.paymentCount
      ) {
        faults.push(`Period ${period.period}: its payments are not those that it was finalised with.`);
      }
    }
    return { faults, counted: `${lineCount.toLocaleString('en-GB')} lines` };
  },
};

/** What one period carried forward, the next brought forward: no more, no less. */
export const carryCheck: Check = {
  name: 'carried_forward',
  title: 'Every amount that a period carried forward was brought forward by the next.',
  run: async (evidence) => {
    const faults: string[] = [];
    let count = 0;
    let carried = new Map<string, number>();
    for (const { period, payments } of evidence.finalised) {
      const brought = amountsOf(payments, 'brought_forward');
      for (const provider of new Set([...carried.keys(), ...brought.keys()])) {
        if ((carried.get(provider) ?? 0) + (brought.get(provider) ?? 0) !== 0) {
          faults.push(
            `Period ${period.period}, carer ${provider}: what was brought forward is not what was carried.`,
          );
        }
      }
      carried = amountsOf(payments, 'carried_forward');
      count += carried.size;
    }
    return { faults, counted: `${count.toLocaleString('en-GB')} amounts carried forward` };
  },
};

function amountsOf(
  payments: Evidence['finalised'][number]['payments'],
  kind: 'brought_forward' | 'carried_forward',
): Map<string, number> {
  const amounts = payments.flatMap(({ provider, lines }) =>
    lines.filter((line) => line.kind === kind).map((line): [string, number] => [provider, line.amountPence]),
  );
  return new Map(amounts);
}
