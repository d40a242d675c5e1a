import { createHash } from 'node:crypto';
import type { PeriodName } from '../../domain/calendar/periods';

const UNSAFE = /[^A-Za-z0-9._-]/g;

/** `remittances-2026-27-03.csv`: the file with every carer's lines of a period. */
export function csvFileName(period: PeriodName): string {
  return `remittances-${inFileName(period)}.csv`;
}

/** `bacs-2026-27-03.txt`, and `bacs-2026-27-03-reissue-1.txt` for a re-issue. */
export function bacsFileName(period: PeriodName, number: number): string {
  return `${bacsName(period, number)}.txt`;
}

/** `bacs-2026-27-03-totals.pdf`: the totals sheet beside a BACS file. */
export function bacsTotalsFileName(period: PeriodName, number: number): string {
  return `${bacsName(period, number)}-totals.pdf`;
}

function bacsName(period: PeriodName, number: number): string {
  return `bacs-${inFileName(period)}${number === 0 ? '' : `-reissue-${number}`}`;
}

/** `journal-2026-27-03.csv` for the finance system, `journal-2026-27-03.journal` for hledger. */
export function journalFileName(period: PeriodName, kind: 'csv' | 'journal'): string {
  return `journal-${inFileName(period)}.${kind}`;
}

/**
 * By reference, `remittance-2026-27-03-P001.pdf`. What a file's name cannot hold becomes `_`; references that would
 * share a file, or differ by case alone (the same file on Windows), each get a few letters that tell them apart.
 * `refs` are all of the period's, so that a carer's file has the same name whether one or all are exported.
 */
export function pdfFileNames(period: PeriodName, refs: readonly string[]): Map<string, string> {
  return new Map(
    [...safeRefs(refs)].map(([ref, safe]) => [ref, `remittance-${inFileName(period)}-${safe}.pdf`]),
  );
}

/** By reference, what stands for it in a file's name, as {@link pdfFileNames} has it. */
export function safeRefs(refs: readonly string[]): Map<string, string> {
  const safe = (ref: string): string => ref.replace(UNSAFE, '_');
  const users = new Map<string, number>();
  for (const ref of refs) users.set(safe(ref).toLowerCase(), (users.get(safe(ref).toLowerCase()) ?? 0) + 1);
  return new Map(
    refs.map((ref) => {
      const own = users.get(safe(ref).toLowerCase()) === 1 ? '' : `-${fingerprint(ref)}`;
      return [ref, `${safe(ref)}${own}`];
    }),
  );
}

const PLAIN = /^[A-Z0-9_-]+$/;

/**
 * `purchase-order`, [`2026-27`, `P001`, `C001`, `FOST`] → `purchase-order-2026-27.P001.C001.FOST`, without an ending.
 * References that a file's name cannot hold as they are get a few letters that tell them apart.
 */
export function fileNameOf(what: string, parts: readonly string[]): string {
  const isPlain = parts.every((part) => PLAIN.test(part));
  const name = `${what}-${parts.map((part) => part.replace(UNSAFE, '_')).join('.')}`;
  return isPlain ? name : `${name}-${fingerprint(JSON.stringify(parts))}`;
}

function inFileName(period: PeriodName): string {
  return period.replace('/', '-');
}

function fingerprint(ref: string): string {
  return createHash('sha256').update(ref).digest('hex').slice(0, 8);
}
