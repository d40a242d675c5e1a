import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';

/** A period in which nothing is paid or taken but care: no claims, no manual lines, no extras, no recovery plans. */
export const NOTHING_BESIDE_CARE: Pick<
  ScheduleFacts,
  | 'claimItems'
  | 'paidItems'
  | 'oneOffs'
  | 'extraRules'
  | 'paidExtras'
  | 'recoveryPlans'
  | 'owedCare'
  | 'recoveryShareBasisPoints'
> = {
  claimItems: [],
  paidItems: new Map(),
  oneOffs: [],
  extraRules: [],
  paidExtras: [],
  recoveryPlans: new Map(),
  owedCare: [],
  recoveryShareBasisPoints: 10_000,
};
