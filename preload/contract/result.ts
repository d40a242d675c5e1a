/** Why a command was refused: a closed list, so that every screen can treat each. */
export const ERROR_CODES = [
  // the door
  'not_signed_in',
  'not_allowed',
  'bad_input',
  'unknown_command',
  'no_ledger_open',
  // signing in
  'wrong_name_or_password',
  'sign_in_throttled',
  'user_inactive',
  'last_administrator',
  // the ledger's file and key
  'ledger_not_found',
  'ledger_exists',
  'ledger_newer',
  'ledger_empty_file',
  'not_a_ledger',
  'wrong_key',
  'ledger_read_only',
  'ledger_in_use',
  'ledger_damaged',
  'migration_failed',
  'key_not_found',
  'key_malformed',
  'keychain_unavailable',
  'keychain_locked',
  'passphrase_needed',
  'wrong_passphrase',
  'recovery_key_mistyped',
  'backup_failed',
  // facts
  'not_found',
  'already_exists',
  'unknown_reference',
  'bank_details_invalid',
  'own_work',
  'changed_meanwhile',
  // imports
  'file_unreadable',
  'file_not_csv',
  'import_rejected',
  'import_gone',
  'cannot_undo',
  // paying
  'not_current_period',
  'period_finalised',
  'period_not_finalised',
  'not_prepared',
  'already_prepared',
  'blocking_exceptions',
  'exceptions_not_accepted',
  'changed_since_prepared',
  // overpayments
  'nothing_owed',
  'more_than_owed',
  // manual lines and extras
  'not_placed',
  'no_rate',
  'evidence_refused',
  'already_decided',
  'already_paid',
  'rule_in_use',
  // money out
  'bacs_settings_wrong',
  'bacs_nothing_to_pay',
  'bacs_file_changed',
  'bacs_not_exported',
  'bank_details_waiting',
  'not_a_banking_day',
  // claims
  'not_a_claimant',
  'already_submitted',
  'not_submitted',
  'nothing_claimed',
  'blocking_checks',
  'sitting_open',
  'no_sitting_open',
  // actions
  'action_closed',
  'action_open',
  'action_merged',
  'action_of_another',
  'closure_requested_already',
  'type_in_use',
  // publishing and collecting
  'host_unreachable',
  'host_key_changed',
  'host_refused',
  'nothing_to_change',
  'change_waits',
  // long work
  'already_running',
  'cancelled',
  'cannot_write',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a person reads when a command is refused. */
export interface CommandError {
  readonly code: ErrorCode;
  /** What happened, what it means for the payment, what to do. */
  readonly message: string;
  readonly details?: unknown;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CommandError };
