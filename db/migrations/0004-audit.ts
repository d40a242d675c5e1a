import { SqlMigration } from './sql-migration';

/** The audit trail, and the files that were taken in. Users are not referenced: an attempt may name anybody. */
export class Audit extends SqlMigration {
  override readonly name = 'Audit1790000000004';
  override readonly statements = [
    `CREATE TABLE audit_event (
      seq integer NOT NULL PRIMARY KEY,
      at varchar(30) NOT NULL,
      user_name varchar NOT NULL,
      action varchar NOT NULL,
      subject_kind varchar NOT NULL,
      subject_ref varchar,
      before text CHECK (before IS NULL OR json_valid(before)),
      after text CHECK (after IS NULL OR json_valid(after)),
      note text,
      previous_hash varchar NOT NULL CHECK (length(previous_hash) = 64),
      hash varchar NOT NULL CHECK (length(hash) = 64)
    )`,
    `CREATE INDEX audit_event_subject ON audit_event (subject_kind, subject_ref, seq)`,
    `CREATE INDEX audit_event_user ON audit_event (user_name, seq)`,
    `CREATE INDEX audit_event_action ON audit_event (action, seq)`,
    `CREATE TABLE import_run (
      id integer NOT NULL PRIMARY KEY,
      at varchar(30) NOT NULL,
      user_name varchar NOT NULL REFERENCES app_user (name),
      kind varchar NOT NULL,
      file_name varchar NOT NULL,
      file_hash varchar NOT NULL,
      added integer NOT NULL CHECK (typeof(added) = 'integer'),
      updated integer NOT NULL CHECK (typeof(updated) = 'integer'),
      unchanged integer NOT NULL CHECK (typeof(unchanged) = 'integer'),
      changes text NOT NULL CHECK (json_valid(changes)),
      undone_by varchar REFERENCES app_user (name),
      undone_at varchar(30)
    )`,
  ];
}
