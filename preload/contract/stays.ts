import { z } from 'zod';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { StayCheck } from '../../domain/placements/stays';
import { change, query } from './command';
import { isoDate, optionalText, reference } from './fields';
import type { PlacementRow } from './placements';

/** A stay that the current period pays for, and how long nothing was heard of it. */
export interface StayRow extends StayCheck {
  readonly placement: PlacementRow;
  /** Who was heard of it last from, and when that was written down. */
  readonly heardFrom: string;
  readonly heardAt: string;
  /** How it was confirmed; null where nobody said, or it was entered. */
  readonly note: string | null;
  /** What a week of it is paid by the rate of the period's last night; null where that has none. */
  readonly weeklyPence: number | null;
}

/** The stays that the current period pays for. */
export interface Stays {
  /** Null where there is no current period: then there are no stays either. */
  readonly period: PaymentPeriod | null;
  /** The set time: what was last heard of longer ago than this before the period's last day is due. */
  readonly everyDays: number;
  /** How many the period pays for, and how many of them are due. */
  readonly total: number;
  readonly due: number;
  /** What a week of all that are due is paid. */
  readonly dueWeeklyPence: number;
  /** Those asked for, the one unconfirmed for longest first. */
  readonly stays: readonly StayRow[];
}

/** One confirmation; `takenBack` where it turned out to be mistaken. */
export interface StayConfirmation {
  readonly id: number;
  readonly asOf: string;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
  readonly takenBack: { readonly by: string; readonly at: string } | null;
}

export const staysContract = {
  /** The stays that are due; `all`: every one that the current period pays for. */
  'stays.list': query<Stays>()('signedIn', z.object({ all: z.boolean().optional() })),
  /** Every confirmation of one placement, the newest first. */
  'stays.history': query<readonly StayConfirmation[]>()('signedIn', z.object({ placement: reference })),
  /**
   * Confirms that the children of these placements were there on `asOf`. Those that are confirmed up to that day
   * already are left as they are, and counted. `ids` are the new confirmations'.
   */
  'stays.confirm': change<{ confirmed: number; already: number; ids: readonly number[] }>()(
    ['officer', 'administrator'],
    z.object({
      placements: z.array(reference).min(1, 'Choose at least one placement.').max(10_000),
      asOf: isoDate,
      note: optionalText(1000),
    }),
  ),
  /** Takes mistaken confirmations back: each stays on record, and no longer counts. */
  'stays.takeBack': change<{ takenBack: number }>()(
    ['officer', 'administrator'],
    z.object({ ids: z.array(z.number().int()).min(1).max(10_000) }),
  ),
};
