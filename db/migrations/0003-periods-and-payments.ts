import { SqlMigration } from './sql-migration';

/** Payment periods from preparation to seal, and what was paid. Who finalises is never who prepared. */
export class PeriodsAndPayments extends SqlMigration {
  override readonly name = 'PeriodsAndPayments1790000000003';
  override readonly statements = [
    `CREATE TABLE payment_period (
      period varchar(10) NOT NULL PRIMARY KEY
        CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]/[0-9][0-9]'),
      year varchar NOT NULL CHECK (year = substr(period, 1, 7)),
      first_day varchar(10) NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      last_day varchar(10) NOT NULL CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      pay_date varchar(10) NOT NULL CHECK (pay_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      prepared_by varchar REFERENCES app_user (name),
      prepared_at varchar(30),
      prepared_digest varchar,
      finalised_by varchar REFERENCES app_user (name),
      finalised_at varchar(30),
      seal varchar CHECK (seal IS NULL OR length(seal) = 64),
      previous_seal varchar CHECK (previous_seal IS NULL OR length(previous_seal) = 64),
      payment_count integer CHECK (payment_count IS NULL OR typeof(payment_count) = 'integer'),
      line_count integer CHECK (line_count IS NULL OR typeof(line_count) = 'integer'),
      total_pence integer CHECK (total_pence IS NULL OR typeof(total_pence) = 'integer'),
      CHECK (first_day <= last_day),
      CHECK ((prepared_by IS NULL) = (prepared_at IS NULL) AND (prepared_by IS NULL) = (prepared_digest IS NULL)),
      CHECK ((finalised_by IS NULL) = (seal IS NULL) AND (finalised_at IS NULL) = (seal IS NULL)
        AND (payment_count IS NULL) = (seal IS NULL) AND (line_count IS NULL) = (seal IS NULL)
        AND (total_pence IS NULL) = (seal IS NULL)),
      CONSTRAINT prepared_before_finalised CHECK (seal IS NULL OR prepared_by IS NOT NULL),
      CONSTRAINT finalised_by_another CHECK (finalised_by IS NULL OR finalised_by <> prepared_by)
    )`,
    `CREATE INDEX payment_period_year ON payment_period (year)`,
    `CREATE TABLE period_preparation (
      period varchar(10) NOT NULL PRIMARY KEY REFERENCES payment_period (period),
      snapshot text NOT NULL CHECK (json_valid(snapshot))
    )`,
    `CREATE TABLE exception_acceptance (
      id integer NOT NULL PRIMARY KEY,
      period varchar(10) NOT NULL REFERENCES payment_period (period),
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      code varchar NOT NULL,
      subject varchar,
      message text NOT NULL,
      note text NOT NULL,
      accepted_by varchar NOT NULL REFERENCES app_user (name),
      accepted_at varchar(30) NOT NULL
    )`,
    `CREATE UNIQUE INDEX exception_acceptance_once ON exception_acceptance
      (period, provider_ref, code, coalesce(subject, ''))`,
    `CREATE INDEX exception_acceptance_provider ON exception_acceptance (provider_ref)`,
    `CREATE TABLE payment (
      id integer NOT NULL PRIMARY KEY,
      period varchar(10) NOT NULL REFERENCES payment_period (period),
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      total_pence integer NOT NULL CHECK (typeof(total_pence) = 'integer' AND total_pence >= 0),
      provider_name varchar NOT NULL,
      address text,
      postcode varchar,
      sort_code varchar,
      account_number varchar,
      account_name varchar,
      supplier_ref varchar,
      UNIQUE (period, provider_ref)
    )`,
    `CREATE INDEX payment_provider ON payment (provider_ref, period)`,
    `CREATE TABLE payment_line (
      id integer NOT NULL PRIMARY KEY,
      period varchar(10) NOT NULL REFERENCES payment_period (period),
      payment_id integer NOT NULL REFERENCES payment (id),
      position integer NOT NULL CHECK (typeof(position) = 'integer' AND position > 0),
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      kind varchar NOT NULL CHECK (kind IN ('placement', 'adjustment', 'claim', 'brought_forward',
        'carried_forward', 'recovery', 'one_off')),
      placement_ref varchar REFERENCES placement (ref),
      client_ref varchar REFERENCES client (ref),
      client_name varchar,
      service_level_code varchar REFERENCES service_level (code),
      service_level_name varchar,
      gl_code varchar,
      cost_centre varchar,
      care_period varchar(10) NOT NULL REFERENCES payment_period (period),
      from_night varchar(10) CHECK (from_night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      to_night varchar(10) CHECK (to_night GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      quantity_hundredths integer CHECK (quantity_hundredths IS NULL OR typeof(quantity_hundredths) = 'integer'),
      unit varchar CHECK (unit IN ('night', 'mile', 'item')),
      rate_pence integer CHECK (rate_pence IS NULL OR typeof(rate_pence) = 'integer'),
      rate_unit varchar CHECK (rate_unit IN ('week', 'night', 'mile', 'item')),
      amount_pence integer NOT NULL CHECK (typeof(amount_pence) = 'integer'),
      reason text NOT NULL CHECK (json_valid(reason)),
      UNIQUE (payment_id, position)
    )`,
    // Each covers its query: what was paid for care, and a year's purchase orders, are read from the index alone.
    `CREATE INDEX payment_line_care ON payment_line
      (care_period, provider_ref, placement_ref, kind, client_ref, service_level_code, amount_pence)`,
    `CREATE INDEX payment_line_order ON payment_line
      (period, provider_ref, client_ref, service_level_code, amount_pence)`,
    `CREATE INDEX payment_line_client ON payment_line (client_ref, period)`,
    `CREATE INDEX payment_line_placement ON payment_line (placement_ref, care_period)`,
  ];
}
