import { refuse, SqlMigration } from './sql-migration';

/**
 * Manual lines with their evidence, and the rules of extras. The database itself holds that a manual line is paid once
 * and only after somebody else approved it, and that what was paid keeps the entry or rule that it was paid by.
 */
export class OneOffsAndExtras extends SqlMigration {
  override readonly name = 'OneOffsAndExtras1790000000006';
  override readonly statements = [
    `CREATE TABLE attachment (
      hash varchar NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      media_type varchar NOT NULL CHECK (length(media_type) > 0),
      size_bytes integer NOT NULL CHECK (typeof(size_bytes) = 'integer' AND size_bytes = length(content)),
      content blob NOT NULL,
      added_by varchar NOT NULL REFERENCES app_user (name),
      added_at varchar(30) NOT NULL
    )`,
    `CREATE TABLE one_off (
      id integer NOT NULL PRIMARY KEY,
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      client_ref varchar REFERENCES client (ref),
      service_level_code varchar REFERENCES service_level (code),
      purpose varchar NOT NULL CHECK (purpose IN ('payment', 'repaid', 'written_off')),
      day varchar(10) NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      quantity_hundredths integer CHECK (quantity_hundredths IS NULL OR typeof(quantity_hundredths) = 'integer'),
      unit varchar CHECK (unit IN ('mile', 'item')),
      rate_pence integer CHECK (rate_pence IS NULL OR typeof(rate_pence) = 'integer'),
      amount_pence integer NOT NULL CHECK (typeof(amount_pence) = 'integer' AND amount_pence <> 0),
      reason text NOT NULL CHECK (length(reason) > 0),
      evidence_hash varchar REFERENCES attachment (hash),
      evidence_name varchar,
      state varchar NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'withdrawn')),
      entered_by varchar NOT NULL REFERENCES app_user (name),
      entered_at varchar(30) NOT NULL,
      decided_by varchar REFERENCES app_user (name),
      decided_at varchar(30),
      decision_note text,
      CHECK ((purpose = 'payment') = (service_level_code IS NOT NULL)),
      CHECK (purpose = 'payment' OR amount_pence > 0),
      CHECK ((quantity_hundredths IS NULL) = (unit IS NULL) AND (unit IS NULL) = (rate_pence IS NULL)),
      CHECK ((evidence_hash IS NULL) = (evidence_name IS NULL)),
      CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (state = 'pending')),
      CONSTRAINT approved_by_another CHECK (state NOT IN ('approved', 'rejected') OR decided_by <> entered_by)
    )`,
    `CREATE INDEX one_off_provider ON one_off (provider_ref, id)`,
    `CREATE INDEX one_off_client ON one_off (client_ref)`,
    `CREATE INDEX one_off_state ON one_off (state, id)`,
    `CREATE TABLE extra_rule (
      ref varchar NOT NULL PRIMARY KEY CHECK (length(ref) > 0),
      name varchar NOT NULL CHECK (length(name) > 0),
      year varchar NOT NULL CHECK (year GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
      occasion varchar NOT NULL CHECK (occasion IN ('birthday', 'date')),
      on_day varchar(10) CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      weeks_hundredths integer NOT NULL CHECK (typeof(weeks_hundredths) = 'integer' AND weeks_hundredths > 0),
      service_level_code varchar NOT NULL REFERENCES service_level (code),
      placement_levels text NOT NULL CHECK (json_valid(placement_levels)),
      set_by varchar NOT NULL REFERENCES app_user (name),
      set_at varchar(30) NOT NULL,
      CHECK ((occasion = 'date') = (on_day IS NOT NULL))
    )`,
    // At most one finalised line for each manual line, whatever the code does.
    `CREATE UNIQUE INDEX payment_line_one_off ON payment_line (json_extract(reason, '$.oneOff'))
      WHERE kind IN ('one_off', 'recovery')`,
    `CREATE INDEX payment_line_extra ON payment_line (json_extract(reason, '$.rule'), care_period)
      WHERE kind = 'one_off'`,
    refuse(
      'payment_line_one_off_approved',
      `BEFORE INSERT ON payment_line WHEN NEW.kind IN ('one_off', 'recovery')
        AND json_extract(NEW.reason, '$.oneOff') IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM one_off WHERE id = json_extract(NEW.reason, '$.oneOff')
          AND state = 'approved' AND provider_ref = NEW.provider_ref)`,
      'A manual line is paid only after another person has approved it.',
    ),
    refuse(
      'one_off_stays_as_paid',
      `BEFORE UPDATE ON one_off WHEN ${paidOneOff}`,
      'A manual line that was paid is never changed.',
    ),
    // A statement that replaces what it conflicts with deletes it without its DELETE trigger: each way in is shut.
    refuse(
      'payment_line_one_off_once',
      `BEFORE INSERT ON payment_line WHEN NEW.kind IN ('one_off', 'recovery') AND EXISTS (SELECT 1 FROM payment_line
        WHERE kind IN ('one_off', 'recovery') AND json_extract(reason, '$.oneOff') = json_extract(NEW.reason, '$.oneOff'))`,
      'A manual line is paid once.',
    ),
    refuse(
      'one_off_not_replaced',
      'BEFORE INSERT ON one_off WHEN EXISTS (SELECT 1 FROM one_off WHERE id = NEW.id)',
      'A manual line is never replaced.',
    ),
    refuse(
      'extra_rule_not_replaced',
      'BEFORE INSERT ON extra_rule WHEN EXISTS (SELECT 1 FROM extra_rule WHERE ref = NEW.ref OR rowid = NEW.rowid)',
      'A rule of extras is never replaced.',
    ),
    refuse(
      'attachment_not_replaced',
      'BEFORE INSERT ON attachment WHEN EXISTS (SELECT 1 FROM attachment WHERE hash = NEW.hash OR rowid = NEW.rowid)',
      'An attachment is never replaced.',
    ),
    refuse('one_off_stays', 'BEFORE DELETE ON one_off', 'A manual line is never deleted.'),
    refuse(
      'one_off_decided_once',
      `BEFORE UPDATE ON one_off WHEN OLD.state IN ('rejected', 'withdrawn')`,
      'A manual line that was rejected or withdrawn is never changed.',
    ),
    refuse(
      'one_off_keeps_its_facts',
      `BEFORE UPDATE ON one_off WHEN ${KEPT.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ')}`,
      'A manual line keeps what was entered: withdraw it, and enter another.',
    ),
    refuse(
      'extra_rule_stays_as_paid',
      `BEFORE UPDATE ON extra_rule WHEN ${paidRule}`,
      'A rule by which extras were paid is never changed.',
    ),
    refuse(
      'extra_rule_stays',
      `BEFORE DELETE ON extra_rule WHEN ${paidRule}`,
      'A rule by which extras were paid is never deleted.',
    ),
    refuse('attachment_never_changes', 'BEFORE UPDATE ON attachment', 'An attachment is never changed.'),
    refuse('attachment_never_goes', 'BEFORE DELETE ON attachment', 'An attachment is never deleted.'),
  ];
}

const KEPT = [
  'id',
  'provider_ref',
  'client_ref',
  'service_level_code',
  'purpose',
  'day',
  'quantity_hundredths',
  'unit',
  'rate_pence',
  'amount_pence',
  'reason',
  'evidence_hash',
  'evidence_name',
  'entered_by',
  'entered_at',
];

const paidOneOff = `EXISTS (SELECT 1 FROM payment_line
  WHERE kind IN ('one_off', 'recovery') AND json_extract(reason, '$.oneOff') = OLD.id)`;
const paidRule = `EXISTS (SELECT 1 FROM payment_line
  WHERE kind = 'one_off' AND json_extract(reason, '$.rule') = OLD.ref)`;
