import { isDeepStrictEqual } from 'node:util';
import {
  In,
  type EntityManager,
  type EntitySchema,
  type FindOptionsWhere,
  type ObjectLiteral,
} from 'typeorm';
import type { Change, RowChange, SaveResult } from '../changes';
import type { AuditSubject } from '../entities/audit-event';
import type { AuditWriter } from './audit';
import { Rows } from './rows';

/** Looking at rows that have a reference of their own. `Facts` is what a caller gives to save one. */
export interface RowsReader<Row, Facts = Row> {
  /** Every row, in order of reference. */
  list(): Promise<Row[]>;
  find(ref: string): Promise<Row | null>;
  /** What {@link RowsWriter.saveMany} would do, without doing it. */
  compare(rows: readonly Facts[]): Promise<RowChange<Row>[]>;
}

/** Writing such rows. A row that is there already, the same in every column, is `unchanged`: nothing is written. */
export interface RowsWriter<Row, Facts = Row> extends RowsReader<Row, Facts> {
  save(row: Facts, change: Change): Promise<SaveResult>;
  /** Saves rows (each reference at most once) in the order given; gives one result a row, in the same order. */
  saveMany(rows: readonly Facts[], change: Change): Promise<RowChange<Row>[]>;
  /** Deletes a row that nothing else refers to; false where there is none. */
  remove(ref: string, change: Change): Promise<boolean>;
}

/** Looking up this many references at once is dearer than reading the table. */
const LOOK_UP_AT_MOST = 200;

/** How one table's rows are told apart, completed and shown in the audit trail. */
export interface AuditedTable<Row extends ObjectLiteral, Facts> {
  readonly entity: EntitySchema<Row>;
  readonly subjectKind: AuditSubject;
  /** The column of the reference; null where {@link refOf} puts one together and the row has a number, `id`. */
  readonly key: (keyof Row & string) | null;
  /** Where `key` is null: the rows among which those given are looked for. */
  readonly among?: (rows: readonly Facts[]) => FindOptionsWhere<Row>;
  readonly refOf: (row: Facts) => string;
  /** The columns by which `list` is in order. */
  readonly order: readonly (keyof Row & string)[];
  /** Fills in what the caller does not give: who and when, the row's number. `change` is null when comparing only. */
  readonly complete?: (facts: Facts, before: Row | null, change: Change | null) => Row;
  /** Columns that do not make a row different: who entered it, and when. */
  readonly incidental?: readonly (keyof Row & string)[];
  /** The row as the audit trail shows it; without secrets. */
  readonly shown?: (row: Row) => unknown;
}

/** The rows of one table, each write with its audit event. */
export class AuditedRows<Row extends ObjectLiteral, Facts extends ObjectLiteral = Row> implements RowsWriter<
  Row,
  Facts
> {
  protected readonly rows: Rows<Row>;

  constructor(
    protected readonly manager: EntityManager,
    protected readonly audit: AuditWriter,
    protected readonly table: AuditedTable<Row, Facts>,
  ) {
    this.rows = new Rows(manager, table.entity);
  }

  async list(): Promise<Row[]> {
    return this.#select({});
  }

  async find(ref: string): Promise<Row | null> {
    const rows = this.table.key === null ? await this.list() : await this.#withRefs([ref]);
    return rows.find((row) => this.refOfRow(row) === ref) ?? null;
  }

  async compare(rows: readonly Facts[]): Promise<RowChange<Row>[]> {
    return this.#changes(rows, null);
  }

  async save(row: Facts, change: Change): Promise<SaveResult> {
    const [saved] = await this.saveMany([row], change);
    return saved!.result;
  }

  async saveMany(rows: readonly Facts[], change: Change): Promise<RowChange<Row>[]> {
    const changes = await this.#changes(rows, change);
    await this.rows.insert(changes.filter(({ result }) => result === 'added').map(({ after }) => after));
    for (const { result, after } of changes) if (result === 'updated') await this.rows.update(after);
    const written = changes.filter(({ result }) => result !== 'unchanged');
    await this.audit.appendMany(
      written.map(({ ref, before, after }) => this.event(ref, before, after, change)),
    );
    return changes;
  }

  async remove(ref: string, change: Change): Promise<boolean> {
    const before = await this.find(ref);
    if (!before) return false;
    const { primaryColumns } = this.manager.dataSource.getMetadata(this.table.entity);
    const key = Object.fromEntries(
      primaryColumns.map(({ propertyName }) => [propertyName, before[propertyName]]),
    );
    await this.manager.delete(this.table.entity, key);
    await this.audit.append(this.event(ref, before, null, change));
    return true;
  }

  protected event(ref: string, before: Row | null, after: Row | null, change: Change) {
    const shown = (row: Row | null): unknown => (row && this.table.shown ? this.table.shown(row) : row);
    return {
      ...change,
      subjectKind: this.table.subjectKind,
      subjectRef: ref,
      before: shown(before),
      after: shown(after),
    };
  }

  protected refOfRow(row: Row): string {
    return this.table.refOf(row as unknown as Facts);
  }

  async #changes(rows: readonly Facts[], change: Change | null): Promise<RowChange<Row>[]> {
    const held = await this.#held(rows);
    let nextId = this.table.key === null ? await this.rows.nextId() : 0;
    return rows.map((facts) => {
      const ref = this.table.refOf(facts);
      const before = held.get(ref) ?? null;
      const completed = this.table.complete?.(facts, before, change) ?? (facts as unknown as Row);
      const after = this.rows.pick(completed);
      if (before && this.#same(before, after)) return { ref, result: 'unchanged', before, after: before };
      if (this.table.key !== null) return { ref, result: before ? 'updated' : 'added', before, after };
      const id: unknown = before ? before['id'] : nextId++;
      const numbered = { ...after, id };
      return { ref, result: before ? 'updated' : 'added', before, after: numbered };
    });
  }

  async #held(rows: readonly Facts[]): Promise<Map<string, Row>> {
    const few = this.table.key !== null && rows.length <= LOOK_UP_AT_MOST;
    const held = few
      ? await this.#withRefs(rows.map((row) => this.table.refOf(row)))
      : await this.#select(this.table.among?.(rows) ?? {});
    return new Map(held.map((row) => [this.refOfRow(row), row]));
  }

  #withRefs(refs: readonly string[]): Promise<Row[]> {
    return this.#select({ [this.table.key!]: In([...refs]) } as FindOptionsWhere<Row>);
  }

  #select(where: FindOptionsWhere<Row>): Promise<Row[]> {
    const order = Object.fromEntries(this.table.order.map((column) => [column, 'ASC']));
    return this.manager.find(this.table.entity, { where, order: order as never });
  }

  #same(before: Row, after: Row): boolean {
    const incidental: readonly string[] = ['id', ...(this.table.incidental ?? [])];
    return Object.keys(after).every(
      (column) => incidental.includes(column) || isDeepStrictEqual(before[column], after[column]),
    );
  }
}
