import { daysBetween, monthsBefore } from '../../calendar/dates';
import { formatDate } from '../../calendar/format-dates';
import { financialYearOf } from '../../calendar/periods';
import type { CheckedItem, ClaimCheckInput } from '../check-types';
import type { Finding } from './finding';

export function noAttachment({ attachmentHash }: CheckedItem): Finding[] {
  if (attachmentHash !== null) return [];
  return [{ code: 'no_attachment', message: 'Nothing is attached to it.', comparedWith: null }];
}

export function tooOld(
  { fromDay, claimDay }: CheckedItem,
  { limits: { oldestMonths } }: ClaimCheckInput,
): Finding[] {
  // No month is shorter: most items need no calendar.
  if (daysBetween(fromDay, claimDay) <= oldestMonths * 28) return [];
  if (fromDay >= monthsBefore(claimDay, oldestMonths)) return [];
  const months = oldestMonths === 1 ? 'a month' : `${oldestMonths} months`;
  const message = `${formatDate(fromDay)} is more than ${months} before the claim of ${formatDate(claimDay)}.`;
  return [{ code: 'too_old', message, comparedWith: null }];
}

export function otherYear({ fromDay, toDay, claimDay }: CheckedItem): Finding[] {
  const year = financialYearOf(claimDay);
  const other = [fromDay, toDay].find((day) => financialYearOf(day) !== year);
  if (other === undefined) return [];
  const message = `${formatDate(other)} is in the financial year ${financialYearOf(other)}, the claim of ${formatDate(claimDay)} in ${year}.`;
  return [{ code: 'other_year', message, comparedWith: null }];
}
