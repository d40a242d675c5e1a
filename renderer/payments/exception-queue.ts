import type { ExceptionCode } from '../../domain/schedule/exceptions';
import type { ExceptionRow } from '../../preload/contract/periods';

export type ExceptionGroup = 'blocking' | 'toAccept' | 'accepted';

/** In the order in which they are worked through. */
export const EXCEPTION_GROUPS: readonly ExceptionGroup[] = ['blocking', 'toAccept', 'accepted'];

export const GROUP_TITLES: Readonly<Record<ExceptionGroup, string>> = {
  blocking: 'Blocking: to put right',
  toAccept: 'To be accepted',
  accepted: 'Accepted',
};

/** What each exception is called on screen. */
export const EXCEPTION_TITLES: Readonly<Record<ExceptionCode, string>> = {
  no_rate: 'No rate',
  overlapping_placements: 'Overlapping placements',
  no_bank_details: 'Bank details',
  placement_ends_before_start: 'Ends before it starts',
  first_payment: 'First payment',
  variance: 'Differs from last time',
  starts_in_period: 'Placement starts',
  ends_in_period: 'Placement ends',
  two_providers: 'Two carers on one night',
  client_over_18: '18 or over',
  provider_type_mismatch: 'Type of carer',
  negative_payment: 'Below nil',
  nothing_left: 'Nothing is paid',
  large_recovery: 'Large recovery',
};

/** Tells one exception of a period from every other; short enough for an address. */
export function exceptionKey(row: Pick<ExceptionRow, 'provider' | 'code' | 'subject' | 'message'>): string {
  return [row.provider, row.code, row.subject ?? '', fingerprint(row.message)].join('~');
}

/** A text's fingerprint (FNV-1a, 32 bits): a changed message is another exception, but names stay out of addresses. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Which pile an exception lies on. */
export function groupOf(row: ExceptionRow): ExceptionGroup {
  if (row.blocking) return 'blocking';
  return row.accepted ? 'accepted' : 'toAccept';
}

/** The exceptions pile by pile, each pile in the order given; a pile without any is left out. */
export function groupExceptions(
  rows: readonly ExceptionRow[],
): readonly { readonly group: ExceptionGroup; readonly rows: readonly ExceptionRow[] }[] {
  return EXCEPTION_GROUPS.map((group) => ({
    group,
    rows: rows.filter((row) => groupOf(row) === group),
  })).filter(({ rows: found }) => found.length > 0);
}

/** How many there are of each kind, the most frequent first. */
export function countByCode(
  rows: readonly ExceptionRow[],
): readonly { readonly code: ExceptionCode; readonly count: number }[] {
  const counts = new Map<ExceptionCode, number>();
  for (const { code } of rows) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).toSorted((a, b) => b.count - a.count);
}

/** The exceptions in the order in which they stand on screen. */
export function inQueueOrder(rows: readonly ExceptionRow[]): readonly ExceptionRow[] {
  return groupExceptions(rows).flatMap(({ rows: found }) => found);
}

/**
 * What comes up once the exception `done` has been accepted: the next one that waits to be accepted, else the one
 * before it, else null. `rows` are as they were before.
 */
export function nextToAccept(rows: readonly ExceptionRow[], done: ExceptionRow): ExceptionRow | null {
  const waiting = rows.filter((row) => groupOf(row) === 'toAccept');
  const place = waiting.findIndex((row) => exceptionKey(row) === exceptionKey(done));
  return waiting[place + 1] ?? waiting[place - 1] ?? null;
}

/** The exception `step` places further down the screen (−1: up), stopping at both ends. */
export function moveInQueue(
  rows: readonly ExceptionRow[],
  selected: ExceptionRow | null,
  step: number,
): ExceptionRow | null {
  const queue = inQueueOrder(rows);
  if (!selected) return queue[0] ?? null;
  const place = queue.findIndex((row) => exceptionKey(row) === exceptionKey(selected));
  return queue[Math.min(Math.max(place + step, 0), queue.length - 1)] ?? null;
}

/** True for what a recovery plan settles: nothing, or little, would be paid because of an overpayment. */
export function isAboutRecovery({ code }: Pick<ExceptionRow, 'code'>): boolean {
  return code === 'negative_payment' || code === 'nothing_left' || code === 'large_recovery';
}

/** Where the cause of an exception is put right, in words and as an address; null where nothing is to be mended. */
export function remedyOf(row: ExceptionRow): {
  readonly text: string;
  readonly link: string;
  readonly to: string;
} {
  const carer = `/carers/${encodeURIComponent(row.provider)}`;
  switch (row.code) {
    case 'no_rate':
      return {
        text: 'The nights without a rate pay nothing until there is one. Add the rate, then come back here.',
        link: 'Open service levels and rates',
        to: '/settings/service-levels',
      };
    case 'no_bank_details':
      return {
        text: 'The payment cannot be sent. Enter bank details that pass the modulus check; another person confirms them.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
    case 'overlapping_placements':
      return {
        text: 'The same nights would be paid twice. End one placement before the other begins.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
    case 'placement_ends_before_start':
      return {
        text: 'The placement pays nothing as it stands. Correct one of its dates.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
    case 'negative_payment':
    case 'nothing_left':
      return {
        text: 'The carer is left without pay unless you decide otherwise: set a recovery plan, so that less is taken, or accept in your name that nothing is paid.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
    case 'large_recovery':
      return {
        text: 'Much of this payment is taken, and nobody has said how: set a recovery plan with the carer, or accept in your name that so much is taken.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
    default:
      return {
        text: 'Where it is right, accept it and say why. Where it is not, correct the placement or the carer first.',
        link: `Open ${row.providerName}`,
        to: carer,
      };
  }
}
