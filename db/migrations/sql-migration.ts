import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration that is a list of SQL statements. Its name ends in 13 digits, by which TypeORM orders migrations. Once
 * released it is never edited, and it never imports an entity: entities go on changing, what a migration did does not.
 */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  /** A ledger never goes back to an older version: undoing would drop what was paid. The backup is the way back. */
  async down(): Promise<void> {
    throw new Error(
      `${this.name} can't be undone. Restore the backup that was made before the ledger was updated.`,
    );
  }
}

/** A trigger that refuses what `when` says (`BEFORE UPDATE ON … WHEN …`) with a message for whoever tried. */
export function refuse(trigger: string, when: string, message: string): string {
  return `CREATE TRIGGER ${trigger} ${when} BEGIN SELECT RAISE(ABORT, '${message}'); END`;
}
