import type { EntitySchemaColumnOptions } from 'typeorm';

/** Column types that mean the same on SQLite and PostgreSQL. `name` is the column's name in SQL. */

type Options = Partial<EntitySchemaColumnOptions>;

/** A reference, name or code. */
export const word = (name?: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  ...named(name),
  ...options,
});

/** A day, `2026-04-06`. */
export const day = (name: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length: 10,
  name,
  ...options,
});

/** An instant in ISO form, UTC: `2026-04-06T09:30:00.000Z`. */
export const instant = (name: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length: 30,
  name,
  ...options,
});

/** A payment period's name, `2026-27/03`. */
export const periodName = (name: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'varchar',
  length: 10,
  name,
  ...options,
});

/** A whole number: pence, hundredths, counts, ages. */
export const whole = (name?: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'integer',
  ...named(name),
  ...options,
});

/**
 * A value kept as JSON text. Not TypeORM's `simple-json`: that one stores a string without its quotes, and then can't
 * read it back.
 */
export const json = (name?: string, options: Options = {}): EntitySchemaColumnOptions => ({
  type: 'text',
  transformer: {
    to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
    from: (text: string | null): unknown => (text === null ? null : JSON.parse(text)),
  },
  ...named(name),
  ...options,
});

/** A row's number, given out by the ledger: the one after the highest. One writer, so no two get the same. */
export const numberedId: EntitySchemaColumnOptions = { type: 'integer', primary: true };

export const optional: Options = { nullable: true };
export const key: Options = { primary: true };

function named(name: string | undefined): Options {
  return name === undefined ? {} : { name };
}
