import { refuse, SqlMigration } from './sql-migration';

/**
 * The carer-facing export: the team's keys, carers' accounts, where to and what was published, and what carers sent
 * back. A submission is taken once, and a publication that is done stays as it was.
 */
export class Sync extends SqlMigration {
  override readonly name = 'Sync1790000000012';
  override readonly statements = [
    `CREATE TABLE sync_key (
      id integer NOT NULL PRIMARY KEY,
      kind varchar NOT NULL CHECK (kind IN ('signing', 'recipient')),
      public varchar NOT NULL UNIQUE,
      secret varchar NOT NULL,
      endorsed_by varchar,
      endorsement varchar,
      made_by varchar NOT NULL,
      made_at varchar(30) NOT NULL,
      CHECK ((endorsed_by IS NULL) = (endorsement IS NULL))
    )`,
    `CREATE TABLE portal_account (
      id integer NOT NULL PRIMARY KEY,
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      account varchar(32) NOT NULL UNIQUE,
      user_name varchar NOT NULL UNIQUE,
      state varchar NOT NULL CHECK (state IN ('issued', 'active', 'withdrawn')),
      credentials integer NOT NULL CHECK (credentials >= 1),
      recipient varchar NOT NULL,
      signing_key varchar NOT NULL,
      account_file blob NOT NULL,
      issued_by varchar NOT NULL REFERENCES app_user (name),
      issued_at varchar(30) NOT NULL,
      first_signed_in_at varchar(30),
      withdrawn_by varchar REFERENCES app_user (name),
      withdrawn_at varchar(30),
      withdrawn_reason text,
      CHECK ((withdrawn_by IS NULL) = (state <> 'withdrawn') AND (withdrawn_by IS NULL) = (withdrawn_at IS NULL))
    )`,
    `CREATE UNIQUE INDEX portal_account_provider ON portal_account (provider_ref) WHERE state <> 'withdrawn'`,
    `CREATE TABLE destination (
      id integer NOT NULL PRIMARY KEY,
      name varchar NOT NULL UNIQUE,
      kind varchar NOT NULL CHECK (kind IN ('folder', 'sftp')),
      place text NOT NULL CHECK (json_valid(place)),
      retired boolean NOT NULL CHECK (retired IN (0, 1)),
      saved_by varchar NOT NULL,
      saved_at varchar(30) NOT NULL
    )`,
    `CREATE TABLE publication (
      id integer NOT NULL PRIMARY KEY,
      sequence integer NOT NULL UNIQUE CHECK (sequence >= 1),
      destination_id integer NOT NULL REFERENCES destination (id),
      state varchar NOT NULL CHECK (state IN ('running', 'done', 'cancelled', 'failed')),
      audit_seq integer NOT NULL,
      accounts integer NOT NULL,
      written integer NOT NULL,
      removed integer NOT NULL,
      bytes_written integer NOT NULL,
      manifest_hash varchar(64),
      previous_manifest varchar(64),
      problem text,
      started_by varchar NOT NULL,
      started_at varchar(30) NOT NULL,
      ended_at varchar(30),
      CHECK ((ended_at IS NULL) = (state = 'running')),
      CHECK (state <> 'done' OR manifest_hash IS NOT NULL)
    )`,
    `CREATE INDEX publication_destination ON publication (destination_id, id)`,
    `CREATE TABLE published_account (
      destination_id integer NOT NULL REFERENCES destination (id),
      account varchar(32) NOT NULL,
      provider_ref varchar NOT NULL,
      content_digest varchar NOT NULL,
      credentials integer NOT NULL,
      recipient varchar NOT NULL,
      account_hash varchar(64) NOT NULL,
      data_hash varchar(64) NOT NULL,
      publication integer NOT NULL,
      PRIMARY KEY (destination_id, account)
    )`,
    `CREATE TABLE submission (
      id integer NOT NULL PRIMARY KEY,
      submission varchar,
      file_hash varchar(64) NOT NULL,
      file_name varchar NOT NULL,
      came_from varchar NOT NULL,
      account varchar(32),
      provider_ref varchar REFERENCES provider (ref),
      kind varchar CHECK (kind IN ('claim', 'action', 'message', 'credentials')),
      state varchar NOT NULL CHECK (state IN ('taken', 'held', 'set_aside', 'dismissed')),
      reason varchar,
      explanation text,
      sent_at varchar(30),
      taken_as varchar,
      content blob,
      collected_by varchar NOT NULL,
      collected_at varchar(30) NOT NULL,
      seen_by varchar,
      seen_at varchar(30),
      CHECK (state <> 'taken' OR (submission IS NOT NULL AND account IS NOT NULL AND kind IS NOT NULL)),
      CHECK (state = 'held' OR content IS NULL),
      CHECK (state NOT IN ('held', 'set_aside') OR reason IS NOT NULL)
    )`,
    `CREATE UNIQUE INDEX submission_once ON submission (submission) WHERE state = 'taken'`,
    `CREATE UNIQUE INDEX submission_file ON submission (file_hash)`,
    `CREATE INDEX submission_account ON submission (account, id)`,
    `CREATE INDEX submission_state ON submission (state, id)`,
    refuse('sync_key_stays', 'BEFORE UPDATE ON sync_key', 'A key is never changed: another one is made.'),
    refuse('sync_key_never_goes', 'BEFORE DELETE ON sync_key', 'A key is never removed.'),
    refuse(
      'portal_account_stays_withdrawn',
      `BEFORE UPDATE ON portal_account WHEN OLD.state = 'withdrawn' OR NEW.credentials < OLD.credentials OR
        OLD.account IS NOT NEW.account OR OLD.provider_ref IS NOT NEW.provider_ref OR OLD.user_name IS NOT NEW.user_name`,
      'An account that was withdrawn is never used again, nor given to another carer.',
    ),
    refuse('portal_account_never_goes', 'BEFORE DELETE ON portal_account', 'An account is never removed.'),
    refuse(
      'publication_stays',
      `BEFORE UPDATE ON publication WHEN OLD.state <> 'running'`,
      'A publication that has ended is never changed.',
    ),
    refuse('publication_never_goes', 'BEFORE DELETE ON publication', 'A publication is never removed.'),
    refuse(
      'submission_stays_taken',
      `BEFORE UPDATE ON submission WHEN OLD.state = 'taken' AND (NEW.state <> 'taken' OR
        OLD.submission IS NOT NEW.submission OR OLD.taken_as IS NOT NEW.taken_as OR OLD.account IS NOT NEW.account)`,
      'A submission that was taken is never changed.',
    ),
    refuse('submission_never_goes', 'BEFORE DELETE ON submission', 'A submission is never removed.'),
  ];
}
