import { formatPence } from '../money/format-money';
import type { BalanceHistory, PeriodMovement } from './balance-history';
import { planInBrief } from './plan-words';
import { recoveryLimit } from './recovery-plan';

/**
 * What is wrong with a provider's recoveries, a sentence each: nothing is ever recovered beyond what was overpaid, what
 * is taken is what the plan of the time (none: the payment as far as it goes) allows, and what is left of all
 * overpayments is what is carried forward.
 */
export function recoveryFaults({ overpayments, movements }: BalanceHistory): string[] {
  const faults = movements.flatMap(movementFaults);
  const leftPence = overpayments.reduce((sum, one) => sum + one.leftPence, 0);
  const carriedPence = movements.at(-1)?.leftPence ?? 0;
  if (leftPence !== carriedPence) {
    faults.push(
      `${formatPence(carriedPence)} is carried forward, but ${formatPence(leftPence)} of all overpayments is left.`,
    );
  }
  return faults;
}

function movementFaults(movement: PeriodMovement): string[] {
  const { period, takenPence, leftPence, availablePence, repaidPence, writtenOffPence, plan } = movement;
  const said = (words: string): string[] => [`Period ${period.period}: ${words}`];
  if ([movement.broughtPence, repaidPence, writtenOffPence, leftPence].some((pence) => pence < 0)) {
    return said('an amount that is owed is below nil.');
  }
  const toTakePence = takenPence + leftPence;
  if (takenPence < 0 || leftPence < 0) {
    return said(
      `${formatPence(leftPence)} is carried forward, more than the ${formatPence(toTakePence)} owed.`,
    );
  }
  const mostPence = availablePence > 0 ? Math.min(recoveryLimit(plan, availablePence), toTakePence) : 0;
  if (takenPence === mostPence) return [];
  const by = plan ? `the plan (${planInBrief(plan).toLowerCase()})` : 'the payment';
  return said(`${formatPence(takenPence)} was taken; by ${by} it is ${formatPence(mostPence)}.`);
}
