import type { Pence } from '../money/pence';
import type { BalanceMovement } from './balance-movement';

/**
 * The most that may still be entered as repaid or written off: what is owed before this period settles or takes
 * anything, less what was entered already and no finalised period has settled. Never below nil.
 */
export function settleablePence(
  movement: Pick<BalanceMovement, 'broughtPence' | 'newPence' | 'correctedPence'> | null,
  enteredPence: Pence,
): Pence {
  if (!movement) return 0;
  const owedPence = movement.broughtPence + movement.newPence - movement.correctedPence;
  return Math.max(owedPence - enteredPence, 0);
}
