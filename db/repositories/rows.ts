import type { DataSource, EntityManager, EntitySchema, ObjectLiteral } from 'typeorm';

/** Rows a statement: one text for most of an insert, so that it is prepared once. */
const ROWS_A_STATEMENT = 50;

interface Column<Row> {
  readonly property: keyof Row & string;
  readonly sql: string;
  readonly isKey: boolean;
  readonly encode: (value: unknown) => unknown;
  /** Null where the database's own value is the row's. */
  readonly decode: ((value: unknown) => unknown) | null;
}

interface Table<Row> {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
}

/** What is known of each connection's tables: every piece of work opens all books, and mostly reads a few. */
const known = new WeakMap<DataSource, Map<unknown, Table<never>>>();

function tableOf<Row extends ObjectLiteral>(dataSource: DataSource, entity: EntitySchema<Row>): Table<Row> {
  const tables = known.get(dataSource) ?? new Map<unknown, Table<never>>();
  known.set(dataSource, tables);
  const table = (tables.get(entity) as Table<Row> | undefined) ?? readTable(dataSource, entity);
  tables.set(entity, table);
  return table;
}

function readTable<Row extends ObjectLiteral>(dataSource: DataSource, entity: EntitySchema<Row>): Table<Row> {
  const { tableName, columns } = dataSource.getMetadata(entity);
  return {
    name: `"${tableName}"`,
    columns: columns.map((column) => ({
      property: column.propertyName,
      sql: `"${column.databaseName}"`,
      isKey: column.isPrimary,
      encode: encoder(column.transformer),
      decode: decoder(column.transformer, column.type),
    })),
  };
}

/**
 * Writes and reads whole rows of one table quickly. TypeORM's own insert builds its statement and its parameters anew
 * for each call, and its own find makes each row of parts, which costs ten times what SQLite does; here the text is
 * fixed and comes from the same entity.
 */
export class Rows<Row extends ObjectLiteral> {
  readonly #columns: readonly Column<Row>[];
  readonly #table: string;

  constructor(
    private readonly manager: EntityManager,
    entity: EntitySchema<Row>,
  ) {
    const { name, columns } = tableOf(manager.dataSource, entity);
    this.#table = name;
    this.#columns = columns;
  }

  /** Whole rows. `clause` is what follows the table's name: the condition and the order. */
  async select(clause: string, parameters: readonly unknown[]): Promise<Row[]> {
    return (await this.#select(this.#columns, clause, parameters)) as Row[];
  }

  /** Some columns of rows. Those that stand before a large one in the table are read without it. */
  async selectOnly<Property extends keyof Row & string>(
    properties: readonly Property[],
    clause: string,
    parameters: readonly unknown[] = [],
  ): Promise<Pick<Row, Property>[]> {
    const wanted: ReadonlySet<string> = new Set(properties);
    const columns = this.#columns.filter(({ property }) => wanted.has(property));
    return (await this.#select(columns, clause, parameters)) as Pick<Row, Property>[];
  }

  /** Rows without a column that is most of them. */
  async selectWithout<Left extends keyof Row & string>(
    left: Left,
    clause: string,
    parameters: readonly unknown[],
  ): Promise<Omit<Row, Left>[]> {
    const columns = this.#columns.filter(({ property }) => property !== left);
    return (await this.#select(columns, clause, parameters)) as Omit<Row, Left>[];
  }

  async #select(
    columns: readonly Column<Row>[],
    clause: string,
    parameters: readonly unknown[],
  ): Promise<unknown[]> {
    const named = columns.map(({ sql, property }) => `${sql} AS "${property}"`).join(', ');
    const rows = await this.manager.query<Record<string, unknown>[]>(
      `SELECT ${named} FROM ${this.#table} ${clause}`,
      [...parameters],
    );
    for (const { property, decode } of columns) {
      if (decode) for (const row of rows) row[property] = decode(row[property]);
    }
    return rows;
  }

  /** The row as the table holds it: its columns and nothing else, null for what is missing. */
  pick(row: Row): Row {
    return Object.fromEntries(this.#columns.map(({ property }) => [property, row[property] ?? null])) as Row;
  }

  async insert(rows: readonly Row[]): Promise<void> {
    await this.#insertAs('INSERT', rows);
  }

  /** Each in place of the row with its key, where there is one. */
  async replace(rows: readonly Row[]): Promise<void> {
    await this.#insertAs('INSERT OR REPLACE', rows);
  }

  /** Writes every column of a row that is there, found by its key. */
  async update(row: Row): Promise<void> {
    const set = this.#columns.filter((column) => !column.isKey);
    const key = this.#columns.filter((column) => column.isKey);
    const assign = (column: Column<Row>): string => `${column.sql} = ?`;
    await this.manager.query(
      `UPDATE ${this.#table} SET ${set.map(assign).join(', ')} WHERE ${key.map(assign).join(' AND ')}`,
      [...set, ...key].map((column) => column.encode(row[column.property])),
    );
  }

  /** The number after the highest in use. Safe because the ledger has one writer. */
  async nextId(): Promise<number> {
    const [found] = await this.manager.query<{ last: number }[]>(
      `SELECT coalesce(max("id"), 0) AS last FROM ${this.#table}`,
    );
    return found!.last + 1;
  }

  async #insertAs(verb: string, rows: readonly Row[]): Promise<void> {
    const whole = rows.length - (rows.length % ROWS_A_STATEMENT);
    for (let index = 0; index < whole; index += ROWS_A_STATEMENT) {
      await this.#insertOnce(verb, rows.slice(index, index + ROWS_A_STATEMENT));
    }
    for (const row of rows.slice(whole)) await this.#insertOnce(verb, [row]);
  }

  async #insertOnce(verb: string, rows: readonly Row[]): Promise<void> {
    const places = `(${this.#columns.map(() => '?').join(', ')})`;
    const names = this.#columns.map((column) => column.sql).join(', ');
    const values: unknown[] = [];
    for (const row of rows) {
      for (const { property, encode } of this.#columns) values.push(encode(row[property]));
    }
    await this.manager.query(
      `${verb} INTO ${this.#table} (${names}) VALUES ${rows.map(() => places).join(', ')}`,
      values,
    );
  }
}

type Transformer = { to(value: unknown): unknown; from(value: unknown): unknown };

function encoder(transformer: unknown): (value: unknown) => unknown {
  if (!transformer) return (value) => value ?? null;
  return (value) => (transformer as Transformer).to(value) ?? null;
}

function decoder(transformer: unknown, type: unknown): Column<never>['decode'] {
  if (transformer) return (value) => (transformer as Transformer).from(value);
  return type === 'boolean' ? (value) => (value === null ? null : value === 1) : null;
}
