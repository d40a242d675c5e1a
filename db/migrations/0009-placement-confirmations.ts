import { SqlMigration } from './sql-migration';

/**
 * Who said, and when, that a child still lives with a carer. A confirmation is only ever added to: the one change that
 * the database lets through is that somebody takes it back, once.
 */
export class PlacementConfirmations extends SqlMigration {
  override readonly name = 'PlacementConfirmations1790000000009';
  override readonly statements = [
    `CREATE TABLE stay_confirmation (
      id integer NOT NULL PRIMARY KEY,
      placement_ref varchar NOT NULL REFERENCES placement (ref),
      as_of varchar(10) NOT NULL CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      note text,
      confirmed_by varchar NOT NULL REFERENCES app_user (name),
      confirmed_at varchar(30) NOT NULL,
      taken_back_by varchar REFERENCES app_user (name),
      taken_back_at varchar(30),
      CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL))
    )`,
    `CREATE INDEX stay_confirmation_standing ON stay_confirmation (placement_ref, as_of, id)
      WHERE taken_back_at IS NULL`,
    `CREATE INDEX stay_confirmation_placement ON stay_confirmation (placement_ref, id)`,
    `CREATE TRIGGER stay_confirmation_never_changes BEFORE UPDATE ON stay_confirmation
      WHEN OLD.taken_back_at IS NOT NULL OR NEW.taken_back_at IS NULL
        OR NEW.id IS NOT OLD.id OR NEW.placement_ref IS NOT OLD.placement_ref OR NEW.as_of IS NOT OLD.as_of
        OR NEW.note IS NOT OLD.note OR NEW.confirmed_by IS NOT OLD.confirmed_by
        OR NEW.confirmed_at IS NOT OLD.confirmed_at
      BEGIN SELECT RAISE(ABORT, 'A confirmed stay is never changed, only taken back, once.'); END`,
    `CREATE TRIGGER stay_confirmation_never_goes BEFORE DELETE ON stay_confirmation
      BEGIN SELECT RAISE(ABORT, 'A confirmed stay is never deleted, only taken back.'); END`,
    `CREATE TRIGGER stay_confirmation_not_replaced BEFORE INSERT ON stay_confirmation
      WHEN EXISTS (SELECT 1 FROM stay_confirmation WHERE id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'A confirmed stay is never replaced.'); END`,
  ];
}
