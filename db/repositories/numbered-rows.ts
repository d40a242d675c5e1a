import type { EntityManager, EntitySchema, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Change } from '../changes';
import type { AuditSubject } from '../entities/audit-event';
import type { AuditWriter } from './audit';
import { AuditedRows } from './audited-rows';
import { Rows } from './rows';

/** Rows that the ledger numbers, each write with its audit event. `Row` has its number as `id`. */
export class NumberedRows<Row extends ObjectLiteral & { readonly id: number }> {
  readonly #rows: AuditedRows<Row>;
  readonly #numbers: Rows<Row>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
    private readonly entity: EntitySchema<Row>,
    private readonly subjectKind: AuditSubject,
    /** The row as the audit trail shows it, where it has secrets. */
    shown?: (row: Row) => unknown,
  ) {
    this.#numbers = new Rows(manager, entity);
    const order: readonly (keyof Row & string)[] = ['id'];
    this.#rows = new AuditedRows<Row>(manager, audit, {
      entity,
      subjectKind,
      key: 'id',
      refOf: ({ id }) => String(id),
      order,
      ...(shown ? { shown } : {}),
    });
  }

  /** In order of number. */
  async list(where: FindOptionsWhere<Row> = {}): Promise<Row[]> {
    return this.manager.find(this.entity, { where, order: { id: 'ASC' } as never });
  }

  async find(id: number): Promise<Row | null> {
    return this.manager.findOneBy(this.entity, { id } as FindOptionsWhere<Row>);
  }

  async add(facts: Omit<Row, 'id'>, change: Change): Promise<Row> {
    const row = { ...facts, id: await this.#nextId() } as unknown as Row;
    await this.#rows.save(row, change);
    return row;
  }

  /** The number after every one that was ever given: that of a row which is gone names nothing else. */
  async #nextId(): Promise<number> {
    const [audited] = await this.manager.query<{ last: number | null }[]>(
      `SELECT max(CAST(subject_ref AS integer)) AS last FROM audit_event
       WHERE subject_kind = ? AND "after" IS NULL`,
      [this.subjectKind],
    );
    return Math.max(await this.#numbers.nextId(), (audited?.last ?? 0) + 1);
  }

  async save(row: Row, change: Change): Promise<Row> {
    await this.#rows.save(row, change);
    return row;
  }

  /** Deletes a row; false where there is none. */
  async remove(id: number, change: Change): Promise<boolean> {
    return this.#rows.remove(String(id), change);
  }
}
