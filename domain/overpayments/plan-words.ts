import { formatPence } from '../money/format-money';
import type { PlanTerms } from './plan-effect';

/** "£100.00 a period", "25 % of each payment", "All at once", "Paused": a plan where there is little room. */
export function planInBrief({ kind, amountPence, shareBasisPoints }: PlanTerms): string {
  switch (kind) {
    case 'all_at_once':
      return 'All at once';
    case 'amount':
      return `${formatPence(amountPence ?? 0)} a period`;
    case 'share':
      return `${(shareBasisPoints ?? 0) / 100} % of each payment`;
    case 'paused':
      return 'Paused';
  }
}
