import type { PaymentPeriod, PeriodName } from '../calendar/periods';
import type { AcceptedItem } from '../claims/claim';
import type { ExtraRule, PaidExtra } from '../extras/extra-rule';
import type { Client, PaidCare, Placement, Provider, ServiceLevel } from '../facts';
import type { Pence } from '../money/pence';
import type { OneOff } from '../one-offs/one-off';
import type { OwedCare } from '../overpayments/owed-care';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import type { RateTable } from '../rates/rate-table';

/** Everything that a period's calculation reads; nothing else changes its result. */
export interface ScheduleFacts {
  readonly period: PaymentPeriod;
  readonly state: 'future' | 'current';
  /** In order of time. */
  readonly finalisedPeriods: readonly PaymentPeriod[];
  readonly placements: readonly Placement[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly providers: ReadonlyMap<string, Provider>;
  readonly serviceLevels: ReadonlyMap<string, ServiceLevel>;
  readonly rates: RateTable;
  /** One entry for each placement, provider and care period with finalised placement or adjustment lines. */
  readonly paidCare: readonly PaidCare[];
  /** What the last finalised period carried forward, as positive amounts. */
  readonly carriedForward: readonly CarriedForward[];
  /** Of those providers' care that earlier adjustments took back, what is still owed. */
  readonly owedCare: readonly OwedCare[];
  /** Every item of a claim that stands accepted, paid or not, in order of entry. */
  readonly claimItems: readonly AcceptedItem[];
  /** What finalised periods paid for an item of a claim, by its number. */
  readonly paidItems: ReadonlyMap<number, Pence>;
  /** Manual lines that a second person approved and no finalised period has paid, in order of entry. */
  readonly oneOffs: readonly OneOff[];
  readonly extraRules: readonly ExtraRule[];
  /** One entry for each rule, placement, provider and care period with finalised extras. */
  readonly paidExtras: readonly PaidExtra[];
  /** By provider, the plan in force for its overpayment. */
  readonly recoveryPlans: ReadonlyMap<string, RecoveryPlan>;
  /** Each provider's latest finalised payment. */
  readonly lastPayments: ReadonlyMap<string, LastPayment>;
  /** The share by which a payment may differ from the last unremarked, in hundredths of a per cent (2500 is 25 %). */
  readonly varianceBasisPoints: number;
  /** The share of a payment that an overpayment may take without a plan, unremarked, in hundredths of a per cent. */
  readonly recoveryShareBasisPoints: number;
}

/** What only the current period has: what earlier periods left to it, and what waits to be paid or taken. */
export type CurrentFacts = Pick<
  ScheduleFacts,
  | 'paidCare'
  | 'carriedForward'
  | 'owedCare'
  | 'claimItems'
  | 'paidItems'
  | 'oneOffs'
  | 'paidExtras'
  | 'recoveryPlans'
>;

/** A future period's: its payments are a projection. */
export const NOTHING_OWN: CurrentFacts = {
  paidCare: [],
  carriedForward: [],
  owedCare: [],
  claimItems: [],
  paidItems: new Map(),
  oneOffs: [],
  paidExtras: [],
  recoveryPlans: new Map(),
};

export interface CarriedForward {
  readonly provider: string;
  readonly fromPeriod: PeriodName;
  readonly amountPence: Pence;
}

export interface LastPayment {
  readonly period: PeriodName;
  readonly totalPence: Pence;
}
