import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { ageInWords } from '../../domain/overpayments/age';
import type { BalanceMovement } from '../../domain/overpayments/balance-movement';
import type { RecoveryPlanKind } from '../../domain/overpayments/recovery-plan';
import type { PlanEffectRow } from '../../preload/contract/overpayments';

/** "since 27 Apr 2026 (5 weeks)", "new". */
export function sinceInWords({ since, ageDays }: { since: string; ageDays: number }): string {
  return ageDays === 0 ? 'new in this period' : `since ${formatDate(since)} (${ageInWords(ageDays)})`;
}

/** "£440.00 due; £100.00 is taken; £340.00 is paid." and when nothing is left. */
export function effectInWords(effect: PlanEffectRow, kind: RecoveryPlanKind): string {
  const { availablePence, takenPence, paidPence } = effect;
  const now = `${formatPence(availablePence)} due; ${formatPence(takenPence)} is taken; ${formatPence(paidPence)} is paid.`;
  return `${now} ${goesOn(effect, kind)}`;
}

function goesOn({ payments, clearedOn, leftPence }: PlanEffectRow, kind: RecoveryPlanKind): string {
  if (payments === null || clearedOn === null) {
    const why =
      kind === 'paused'
        ? 'nothing is taken until the plan changes'
        : 'no care is paid that it could be taken from';
    return `${formatPence(leftPence)} stays owed: ${why}.`;
  }
  if (payments === 1) return 'Nothing is left to take.';
  return `If payments go on like this one’s care, it is cleared in ${payments} periods, by ${formatDate(clearedOn)}.`;
}

/** What was settled without being taken from payments. */
export function settledPence({ repaidPence, writtenOffPence, correctedPence }: BalanceMovement): number {
  return repaidPence + writtenOffPence + correctedPence;
}

/** "£50.00 repaid, £10.00 written off"; nothing where nothing was. */
export function settledInWords(movement: BalanceMovement): string {
  const words = [
    [movement.correctedPence, 'corrected'],
    [movement.repaidPence, 'repaid'],
    [movement.writtenOffPence, 'written off'],
  ] as const;
  return words
    .filter(([pence]) => pence > 0)
    .map(([pence, word]) => `${formatPence(pence)} ${word}`)
    .join(', ');
}
