import type { ErrorCode } from '../../preload/contract/result';

/** What a person can do about a ledger that was not opened. */
export type LedgerRemedy = 'passphrase' | 'recovery-key' | 'restore' | 'again' | 'none';

/** The remedies that fit a refusal to open a ledger, the likeliest first. */
export function remediesFor(code: ErrorCode): readonly LedgerRemedy[] {
  switch (code) {
    case 'passphrase_needed':
    case 'wrong_passphrase':
      return ['passphrase', 'recovery-key'];
    case 'wrong_key':
    case 'key_not_found':
    case 'keychain_unavailable':
    case 'ledger_empty_file':
    case 'not_a_ledger':
    case 'migration_failed':
    case 'ledger_not_found':
      return ['restore', 'again'];
    case 'ledger_in_use':
    case 'ledger_read_only':
      return ['again'];
    case 'ledger_newer':
      return ['none'];
    default:
      return ['again'];
  }
}

/** What to do, in a sentence, beside the refusal's own words. */
export function adviceFor(code: ErrorCode): string | null {
  switch (code) {
    case 'passphrase_needed':
      return 'This computer has no keychain that holds the ledger’s key: give the passphrase chosen when the ledger was made.';
    case 'wrong_passphrase':
      return 'Upper and lower case count. If nobody knows the passphrase any more, the printed recovery key opens the ledger too.';
    case 'wrong_key':
    case 'key_not_found':
    case 'keychain_unavailable':
      return 'This computer has no key that opens this file. The printed recovery key opens it.';
    case 'keychain_locked':
      return 'Unlock this computer’s keychain and try again, or give the printed recovery key.';
    case 'recovery_key_mistyped':
      return 'Compare it with the printed sheet, group by group: one character differs.';
    case 'ledger_empty_file':
    case 'not_a_ledger':
      return 'The file was left exactly as it is. If it should be a ledger, restore the latest backup.';
    case 'migration_failed':
      return 'The ledger was left as it was before. Restore the backup that was made first, or save the log and ask for help.';
    case 'ledger_not_found':
      return 'It may have been moved, or its drive is not connected. Connect the drive and try again, or restore a backup.';
    case 'ledger_in_use':
      return 'Only one person at a time can work on a ledger. Try again once it is closed on the other computer.';
    case 'ledger_read_only':
      return 'Ask whoever looks after the drive for permission to change the file, then try again.';
    case 'ledger_newer':
      return 'Install the newer Carer Payments on this computer. The file was left exactly as it is.';
    default:
      return null;
  }
}
