import { refuse, SqlMigration } from './sql-migration';

/**
 * Refuses, in the database itself, what must never happen: a change to what was paid, to a sealed period or to the
 * audit trail, and a seal that does not stand on its payments and on the seal before it.
 * `INSERT OR REPLACE` deletes without asking the delete triggers unless `recursive_triggers` is on, so the insert
 * triggers refuse a number that is taken.
 */
export class Seals extends SqlMigration {
  override readonly name = 'Seals1790000000005';
  override readonly statements = [
    ...finalisedRowsStay('payment', 'A finalised payment'),
    ...finalisedRowsStay('payment_line', 'A finalised payment line'),
    refuse(
      'payment_period_stays_sealed',
      'BEFORE UPDATE ON payment_period WHEN OLD.seal IS NOT NULL',
      'A finalised period is never changed.',
    ),
    refuse(
      'payment_period_stays_there',
      'BEFORE DELETE ON payment_period WHEN OLD.seal IS NOT NULL',
      'A finalised period is never deleted.',
    ),
    refuse(
      'payment_period_begins_open',
      'BEFORE INSERT ON payment_period WHEN NEW.seal IS NOT NULL',
      'A period is sealed by finalising it, not inserted with a seal.',
    ),
    refuse(
      'payment_period_after_sealed',
      `BEFORE INSERT ON payment_period
        WHEN EXISTS (SELECT 1 FROM payment_period WHERE seal IS NOT NULL AND period >= NEW.period)`,
      'Periods finalise in order: none can be put in before one that is finalised.',
    ),
    refuse(
      'payment_period_keeps_its_name',
      'BEFORE UPDATE ON payment_period WHEN NEW.period IS NOT OLD.period',
      'A period keeps its name.',
    ),
    refuse(
      'payment_period_in_order',
      `${SEALING} AND EXISTS (SELECT 1 FROM payment_period WHERE seal IS NULL AND period < NEW.period)`,
      'Periods finalise in order: an earlier period is still open.',
    ),
    refuse(
      'payment_period_seal_chain',
      `${SEALING} AND NEW.previous_seal IS NOT
        (SELECT seal FROM payment_period WHERE seal IS NOT NULL ORDER BY period DESC LIMIT 1)`,
      'A seal stands on the seal of the period before it.',
    ),
    refuse(
      'payment_period_seal_totals',
      `${SEALING} AND (
        NEW.payment_count IS NOT (SELECT count(*) FROM payment WHERE period = NEW.period)
        OR NEW.total_pence IS NOT (SELECT coalesce(sum(total_pence), 0) FROM payment WHERE period = NEW.period)
        OR NEW.line_count IS NOT (SELECT count(*) FROM payment_line WHERE period = NEW.period)
        OR EXISTS (SELECT 1 FROM payment WHERE period = NEW.period AND total_pence IS NOT
          (SELECT coalesce(sum(amount_pence), 0) FROM payment_line WHERE payment_id = payment.id)))`,
      'The counts and totals of a finalised period are those of its payments and lines.',
    ),
    refuse('audit_event_never_changes', 'BEFORE UPDATE ON audit_event', 'An audit event is never changed.'),
    refuse('audit_event_never_goes', 'BEFORE DELETE ON audit_event', 'An audit event is never deleted.'),
    refuse(
      'audit_event_in_order',
      'BEFORE INSERT ON audit_event WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_event)',
      'Audit events are numbered without a gap.',
    ),
    refuse(
      'audit_event_chain',
      `BEFORE INSERT ON audit_event WHEN NEW.previous_hash IS NOT
        coalesce((SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), '${'0'.repeat(64)}')`,
      'An audit event stands on the hash of the event before it.',
    ),
  ];
}

const SEALING = 'BEFORE UPDATE ON payment_period WHEN OLD.seal IS NULL AND NEW.seal IS NOT NULL';

function finalisedRowsStay(table: 'payment' | 'payment_line', what: string): string[] {
  const sealed = (row: 'OLD' | 'NEW'): string =>
    `EXISTS (SELECT 1 FROM payment_period WHERE period = ${row}.period AND seal IS NOT NULL)`;
  return [
    refuse(
      `${table}_never_changes`,
      `BEFORE UPDATE ON ${table} WHEN ${sealed('OLD')} OR ${sealed('NEW')}`,
      `${what} is never changed.`,
    ),
    refuse(
      `${table}_never_goes`,
      `BEFORE DELETE ON ${table} WHEN ${sealed('OLD')}`,
      `${what} is never deleted.`,
    ),
    refuse(
      `${table}_not_into_sealed`,
      `BEFORE INSERT ON ${table} WHEN ${sealed('NEW')}`,
      'Nothing is added to a finalised period.',
    ),
    refuse(
      `${table}_not_replaced`,
      `BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)`,
      `${what} is never replaced.`,
    ),
  ];
}
