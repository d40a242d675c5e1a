/** Everything that can stop a ledger from being opened, made, copied or brought back. */
export type LedgerErrorCode =
  | 'ledger_not_found'
  | 'ledger_exists'
  | 'ledger_newer'
  | 'ledger_empty_file'
  | 'not_a_ledger'
  | 'wrong_key'
  | 'ledger_read_only'
  | 'cannot_write'
  | 'ledger_in_use'
  | 'ledger_damaged'
  | 'migration_failed'
  | 'backup_failed'
  | 'key_not_found'
  | 'key_malformed'
  | 'keychain_unavailable'
  | 'keychain_locked'
  | 'passphrase_needed'
  | 'wrong_passphrase'
  | 'recovery_key_mistyped';

/** A refusal with a message that a person can act on: what happened, and what to do. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
