import { SqlMigration } from './sql-migration';

/** Who may sign in, the organisation's settings, carers with their bank details, children. */
export class PeopleAndSettings extends SqlMigration {
  override readonly name = 'PeopleAndSettings1790000000001';
  override readonly statements = [
    `CREATE TABLE app_user (
      name varchar NOT NULL PRIMARY KEY CHECK (length(name) > 0),
      roles text NOT NULL CHECK (json_valid(roles)),
      password_hash varchar NOT NULL,
      active boolean NOT NULL CHECK (active IN (0, 1)),
      failed_sign_ins integer NOT NULL CHECK (typeof(failed_sign_ins) = 'integer' AND failed_sign_ins >= 0),
      locked_until varchar(30),
      created_at varchar(30) NOT NULL
    )`,
    `CREATE TABLE setting (
      key varchar NOT NULL PRIMARY KEY CHECK (length(key) > 0),
      value text NOT NULL
    )`,
    `CREATE TABLE provider (
      ref varchar NOT NULL PRIMARY KEY CHECK (length(ref) > 0),
      name varchar NOT NULL CHECK (length(name) > 0),
      type varchar NOT NULL CHECK (type IN ('foster_carer', 'supported_lodgings')),
      email varchar,
      phone varchar,
      address text,
      postcode varchar,
      supplier_ref varchar
    )`,
    `CREATE TABLE bank_details (
      id integer NOT NULL PRIMARY KEY,
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      sort_code varchar NOT NULL CHECK (sort_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
      account_number varchar NOT NULL CHECK (account_number GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
      account_name varchar NOT NULL,
      state varchar NOT NULL CHECK (state IN ('unconfirmed', 'confirmed', 'superseded')),
      entered_by varchar NOT NULL REFERENCES app_user (name),
      entered_at varchar(30) NOT NULL,
      confirmed_by varchar REFERENCES app_user (name),
      confirmed_at varchar(30),
      CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL)),
      CHECK (state <> 'confirmed' OR confirmed_by IS NOT NULL),
      CONSTRAINT confirmed_by_another CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by)
    )`,
    `CREATE INDEX bank_details_provider ON bank_details (provider_ref, id)`,
    `CREATE UNIQUE INDEX bank_details_unconfirmed ON bank_details (provider_ref) WHERE state = 'unconfirmed'`,
    `CREATE UNIQUE INDEX bank_details_confirmed ON bank_details (provider_ref) WHERE state = 'confirmed'`,
    `CREATE TABLE client (
      ref varchar NOT NULL PRIMARY KEY CHECK (length(ref) > 0),
      name varchar NOT NULL CHECK (length(name) > 0),
      date_of_birth varchar(10) NOT NULL
        CHECK (date_of_birth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
    )`,
  ];
}
