import { z } from 'zod';
import type { AgeBand } from '../../domain/overpayments/age';
import type { BalanceMovement } from '../../domain/overpayments/balance-movement';
import type { PlanEffect } from '../../domain/overpayments/plan-effect';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import type { AuditEventRow } from './audit';
import { application, change, query, window } from './command';
import { note, pence, periodName, reference } from './fields';
import type { ExplainedLine, PeriodRow } from './periods';
import type { PdfDocument } from './reports';

/** What one carer owes in a period, and what its payment does about it. */
export interface OverpaymentRow extends BalanceMovement {
  readonly provider: string;
  readonly providerName: string;
  /** What is paid. */
  readonly paymentPence: number;
  /** The period in which the oldest of it came up, and that period's pay date. */
  readonly since: { readonly period: string; readonly payDate: string };
  /** From that pay date to this period's. */
  readonly ageDays: number;
  /** "Sam Lee, care of 12 Jan – 8 Mar 2026". */
  readonly cause: string;
  /** In force; of a finalised period, the plan by which something was carried forward. */
  readonly plan: RecoveryPlan | null;
  /** Repaid or written off, but not approved by a second person yet. */
  readonly waitingPence: number;
}

export interface OverpaymentsOfPeriod {
  readonly period: PeriodRow;
  readonly rows: readonly OverpaymentRow[];
}

/** One overpayment, what brought it about, and what became of it. */
export interface OverpaymentStory {
  readonly period: string;
  readonly payDate: string;
  readonly ageDays: number;
  readonly causes: readonly ExplainedLine[];
  readonly amountPence: number;
  readonly correctedPence: number;
  readonly recoveredPence: number;
  readonly repaidPence: number;
  readonly writtenOffPence: number;
  readonly leftPence: number;
}

/** What one payment did to the balance. */
export interface BalanceMovementRow extends BalanceMovement {
  readonly period: string;
  readonly payDate: string;
  readonly state: 'current' | 'finalised';
  readonly paymentPence: number;
  readonly plan: RecoveryPlan | null;
}

/** The statement of what one carer owes. */
export interface OverpaymentDetail {
  readonly provider: string;
  readonly providerName: string;
  readonly period: PeriodRow;
  /** Null where nothing is owed in the period. */
  readonly row: OverpaymentRow | null;
  /** The oldest first; those that are settled too. */
  readonly overpayments: readonly OverpaymentStory[];
  /** The latest first, from the first overpayment on. */
  readonly movements: readonly BalanceMovementRow[];
  /** What could still be entered as repaid or written off. */
  readonly settleablePence: number;
  /** Each plan that was set or ended, the newest first. */
  readonly planHistory: readonly AuditEventRow[];
}

/** What a plan would do to the current payment and the ones after it, if those are like this one. */
export interface PlanEffectRow extends PlanEffect {
  readonly owedPence: number;
  /** The pay date of the payment after which nothing is left; null where that does not come about. */
  readonly clearedOn: string | null;
}

/** A line of the statement of all balances. */
export interface BalanceRow {
  readonly provider: string;
  readonly providerName: string;
  readonly leftPence: number;
  readonly byAge: Readonly<Record<AgeBand, number>>;
  readonly since: string;
  readonly ageDays: number;
  readonly cause: string;
  readonly plan: RecoveryPlan | null;
  /** What the period's payment was, and what was taken from it. */
  readonly paymentPence: number;
  readonly takenPence: number;
}

/** What all carers owe after a period's payments. */
export interface BalancesReport {
  readonly period: PeriodRow;
  readonly organisation: string;
  readonly rows: readonly BalanceRow[];
  readonly totalPence: number;
  readonly byAge: Readonly<Record<AgeBand, number>>;
}

const onePeriodOrNone = z.object({ period: periodName.optional() });
const oneCarer = z.object({ provider: reference });

/** Hundredths of a per cent: a hundredth to the whole payment. */
const shareBasisPoints = z
  .number('Give a share such as 25 %.')
  .int('A share has at most two decimals.')
  .min(1, 'Give a share of more than nothing; to take nothing for now, choose paused.')
  .max(10_000, 'A share is at most 100 %.');

/** A plan's terms, each kind with what it needs and nothing else. */
export const planTerms = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all_at_once') }),
  z.object({
    kind: z.literal('amount'),
    amountPence: pence.min(1, 'Give an amount of more than nothing; to take nothing for now, choose paused.'),
  }),
  z.object({ kind: z.literal('share'), shareBasisPoints }),
  z.object({ kind: z.literal('paused') }),
]);

export const overpaymentsContract = {
  /** All who owe something before or after a period's payment; of the current period where none is named. */
  'overpayments.list': query<OverpaymentsOfPeriod>()('signedIn', onePeriodOrNone),
  /** One carer's balance with every movement, up to a period (the current one where none is named). */
  'overpayments.read': query<OverpaymentDetail>()(
    'signedIn',
    oneCarer.extend({ period: periodName.optional() }),
  ),
  /** What a plan (none: null) would do, before it is set. */
  'overpayments.effect': query<PlanEffectRow>()('signedIn', oneCarer.extend({ terms: planTerms.nullable() })),
  /** Takes the place of the plan that there is, in the person's name; refused where nothing is owed. */
  'overpayments.setPlan': change<OverpaymentRow>()(
    ['officer'],
    oneCarer.extend({ terms: planTerms, reason: note }),
  ),
  /** From now on it is taken as far as each payment allows. */
  'overpayments.removePlan': change<OverpaymentRow | null>()(['officer'], oneCarer.extend({ note })),
  /** What all carers owe after the payments of a period; of the last finalised one where none is named. */
  'overpayments.balances': query<BalancesReport>()('signedIn', onePeriodOrNone),
  'overpayments.balancesPdf': application<PdfDocument>()('signedIn', onePeriodOrNone),
  'overpayments.balancesCsv': query<{ fileName: string; text: string }>()('signedIn', onePeriodOrNone),
  /** Opens the system's print dialog for the statement of all balances. */
  'overpayments.printBalances': window<{ printed: boolean }>()('signedIn', onePeriodOrNone),
};
