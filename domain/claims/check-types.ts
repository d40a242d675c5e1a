import type { IsoDate } from '../calendar/dates';
import type { Client, Placement, ServiceLevel } from '../facts';
import type { RateTable } from '../rates/rate-table';
import type { ClaimItem } from './claim';

/** What is looked at before the panel decides, in the order in which a person reads it. */
export const CHECK_CODES = [
  'no_rate',
  'spans_rate_change',
  'outside_placement',
  'claimed_before',
  'overlapping_dates',
  'same_attachment',
  'shared_journey',
  'rejected_before',
  'no_attachment',
  'too_old',
  'other_year',
  'unusually_high',
  'over_year_miles',
] as const;
export type CheckCode = (typeof CHECK_CODES)[number];

/** What a check compared an item with, so that a screen can open it. */
export type ComparedWith =
  { readonly claim: number; readonly item: number } | { readonly placement: string } | null;

/** Something about an item that the panel has to know. Whether it stops a decision is the council's to say. */
export interface ItemCheck {
  /** The item's number. */
  readonly item: number;
  readonly code: CheckCode;
  /** What was found, in a sentence with what it was compared with. */
  readonly message: string;
  readonly comparedWith: ComparedWith;
}

/** Where an item stands: what was done with its claim, and the decision on the item itself. */
export type ItemStanding = 'unsubmitted' | 'pending' | 'accepted' | 'rejected' | 'withdrawn';

/** An item with whose claim it is, when that claim was made, and where it stands. */
export interface CheckedItem extends ClaimItem {
  readonly provider: string;
  /** The day of its claim. */
  readonly claimDay: IsoDate;
  /** Its place in its claim, from 1, as screens number it. */
  readonly position: number;
  readonly standing: ItemStanding;
  /** The day of the decision that stands on it; null where none does. */
  readonly decidedOn: IsoDate | null;
}

/** What is usual among quantities: how many there are, their median, and the median distance from it. */
export interface Spread {
  readonly count: number;
  readonly median: number;
  readonly medianDeviation: number;
}

/** How far the council lets claims go. */
export interface CheckLimits {
  /** Older than this many months on the day of its claim is too old. */
  readonly oldestMonths: number;
  /** Whole miles that a carer may claim in a financial year. */
  readonly yearMiles: number;
}

/** Everything that the checks of one claim look at; nothing else changes what they find. */
export interface ClaimCheckInput {
  /** The items of the claim that is checked, in order of number. */
  readonly items: readonly CheckedItem[];
  /**
   * Items of other claims, in order of number: every one of the same provider, and every one of anybody's that has the
   * same attachment. Rejected and withdrawn ones are among them: the checks say which they leave out.
   */
  readonly others: readonly CheckedItem[];
  /** The provider's placements, past ones too. */
  readonly placements: readonly Placement[];
  readonly clients: ReadonlyMap<string, Client>;
  readonly serviceLevels: ReadonlyMap<string, ServiceLevel>;
  readonly rates: RateTable;
  /** What everybody claims a day at each service level, by its code, in hundredths of its unit. */
  readonly usual: ReadonlyMap<string, Spread>;
  readonly limits: CheckLimits;
}
