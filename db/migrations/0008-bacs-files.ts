import { SqlMigration } from './sql-migration';

/**
 * The BACS files that were written, each as it went to the bank, and which payment is in which. File 0 of a period has
 * its payments once; the later ones are re-issues of payments that the bank sent back. Nothing of it ever changes.
 */
export class BacsFiles extends SqlMigration {
  override readonly name = 'BacsFiles1790000000008';
  override readonly statements = [
    `CREATE TABLE bacs_file (
      id integer NOT NULL PRIMARY KEY,
      period varchar(10) NOT NULL REFERENCES payment_period (period),
      number integer NOT NULL CHECK (typeof(number) = 'integer' AND number BETWEEN 0 AND 99),
      made_by varchar NOT NULL CHECK (length(made_by) > 0),
      made_at varchar(30) NOT NULL,
      reason text,
      processing_day varchar(10) NOT NULL
        CHECK (processing_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      payment_count integer NOT NULL CHECK (typeof(payment_count) = 'integer' AND payment_count > 0),
      total_pence integer NOT NULL CHECK (typeof(total_pence) = 'integer' AND total_pence > 0),
      sha256 varchar NOT NULL CHECK (length(sha256) = 64),
      content text NOT NULL CHECK (length(content) > 0),
      UNIQUE (period, number),
      CONSTRAINT reissue_has_reason CHECK ((number = 0) = (reason IS NULL))
    )`,
    `CREATE TABLE bacs_file_payment (
      id integer NOT NULL PRIMARY KEY,
      file_id integer NOT NULL REFERENCES bacs_file (id),
      payment_id integer NOT NULL REFERENCES payment (id),
      number integer NOT NULL CHECK (typeof(number) = 'integer'),
      UNIQUE (file_id, payment_id)
    )`,
    `CREATE UNIQUE INDEX bacs_file_payment_once ON bacs_file_payment (payment_id) WHERE number = 0`,
    `CREATE INDEX bacs_file_payment_payment ON bacs_file_payment (payment_id, file_id)`,
    ...stays('bacs_file', 'A BACS file that was written'),
    ...stays('bacs_file_payment', 'A payment in a BACS file'),
    refuse(
      'bacs_file_of_finalised',
      `BEFORE INSERT ON bacs_file
        WHEN NOT EXISTS (SELECT 1 FROM payment_period WHERE period = NEW.period AND seal IS NOT NULL)`,
      'Only a finalised period has a BACS file.',
    ),
    refuse(
      'bacs_file_in_order',
      `BEFORE INSERT ON bacs_file
        WHEN NEW.number IS NOT (SELECT count(*) FROM bacs_file WHERE period = NEW.period)`,
      'BACS files of a period are numbered without a gap: a re-issue comes after the first.',
    ),
    refuse(
      'bacs_file_payment_of_period',
      `BEFORE INSERT ON bacs_file_payment WHEN NOT EXISTS (
        SELECT 1 FROM bacs_file JOIN payment ON payment.period = bacs_file.period
        WHERE bacs_file.id = NEW.file_id AND bacs_file.number = NEW.number
          AND payment.id = NEW.payment_id AND payment.total_pence > 0)`,
      'A BACS file holds payments above nil of its own period.',
    ),
    refuse(
      'bacs_file_payment_counted',
      `BEFORE INSERT ON bacs_file_payment WHEN (SELECT count(*) FROM bacs_file_payment WHERE file_id = NEW.file_id)
        >= (SELECT payment_count FROM bacs_file WHERE id = NEW.file_id)`,
      'A BACS file that is whole takes no more payments.',
    ),
    refuse(
      'bacs_file_payment_reissued',
      `BEFORE INSERT ON bacs_file_payment WHEN NEW.number > 0 AND NOT EXISTS
        (SELECT 1 FROM bacs_file_payment WHERE payment_id = NEW.payment_id AND number = 0)`,
      'Only a payment that was in its period’s first BACS file is issued again.',
    ),
  ];
}

function stays(table: string, what: string): string[] {
  return [
    refuse(`${table}_never_changes`, `BEFORE UPDATE ON ${table}`, `${what} is never changed.`),
    refuse(`${table}_never_goes`, `BEFORE DELETE ON ${table}`, `${what} is never deleted.`),
    refuse(
      `${table}_not_replaced`,
      `BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`,
      `${what} is never replaced.`,
    ),
  ];
}

function refuse(trigger: string, when: string, message: string): string {
  return `CREATE TRIGGER ${trigger} ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`;
}
