import { z } from 'zod';
import { application, host } from './command';
import { financialYear, frequency, isoDate, newPassword, nothing, personName } from './fields';
import type { SignedInUser } from './users';

/** Where the application stands: which ledger is open, if any, and who is signed in. */
export interface LedgerState {
  readonly open: OpenLedger | null;
  readonly user: SignedInUser | null;
  /** Ledgers opened before on this computer, the latest first. */
  readonly recent: readonly { readonly path: string; readonly name: string }[];
  readonly keychain: 'available' | 'unavailable';
}

export interface OpenLedger {
  readonly path: string;
  readonly name: string;
  /** A demo ledger shows its users and their password on the sign-in screen. */
  readonly demo: {
    readonly users: readonly { name: string; roles: string }[];
    readonly password: string;
  } | null;
  readonly keyStore: 'keychain' | 'passphrase' | 'environment';
  readonly lastBackupAt: string | null;
  /** The last publication for carers; null where no carer has an account and nothing was ever published. */
  readonly publication: { readonly lastAt: string | null; readonly staleAfterDays: number } | null;
  /** The last time, since it was opened, that every check held. */
  readonly lastVerifiedAt: string | null;
  /** The last check since it was opened, where it found something that does not hold. */
  readonly faultsFoundAt: string | null;
}

export const ledgerContract = {
  'ledger.state': host<LedgerState>()('anyone', nothing),
  /** Makes a ledger with its first administrator, who is signed in, and the year's periods. */
  'ledger.create': host<{ state: LedgerState; recoveryKey: string }>()(
    'anyone',
    z.object({
      path: z.string().min(1, 'Choose where to keep the ledger.'),
      organisation: personName,
      administrator: personName,
      password: newPassword,
      year: financialYear,
      firstDay: isoDate,
      frequency,
      /** Only where this computer has no keychain. */
      passphrase: z.string().min(12, 'A passphrase has at least 12 characters.').optional(),
    }),
  ),
  /** Makes the demo council's ledger on first use (with progress), then opens it. */
  'ledger.openDemo': host<LedgerState>()('anyone', nothing),
  'ledger.open': host<LedgerState>()(
    'anyone',
    z.object({
      path: z.string().min(1),
      passphrase: z.string().optional(),
      recoveryKey: z.string().optional(),
    }),
  ),
  'ledger.close': host<LedgerState>()('anyone', nothing),
  'ledger.recoveryKey': application<{ recoveryKey: string }>()(
    ['administrator'],
    z.object({ password: z.string() }),
  ),
  'ledger.backup': application<{ path: string; bytes: number; sha256: string }>()(
    'signedIn',
    z.object({ to: z.string().min(1) }),
  ),
  'ledger.restore': host<LedgerState>()(
    'anyone',
    z.object({
      from: z.string().min(1),
      to: z.string().min(1),
      /** Where the key is neither that of the ledger which is open nor known for `to`. */
      passphrase: z.string().optional(),
      recoveryKey: z.string().optional(),
    }),
  ),
};
