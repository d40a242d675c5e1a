import type Sqlite from 'better-sqlite3';
import type { LineReason } from '../../domain/schedule/payment-line';

/**
 * What each column of text in the ledger is to a carer. `structure`: references, codes, days and states, by which the
 * rest hangs together. `hidden`: the team's own. `json`: the team's own, kept as JSON. `shown`: words that carers see,
 * with SQL for whose they are: `P:` a carer's, `C:` a child's, `*` everybody's; where it gives null, the team's own.
 */
interface TextColumns {
  readonly structure?: string;
  readonly hidden?: string;
  readonly json?: string;
  readonly shown?: Readonly<Record<string, string>>;
}

const CARER = `'P:' || provider_ref`;
const OF_CLAIM = `(SELECT 'P:' || provider_ref FROM claim WHERE claim.id = claim_id AND claim.state <> 'unsubmitted')`;
const OF_REJECTION = `CASE WHEN decision = 'rejected' AND taken_back_at IS NULL THEN
  (SELECT 'P:' || provider_ref FROM claim JOIN claim_item ON claim_item.claim_id = claim.id WHERE claim_item.id = item_id)
  END`;

export const TEXT_COLUMNS: Readonly<Record<string, TextColumns>> = {
  app_user: { hidden: 'name password_hash locked_until created_at', json: 'roles' },
  // Marked by their keys.
  setting: { structure: 'key value' },
  provider: {
    structure: 'ref type',
    hidden: 'email phone supplier_ref',
    shown: { name: `'P:' || ref`, address: `'P:' || ref`, postcode: `'P:' || ref` },
  },
  bank_details: {
    // The numbers are marked by digits of their own.
    structure: 'provider_ref state sort_code account_number',
    hidden: 'account_name entered_by entered_at confirmed_by confirmed_at',
  },
  client: { structure: 'ref date_of_birth', shown: { name: `'C:' || ref` } },
  service_level: {
    structure: 'code kind unit provider_type',
    hidden: 'gl_code cost_centre',
    shown: { name: `'*'` },
  },
  rate: { structure: 'service_level_code effective_from', hidden: 'entered_by entered_at' },
  placement: {
    structure: 'ref client_ref provider_ref service_level_code start_date end_date',
    hidden: 'entered_by entered_at',
  },
  payment_period: {
    structure: 'period year first_day last_day pay_date seal previous_seal',
    hidden: 'prepared_by prepared_at prepared_digest finalised_by finalised_at',
  },
  period_preparation: { structure: 'period', json: 'snapshot' },
  exception_acceptance: {
    structure: 'period provider_ref',
    hidden: 'code subject message note accepted_by accepted_at',
  },
  payment: {
    structure: 'period provider_ref sort_code account_number',
    hidden: 'account_name supplier_ref',
    shown: { provider_name: CARER, address: CARER, postcode: CARER },
  },
  payment_line: {
    // The reason is marked part by part.
    structure:
      'period provider_ref kind placement_ref client_ref service_level_code care_period from_night to_night unit rate_unit reason',
    hidden: 'gl_code cost_centre',
    shown: { client_name: `'C:' || client_ref`, service_level_name: `'*'` },
  },
  audit_event: {
    hidden: 'at user_name action subject_kind subject_ref note previous_hash hash',
    json: 'before after',
  },
  import_run: { hidden: 'at user_name kind file_name file_hash undone_by undone_at', json: 'changes' },
  attachment: { structure: 'hash', hidden: 'media_type content added_by added_at' },
  one_off: {
    structure: 'provider_ref client_ref service_level_code purpose day unit state',
    hidden: 'evidence_hash evidence_name entered_by entered_at decided_by decided_at decision_note',
    shown: { reason: `CASE WHEN state = 'approved' THEN ${CARER} END` },
  },
  extra_rule: {
    structure: 'ref year occasion on_day service_level_code placement_levels',
    hidden: 'set_by set_at',
    shown: { name: `'*'` },
  },
  recovery_plan: { structure: 'provider_ref kind from_period', hidden: 'reason set_by set_at' },
  bacs_file: { structure: 'period', hidden: 'made_by made_at reason processing_day sha256 content' },
  bacs_file_payment: {},
  stay_confirmation: {
    structure: 'placement_ref as_of',
    hidden: 'note confirmed_by confirmed_at taken_back_by taken_back_at',
  },
  claimant: { structure: 'provider_ref', hidden: 'note set_by set_at' },
  claim: {
    structure: 'provider_ref day state submission',
    hidden:
      'origin entered_by entered_at submitted_by submitted_at withdrawn_by withdrawn_at withdrawn_reason',
    shown: { notes: `CASE WHEN state <> 'unsubmitted' THEN ${CARER} END` },
  },
  claim_item: {
    structure: 'kind service_level_code client_ref from_day to_day attachment_hash',
    hidden: 'entered_by',
    shown: { description: OF_CLAIM, attachment_name: OF_CLAIM },
  },
  panel_sitting: { hidden: 'held_on notes opened_by opened_at closed_by closed_at', json: 'present' },
  claim_decision: {
    structure: 'decision taken_back_at',
    hidden: 'decided_by decided_at taken_back_by taken_back_reason',
    shown: { reason: OF_REJECTION },
  },
  // Threads come from main/actions, which says what carers see of them.
  action: {
    structure: 'provider_ref related_kind related_ref state assigned_to opened_by_side',
    hidden: 'type title submission opened_at assignee due_on updated_at',
  },
  action_entry: { structure: 'kind side', hidden: 'by_user at origin body submission', json: 'details' },
  action_attachment: { structure: 'hash', hidden: 'name' },
  action_change: {
    structure: 'state',
    hidden: 'requested_by requested_at decided_by decided_at reason',
    json: 'requested',
  },
  action_draft: { hidden: 'user_name thread saved_at', json: 'content' },
};

/** Digits that stand in the numbers of accounts, and nowhere else. */
export const HIDDEN_DIGITS = ['987654', '7654'] as const;

/** Every column of text that the ledger has, `table.column`. */
export function textColumnsOf(sqlite: Sqlite.Database): string[] {
  const columns = sqlite
    .prepare(
      `SELECT tables.name || '.' || columns.name AS name
      FROM sqlite_master AS tables JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' AND tables.name NOT LIKE 'action_search%'
        AND tables.name <> 'migration' AND lower(columns.type) NOT LIKE 'int%' AND columns.type <> 'boolean'`,
    )
    .all() as { name: string }[];
  return columns.map(({ name }) => name).sort();
}

/** Every column that {@link TEXT_COLUMNS} speaks of, `table.column`. */
export function knownColumns(): string[] {
  return Object.entries(TEXT_COLUMNS)
    .flatMap(([table, { structure = '', hidden = '', json = '', shown = {} }]) =>
      [...words(structure), ...words(hidden), ...words(json), ...Object.keys(shown)].map(
        (column) => `${table}.${column}`,
      ),
    )
    .sort();
}

/** Columns whose words carers see, `table.column`. */
export function shownColumns(): string[] {
  return Object.entries(TEXT_COLUMNS).flatMap(([table, { shown = {} }]) =>
    Object.keys(shown).map((column) => `${table}.${column}`),
  );
}

/**
 * Writes a mark of its own into every text of the ledger, behind its guards' back: `‹shown provider.name P:P001›` or
 * `‹hidden rate.entered_by 7›`. The ledger is good for nothing but to be published.
 */
export function markEveryText(sqlite: Sqlite.Database): void {
  for (const { name } of sqlite.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all() as {
    name: string;
  }[]) {
    sqlite.exec(`DROP TRIGGER "${name}"`);
  }
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma('ignore_check_constraints = ON');
  for (const [table, { hidden = '', json = '', shown = {} }] of Object.entries(TEXT_COLUMNS)) {
    for (const column of words(hidden)) mark(sqlite, table, column, 'NULL', '');
    for (const column of words(json)) mark(sqlite, table, column, 'NULL', '"');
    for (const [column, owner] of Object.entries(shown)) mark(sqlite, table, column, owner, '');
  }
  sqlite.exec(`UPDATE setting SET value = '‹shown setting.value *›' WHERE key LIKE 'organisation.%'`);
  sqlite.exec(`UPDATE setting SET value = '‹hidden setting.value ' || key || '›' WHERE key LIKE 'bacs.%'`);
  for (const table of ['bank_details', 'payment']) {
    sqlite.exec(
      `UPDATE ${table} SET sort_code = '${HIDDEN_DIGITS[0]}',
        account_number = '${HIDDEN_DIGITS[1]}' || printf('%04d', id % 10000) WHERE sort_code IS NOT NULL`,
    );
  }
  sqlite.function('marked_reason', { deterministic: true }, markedReason);
  sqlite.exec(`UPDATE payment_line SET reason = marked_reason(reason, provider_ref, id)`);
}

function mark(sqlite: Sqlite.Database, table: string, column: string, owner: string, quote: string): void {
  const of = `${table}.${column}`;
  sqlite.exec(
    `UPDATE "${table}" SET "${column}" = coalesce(
      '${quote}‹shown ${of} ' || (${owner}) || '›${quote}',
      '${quote}‹hidden ${of} ' || "${table}".rowid || '›${quote}') WHERE "${column}" IS NOT NULL`,
  );
}

const TEAMS_OWN = new Set(['enteredBy', 'approvedBy', 'acceptedBy', 'setBy', 'setAt', 'enteredAt']);

function markedReason(text: unknown, provider: unknown, id: unknown): string {
  const reason = JSON.parse(text as string) as LineReason;
  const shown = (part: string, owner: string): string => `‹shown payment_line.reason.${part} ${owner}›`;
  return JSON.stringify(reason, function (this: object, key: string, value: unknown) {
    const isPlan = 'shareBasisPoints' in this;
    if (TEAMS_OWN.has(key) || (isPlan && key === 'reason'))
      return `‹hidden payment_line.reason.${key} ${String(id)}›`;
    if (key === 'reason' || key === 'description') return shown(key, `P:${String(provider)}`);
    return key === 'name' ? shown(key, '*') : value;
  });
}

function words(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
