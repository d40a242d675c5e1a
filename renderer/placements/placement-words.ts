import { addDays, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PlacementRow } from '../../preload/contract/placements';

/** Whose side of the placements a screen shows: a carer's page names the children, a child's page the carers. */
export type PlacementsOf = { readonly carer: string } | { readonly child: string };

/** The other person of a placement: on a carer's page the child, on a child's page the carer. */
export function otherPerson(
  placement: PlacementRow,
  of: PlacementsOf,
): { name: string; ref: string; to: string } {
  return 'carer' in of
    ? {
        name: placement.clientName,
        ref: placement.client,
        to: `/children/${encodeURIComponent(placement.client)}`,
      }
    : {
        name: placement.providerName,
        ref: placement.provider,
        to: `/carers/${encodeURIComponent(placement.provider)}`,
      };
}

/** `Starts 6 Apr 2026`, `Open since 6 Apr 2026`, `Ended 3 May 2026`, on the ledger's day `today`. */
export function placementState(
  placement: PlacementRow,
  today: IsoDate,
): 'to come' | 'open' | 'ending' | 'ended' {
  if (placement.startDate > today) return 'to come';
  if (placement.endDate === null) return 'open';
  return placement.endDate > today ? 'ending' : 'ended';
}

/** The nights that a placement is paid for, in words. The day of its end is not paid. */
export function paidNights(startDate: IsoDate, endDate: IsoDate | null): string {
  if (endDate === null) return `Every night from ${formatDate(startDate)} on is paid.`;
  if (endDate === startDate) return 'It ends on the day it starts: no night is paid.';
  return `Paid from the night of ${formatDate(startDate)} to the night of ${formatDate(addDays(endDate, -1))}. The day of the end is not paid.`;
}
