import type { BacsFileRow } from './entities/bacs-file';

/** What names a BACS file in the audit trail: `2026-27/03`, and `2026-27/03 reissue 1`. */
export function bacsFileRef({ period, number }: Pick<BacsFileRow, 'period' | 'number'>): string {
  return number === 0 ? period : `${period} reissue ${number}`;
}
