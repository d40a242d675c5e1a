import type { StayConfirmationRow } from './entities/stay-confirmation';

/** `PL001 2026-04-12 #3`: the placement, the day up to which its stay is confirmed, and the confirmation's number. */
export function stayConfirmationRef({
  placement,
  asOf,
  id,
}: Pick<StayConfirmationRow, 'placement' | 'asOf' | 'id'>): string {
  return `${placement} ${asOf} #${id}`;
}
