import type { Ledger } from '../../db/ledger-file/ledger';

/** When the ledger was last checked since it was opened, with what came of it; ISO instants. */
export interface LastChecks {
  /** The last time that every check held. */
  readonly lastVerifiedAt: string | null;
  /** The last check, where it found something that does not hold. */
  readonly faultsFoundAt: string | null;
}

const checks = new WeakMap<Ledger, LastChecks>();

/** Notes what a check found. Kept for as long as the ledger is open: checking must not change what it checks. */
export function rememberCheck(ledger: Ledger, at: string, allHeld: boolean): void {
  const { lastVerifiedAt } = lastChecks(ledger);
  checks.set(
    ledger,
    allHeld ? { lastVerifiedAt: at, faultsFoundAt: null } : { lastVerifiedAt, faultsFoundAt: at },
  );
}

export function lastChecks(ledger: Ledger): LastChecks {
  return checks.get(ledger) ?? { lastVerifiedAt: null, faultsFoundAt: null };
}
