import { z } from 'zod';
import { basisPointsOfPercent } from '../../domain/overpayments/percent';
import { RECOVERY_PLAN_KINDS, type RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { note } from '../../preload/contract/fields';
import { planTerms } from '../../preload/contract/overpayments';

/** What stands in the form of a plan; boxes of other kinds keep what was typed into them. */
export interface PlanValues {
  readonly kind: string;
  readonly amountPence: unknown;
  readonly sharePercent: string;
  readonly reason: string;
}

/** What the form begins with: the plan that there is, or an amount to be filled in. */
export function planValues(plan: RecoveryPlan | null): PlanValues {
  const share = plan?.shareBasisPoints;
  return {
    kind: plan?.kind ?? 'amount',
    amountPence: plan?.amountPence ?? null,
    sharePercent: typeof share === 'number' ? String(share / 100) : '',
    reason: '',
  };
}

/** A plan's terms out of the form: of the kind that is chosen, nothing else. */
export function termsOf({ kind, amountPence, sharePercent }: Omit<PlanValues, 'reason'>): unknown {
  if (kind === 'amount') return { kind, amountPence };
  if (kind === 'share') return { kind, shareBasisPoints: basisPointsOfPercent(sharePercent) };
  return { kind };
}

const BOX_OF_PROBLEM: Readonly<Record<string, string>> = { shareBasisPoints: 'sharePercent' };

/** The form of a plan, checked as the application checks its terms. */
export const planForm = z
  .object({
    kind: z.enum(RECOVERY_PLAN_KINDS),
    amountPence: z.unknown(),
    sharePercent: z.string(),
    reason: note,
  })
  .transform(({ reason, ...values }, context) => {
    const terms = planTerms.safeParse(termsOf(values));
    if (terms.success) return { terms: terms.data, reason };
    for (const { path, message } of terms.error.issues) {
      const box = String(path[0]);
      context.addIssue({ code: 'custom', path: [BOX_OF_PROBLEM[box] ?? box], message });
    }
    return z.NEVER;
  });
