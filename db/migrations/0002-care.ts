import { SqlMigration } from './sql-migration';

/** Priced services, their rates, and who lives with whom. An end before its start is kept: an exception says so. */
export class Care extends SqlMigration {
  override readonly name = 'Care1790000000002';
  override readonly statements = [
    `CREATE TABLE service_level (
      code varchar NOT NULL PRIMARY KEY CHECK (length(code) > 0),
      name varchar NOT NULL CHECK (length(name) > 0),
      kind varchar NOT NULL CHECK (kind IN ('placement', 'client_item', 'provider_item')),
      unit varchar NOT NULL CHECK (unit IN ('week', 'night', 'mile', 'item')),
      gl_code varchar,
      cost_centre varchar,
      provider_type varchar CHECK (provider_type IN ('foster_carer', 'supported_lodgings'))
    )`,
    `CREATE TABLE rate (
      id integer NOT NULL PRIMARY KEY,
      service_level_code varchar NOT NULL REFERENCES service_level (code),
      effective_from varchar(10) NOT NULL
        CHECK (effective_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      amount_pence integer NOT NULL CHECK (typeof(amount_pence) = 'integer'),
      min_age integer CHECK (min_age IS NULL OR typeof(min_age) = 'integer'),
      max_age integer CHECK (max_age IS NULL OR typeof(max_age) = 'integer'),
      entered_by varchar NOT NULL REFERENCES app_user (name),
      entered_at varchar(30) NOT NULL
    )`,
    `CREATE UNIQUE INDEX rate_once ON rate
      (service_level_code, effective_from, coalesce(min_age, -1), coalesce(max_age, -1))`,
    `CREATE TABLE placement (
      ref varchar NOT NULL PRIMARY KEY CHECK (length(ref) > 0),
      client_ref varchar NOT NULL REFERENCES client (ref),
      provider_ref varchar NOT NULL REFERENCES provider (ref),
      service_level_code varchar NOT NULL REFERENCES service_level (code),
      start_date varchar(10) NOT NULL CHECK (start_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      end_date varchar(10) CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      entered_by varchar NOT NULL REFERENCES app_user (name),
      entered_at varchar(30) NOT NULL
    )`,
    `CREATE INDEX placement_provider ON placement (provider_ref, start_date)`,
    `CREATE INDEX placement_client ON placement (client_ref, start_date)`,
    `CREATE INDEX placement_service_level ON placement (service_level_code)`,
  ];
}
