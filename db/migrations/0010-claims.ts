import { refuse, SqlMigration } from './sql-migration';

/**
 * Carers' claims, the panel's decisions and its sittings. The database itself holds that nobody decides on what they
 * entered, that a submitted claim keeps what it says, and that an item is paid once and only while it stands accepted.
 */
export class Claims extends SqlMigration {
  override readonly name = 'Claims1790000000010';
  override readonly statements = [
    `CREATE TABLE claimant (
      provider_ref varchar NOT NULL PRIMARY KEY REFERENCES provider (ref),
      approved boolean NOT NULL CHECK (approved IN (0, 1)),
      note text,
      set_by varchar NOT NULL REFERENCES app_user (name),
      set_at varchar(30) NOT NULL
    )`,
    `CREATE TABLE claim (
      id integer NOT NULL PRIMARY KEY,
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      day varchar(10) NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      notes text NOT NULL,
      origin varchar NOT NULL CHECK (origin IN ('paper', 'email', 'telephone', 'portal')),
      submission varchar,
      state varchar NOT NULL CHECK (state IN ('unsubmitted', 'submitted', 'withdrawn')),
      entered_by varchar NOT NULL REFERENCES app_user (name),
      entered_at varchar(30) NOT NULL,
      submitted_by varchar REFERENCES app_user (name),
      submitted_at varchar(30),
      withdrawn_by varchar REFERENCES app_user (name),
      withdrawn_at varchar(30),
      withdrawn_reason text,
      CHECK ((submitted_by IS NULL) = (submitted_at IS NULL)),
      CHECK (state <> 'submitted' OR submitted_by IS NOT NULL),
      CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL) AND (withdrawn_by IS NULL) = (state <> 'withdrawn'))
    )`,
    `CREATE UNIQUE INDEX claim_submission ON claim (submission) WHERE submission IS NOT NULL`,
    `CREATE INDEX claim_provider ON claim (provider_ref, id)`,
    `CREATE INDEX claim_state ON claim (state, id)`,
    `CREATE TABLE claim_item (
      id integer NOT NULL PRIMARY KEY,
      claim_id integer NOT NULL REFERENCES claim (id),
      kind varchar NOT NULL CHECK (kind IN ('client_item', 'provider_item')),
      service_level_code varchar NOT NULL REFERENCES service_level (code),
      client_ref varchar REFERENCES client (ref),
      from_day varchar(10) NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      to_day varchar(10) NOT NULL CHECK (to_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      description text NOT NULL CHECK (length(description) > 0),
      quantity_hundredths integer NOT NULL
        CHECK (typeof(quantity_hundredths) = 'integer' AND quantity_hundredths > 0),
      attachment_hash varchar REFERENCES attachment (hash),
      attachment_name varchar,
      entered_by varchar NOT NULL REFERENCES app_user (name),
      CHECK (from_day <= to_day),
      CHECK ((kind = 'client_item') = (client_ref IS NOT NULL)),
      CHECK ((attachment_hash IS NULL) = (attachment_name IS NULL))
    )`,
    `CREATE INDEX claim_item_claim ON claim_item (claim_id, id)`,
    `CREATE INDEX claim_item_client ON claim_item (client_ref, from_day)`,
    `CREATE INDEX claim_item_attachment ON claim_item (attachment_hash) WHERE attachment_hash IS NOT NULL`,
    `CREATE TABLE panel_sitting (
      id integer NOT NULL PRIMARY KEY,
      held_on varchar(10) NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      present text NOT NULL CHECK (json_valid(present)),
      notes text NOT NULL,
      opened_by varchar NOT NULL REFERENCES app_user (name),
      opened_at varchar(30) NOT NULL,
      closed_by varchar REFERENCES app_user (name),
      closed_at varchar(30),
      CHECK ((closed_by IS NULL) = (closed_at IS NULL))
    )`,
    `CREATE UNIQUE INDEX panel_sitting_open ON panel_sitting (closed_at IS NULL) WHERE closed_at IS NULL`,
    `CREATE TABLE claim_decision (
      id integer NOT NULL PRIMARY KEY,
      item_id integer NOT NULL REFERENCES claim_item (id),
      decision varchar NOT NULL CHECK (decision IN ('accepted', 'rejected')),
      reason text,
      rate_pence integer CHECK (typeof(rate_pence) IN ('integer', 'null')),
      amount_pence integer CHECK (typeof(amount_pence) IN ('integer', 'null')),
      sitting_id integer REFERENCES panel_sitting (id),
      decided_by varchar NOT NULL REFERENCES app_user (name),
      decided_at varchar(30) NOT NULL,
      taken_back_by varchar REFERENCES app_user (name),
      taken_back_at varchar(30),
      taken_back_reason text,
      CONSTRAINT rejected_with_reason CHECK (decision = 'accepted' OR length(coalesce(reason, '')) > 0),
      CHECK (decision = 'rejected' OR amount_pence IS NOT NULL),
      CHECK ((rate_pence IS NULL) = (amount_pence IS NULL)),
      CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
    )`,
    `CREATE UNIQUE INDEX claim_decision_standing ON claim_decision (item_id) WHERE taken_back_at IS NULL`,
    `CREATE INDEX claim_decision_item ON claim_decision (item_id, id)`,
    `CREATE INDEX claim_decision_sitting ON claim_decision (sitting_id)`,
    `CREATE INDEX payment_line_claim ON payment_line (json_extract(reason, '$.claimItem')) WHERE kind = 'claim'`,
    // One payment for each item; what corrects it later says what it corrects.
    `CREATE UNIQUE INDEX payment_line_claim_once ON payment_line (json_extract(reason, '$.claimItem'))
      WHERE kind = 'claim' AND json_extract(reason, '$.paidPence') IS NULL`,
    ...GUARDED,
  ];
}

const ofClaim = (row: 'OLD' | 'NEW', column: string): string =>
  `EXISTS (SELECT 1 FROM claim WHERE id = ${row}.${column} AND state <> 'unsubmitted')`;

const PAID_ITEM = `EXISTS (SELECT 1 FROM payment_line
  WHERE kind = 'claim' AND json_extract(reason, '$.claimItem') = OLD.item_id)`;

const kept = (columns: readonly string[]): string =>
  columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');

const GUARDED = [
  refuse(
    'claim_item_not_into_submitted',
    `BEFORE INSERT ON claim_item WHEN ${ofClaim('NEW', 'claim_id')}`,
    'A submitted claim cannot be changed.',
  ),
  refuse(
    'claim_item_stays_submitted',
    `BEFORE UPDATE ON claim_item WHEN ${ofClaim('OLD', 'claim_id')} OR ${ofClaim('NEW', 'claim_id')}`,
    'A submitted claim cannot be changed.',
  ),
  refuse(
    'claim_item_stays_there',
    `BEFORE DELETE ON claim_item WHEN ${ofClaim('OLD', 'claim_id')}`,
    'A submitted claim cannot be changed.',
  ),
  refuse(
    'claim_stays_submitted',
    `BEFORE UPDATE ON claim WHEN OLD.state <> 'unsubmitted' AND (
      ${kept(['id', 'provider_ref', 'day', 'notes', 'origin', 'submission', 'entered_by', 'entered_at', 'submitted_by', 'submitted_at'])}
      OR OLD.state = 'withdrawn' OR NEW.state = 'unsubmitted')`,
    'A submitted claim cannot be changed.',
  ),
  refuse(
    'claim_withdrawn_undecided',
    `BEFORE UPDATE ON claim WHEN NEW.state = 'withdrawn' AND EXISTS (
      SELECT 1 FROM claim_decision JOIN claim_item ON claim_item.id = claim_decision.item_id
      WHERE claim_item.claim_id = NEW.id AND claim_decision.taken_back_at IS NULL)`,
    'A claim on which the panel has decided cannot be withdrawn.',
  ),
  refuse(
    'claim_stays',
    `BEFORE DELETE ON claim WHEN OLD.state <> 'unsubmitted'`,
    'A submitted claim is never deleted.',
  ),
  refuse(
    'claim_decision_by_another',
    `BEFORE INSERT ON claim_decision WHEN NOT EXISTS (
      SELECT 1 FROM claim_item JOIN claim ON claim.id = claim_item.claim_id
      WHERE claim_item.id = NEW.item_id AND claim.state = 'submitted'
        AND claim.entered_by <> NEW.decided_by AND claim.submitted_by <> NEW.decided_by
        AND NOT EXISTS (
          SELECT 1 FROM claim_item AS other
          WHERE other.claim_id = claim.id AND other.entered_by = NEW.decided_by))`,
    'Nobody decides on a claim that they entered or that is not submitted.',
  ),
  refuse(
    'claim_decision_stays',
    `BEFORE UPDATE ON claim_decision WHEN OLD.taken_back_at IS NOT NULL OR
      ${kept(['id', 'item_id', 'decision', 'reason', 'rate_pence', 'amount_pence', 'sitting_id', 'decided_by', 'decided_at'])}`,
    'A decision is never changed: it is taken back, and taken anew.',
  ),
  refuse(
    'claim_decision_stays_paid',
    `BEFORE UPDATE ON claim_decision WHEN ${PAID_ITEM}`,
    'A decision on what was paid is never taken back.',
  ),
  refuse(
    'claim_decision_while_open',
    `BEFORE INSERT ON claim_decision WHEN EXISTS (
      SELECT 1 FROM panel_sitting WHERE id = NEW.sitting_id AND closed_at IS NOT NULL)`,
    'A sitting that has ended takes no more decisions.',
  ),
  refuse(
    'panel_sitting_stays_closed',
    'BEFORE UPDATE ON panel_sitting WHEN OLD.closed_at IS NOT NULL',
    'The minutes of a sitting that has ended are never changed.',
  ),
  refuse('panel_sitting_never_goes', 'BEFORE DELETE ON panel_sitting', 'A sitting is never deleted.'),
  refuse('claim_decision_never_goes', 'BEFORE DELETE ON claim_decision', 'A decision is never deleted.'),
  refuse(
    'payment_line_claim_accepted',
    `BEFORE INSERT ON payment_line WHEN NEW.kind = 'claim' AND NOT EXISTS (
      SELECT 1 FROM claim_item JOIN claim ON claim.id = claim_item.claim_id
        JOIN claim_decision ON claim_decision.item_id = claim_item.id AND claim_decision.taken_back_at IS NULL
      WHERE claim_item.id = json_extract(NEW.reason, '$.claimItem') AND claim_decision.decision = 'accepted'
        AND claim.provider_ref = NEW.provider_ref)`,
    'An item of a claim is paid only while it stands accepted by the panel.',
  ),
];
