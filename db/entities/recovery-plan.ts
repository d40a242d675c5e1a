import { EntitySchema } from 'typeorm';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { instant, key, optional, periodName, whole, word } from './columns';

/** The plan for a provider's overpayment; a new one takes the old one's place. */
export type RecoveryPlanRow = RecoveryPlan;

export const RecoveryPlanEntity = new EntitySchema<RecoveryPlanRow>({
  name: 'RecoveryPlan',
  tableName: 'recovery_plan',
  columns: {
    provider: word('provider_ref', key),
    kind: word(),
    amountPence: whole('amount_pence', optional),
    shareBasisPoints: whole('share_basis_points', optional),
    reason: { type: 'text' },
    fromPeriod: periodName('from_period'),
    setBy: word('set_by'),
    setAt: instant('set_at'),
  },
});
