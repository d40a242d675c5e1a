import type { Ledger } from '../../db/ledger-file/ledger';

const verifiedAt = new WeakMap<Ledger, string>();

/** Notes that every check held. Kept for as long as the ledger is open: checking must not change what it checks. */
export function rememberVerified(ledger: Ledger, at: string): void {
  verifiedAt.set(ledger, at);
}

/** When every check held last since the ledger was opened, if it was checked. */
export function lastVerifiedAt(ledger: Ledger): string | null {
  return verifiedAt.get(ledger) ?? null;
}
