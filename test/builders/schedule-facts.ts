import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';

/** A period in which nothing is paid or taken but care: no manual lines, no extras, no recovery plans. */
export const NOTHING_BESIDE_CARE: Pick<
  ScheduleFacts,
  'oneOffs' | 'extraRules' | 'paidExtras' | 'recoveryPlans' | 'owedCare' | 'recoveryShareBasisPoints'
> = {
  oneOffs: [],
  extraRules: [],
  paidExtras: [],
  recoveryPlans: new Map(),
  owedCare: [],
  recoveryShareBasisPoints: 10_000,
};
