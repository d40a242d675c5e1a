import type { IsoDate } from '../../domain/calendar/dates';
import type { Pence } from '../../domain/money/pence';

/** What the minutes of a sitting of the finance panel say, as plain data. A child is only ever a reference in them. */
export interface PanelMinutes {
  readonly organisation: { readonly name: string; readonly contact: string };
  /** `draft` while the sitting is open. */
  readonly state: 'draft' | 'final';
  readonly sitting: number;
  readonly heldOn: IsoDate;
  readonly present: readonly string[];
  readonly notes: string;
  readonly opened: { readonly by: string; readonly at: string };
  readonly closed: { readonly by: string; readonly at: string } | null;
  /** In order of claim, each with its decisions in the order in which they were taken. */
  readonly claims: readonly MinutedClaim[];
  readonly totals: {
    /** Of decisions that stand. */
    readonly accepted: number;
    readonly acceptedPence: Pence;
    readonly rejected: number;
    readonly rejectedPence: Pence;
    readonly takenBack: number;
  };
}

export interface MinutedClaim {
  readonly claim: number;
  readonly provider: string;
  /** Null in minutes that carry references only. */
  readonly providerName: string | null;
  /** The day and the notes of the claim. */
  readonly day: IsoDate;
  readonly notes: string;
  readonly enteredBy: string;
  readonly items: readonly MinutedDecision[];
}

export interface MinutedDecision {
  readonly item: number;
  readonly serviceLevelName: string;
  /** The child; null for the carer's own items. */
  readonly client: string | null;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  readonly description: string;
  readonly quantityHundredths: number;
  readonly unit: 'mile' | 'item' | null;
  readonly ratePence: Pence | null;
  readonly amountPence: Pence | null;
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string | null;
  readonly by: string;
  readonly at: string;
  readonly takenBack: { readonly by: string; readonly at: string; readonly reason: string } | null;
}
