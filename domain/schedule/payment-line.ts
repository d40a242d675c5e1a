import type { IsoDate } from '../calendar/dates';
import type { PeriodName } from '../calendar/periods';
import type { ExtraOccasion } from '../extras/extra-rule';
import type { Rate, ServiceLevelUnit } from '../facts';
import type { Pence } from '../money/pence';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import type { Segment } from '../placements/entitlement';

export const LINE_KINDS = [
  'placement',
  'adjustment',
  'claim',
  'brought_forward',
  'carried_forward',
  'recovery',
  'one_off',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** A line that a finalised period already paid, as an adjustment shows it. */
export interface PaidLine {
  readonly kind: LineKind;
  readonly paidInPeriod: PeriodName;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly nights: number | null;
  readonly ratePence: Pence | null;
  readonly rateUnit: ServiceLevelUnit | null;
  readonly amountPence: Pence;
}

/** The sum behind a line, kept with it for ever: what "Why?" and the remittance's reasons are written from. */
export type LineReason =
  | { readonly kind: 'placement'; readonly segment: Segment }
  | {
      readonly kind: 'adjustment';
      readonly duePence: Pence;
      readonly due: readonly Segment[];
      readonly paidPence: Pence;
      readonly paid: readonly PaidLine[];
    }
  | { readonly kind: 'brought_forward'; readonly fromPeriod: PeriodName }
  | {
      readonly kind: 'carried_forward';
      readonly sumPence: Pence;
      /** The plan that left something of the payment to the carer, where one is in force. */
      readonly plan?: RecoveryPlan;
    }
  | ({ readonly kind: 'one_off' } & ApprovedReason)
  | ({
      readonly kind: 'settlement';
      readonly how: 'repaid' | 'written_off';
      /** What was entered: of a writing-off no more counts than is owed. */
      readonly askedPence: Pence;
    } & ApprovedReason)
  | {
      readonly kind: 'extra';
      readonly rule: string;
      readonly name: string;
      readonly occasion: ExtraOccasion;
      readonly weeksHundredths: number;
      /** What is due by the facts when it was paid; null where late news took it back. */
      readonly due: {
        readonly on: IsoDate;
        readonly age: number;
        readonly weekPence: Pence;
        readonly amountPence: Pence;
      } | null;
      /** What finalised periods had paid for it before. */
      readonly paidPence: Pence;
    }
  | {
      readonly kind: 'claim';
      readonly claimItem: number;
      readonly claim: number;
      readonly description: string;
      readonly quantityHundredths: number;
      readonly unit: 'mile' | 'item';
      readonly rate: Rate;
      readonly enteredBy: string;
      readonly acceptedBy: string;
      readonly duePence: Pence;
      /** What finalised periods had paid for it before; null where this is its payment. */
      readonly paidPence: Pence | null;
    };

/** Why a manual line is there, and the two people behind it. `oneOff` is its number: it is paid once. */
interface ApprovedReason {
  readonly oneOff: number;
  readonly reason: string;
  readonly enteredBy: string;
  readonly approvedBy: string;
}

/** One amount with its reason, for one provider. `from` and `to` are the first and last night. */
export interface PaymentLine {
  readonly kind: LineKind;
  readonly provider: string;
  readonly placement: string | null;
  readonly client: string | null;
  readonly serviceLevel: string | null;
  readonly carePeriod: PeriodName;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Hundredths of the unit: 7 nights are 700, 12.5 miles are 1250. */
  readonly quantityHundredths: number | null;
  readonly unit: 'night' | 'mile' | 'item' | null;
  readonly ratePence: Pence | null;
  readonly rateUnit: ServiceLevelUnit | null;
  readonly amountPence: Pence;
  readonly reason: LineReason;
}

/**
 * The order of lines in a payment: what was brought forward first, what is carried forward last, between them
 * placement reference, care period, first night; what belongs to no placement after what does.
 */
export function compareLines(a: PaymentLine, b: PaymentLine): number {
  return (
    place(a) - place(b) ||
    compareText(a.placement ?? '', b.placement ?? '') ||
    compareText(a.carePeriod, b.carePeriod) ||
    compareText(a.from ?? '', b.from ?? '')
  );
}

function place(line: PaymentLine): number {
  if (line.kind === 'brought_forward') return 0;
  if (line.kind === 'carried_forward') return 3;
  return line.placement === null ? 2 : 1;
}

/** Orders text by its code units, the same on every machine (not by a locale). */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
