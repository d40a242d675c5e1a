import type { EntityManager } from 'typeorm';
import { auditHash, CHAIN_START } from '../audit-chain';
import { AuditEventEntity, type AuditEventRow, type AuditSubject } from '../entities/audit-event';
import { Rows } from './rows';

/** An event about to be written; the ledger gives it its number and hash. */
export interface NewAuditEvent {
  readonly at: string;
  readonly user: string;
  readonly action: string;
  readonly subjectKind: AuditSubject;
  readonly subjectRef?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly note?: string | null;
}

/** Which events to look for. Days and instants both fit `from` and `to` (both included); text is found anywhere. */
export interface AuditSearch {
  readonly text?: string;
  readonly user?: string;
  readonly action?: string;
  readonly subjectKind?: AuditSubject;
  readonly subjectRef?: string;
  readonly from?: string;
  readonly to?: string;
  /** Only events before this one: the next page. */
  readonly beforeSeq?: number;
  /** At most this many; 100 where not said. */
  readonly limit?: number;
}

export interface AuditReader {
  /** The newest first. */
  search(search: AuditSearch): Promise<AuditEventRow[]>;
  /** Every event from the first on, in batches, for whoever checks the chain. */
  batches(size?: number): AsyncIterable<AuditEventRow[]>;
  /** Every event after this one, in batches in order. */
  since(seq: number): AsyncIterable<AuditEventRow[]>;
  /** It is the same in every backup of a ledger, and in no other ledger. */
  first(): Promise<AuditEventRow | null>;
  last(): Promise<AuditEventRow | null>;
  count(): Promise<number>;
  /** Every user and action in the trail, sorted: what a search can choose from. */
  vocabulary(): Promise<{ users: string[]; actions: string[] }>;
}

export interface AuditWriter extends AuditReader {
  append(event: NewAuditEvent): Promise<AuditEventRow>;
  appendMany(events: readonly NewAuditEvent[]): Promise<AuditEventRow[]>;
}

const SINCE_BATCH = 1000;

/** The audit trail. Made anew for each transaction, because it remembers where the chain ends. */
export class AuditTrail implements AuditWriter {
  readonly #rows: Rows<AuditEventRow>;
  #end: Pick<AuditEventRow, 'seq' | 'hash'> | null = null;

  constructor(private readonly manager: EntityManager) {
    this.#rows = new Rows(manager, AuditEventEntity);
  }

  async append(event: NewAuditEvent): Promise<AuditEventRow> {
    const [row] = await this.appendMany([event]);
    return row!;
  }

  async appendMany(events: readonly NewAuditEvent[]): Promise<AuditEventRow[]> {
    if (events.length === 0) return [];
    let end = this.#end ?? (await this.last()) ?? { seq: 0, hash: CHAIN_START };
    const rows: AuditEventRow[] = [];
    for (const event of events) {
      end = chained(event, end);
      rows.push(end as AuditEventRow);
    }
    await this.#rows.insert(rows);
    this.#end = end;
    return rows;
  }

  async search(search: AuditSearch): Promise<AuditEventRow[]> {
    const query = this.manager.createQueryBuilder(AuditEventEntity, 'event');
    for (const column of ['user', 'action', 'subjectKind', 'subjectRef'] as const) {
      if (search[column] !== undefined)
        query.andWhere(`event.${column} = :${column}`, { [column]: search[column] });
    }
    if (search.from !== undefined) query.andWhere('event.at >= :from', { from: search.from });
    // A day is a prefix of its instants: the day `to` holds every instant that begins with it.
    if (search.to !== undefined) query.andWhere('event.at < :to', { to: `${search.to}~` });
    if (search.beforeSeq !== undefined) query.andWhere('event.seq < :seq', { seq: search.beforeSeq });
    if (search.text) query.andWhere(ANY_TEXT, { text: `%${search.text.replace(/[\\%_]/g, '\\$&')}%` });
    return query
      .orderBy('event.seq', 'DESC')
      .limit(search.limit ?? 100)
      .getMany();
  }

  async *batches(size = 1000): AsyncIterable<AuditEventRow[]> {
    for (let seq = 0; ;) {
      const batch = await this.manager
        .createQueryBuilder(AuditEventEntity, 'event')
        .where('event.seq > :seq', { seq })
        .orderBy('event.seq')
        .limit(size)
        .getMany();
      if (batch.length > 0) yield batch;
      if (batch.length < size) return;
      seq = batch.at(-1)!.seq;
    }
  }

  async *since(seq: number): AsyncIterable<AuditEventRow[]> {
    for (let after = seq; ;) {
      const batch = await this.#rows.select('WHERE seq > ? ORDER BY seq LIMIT ?', [after, SINCE_BATCH]);
      if (batch.length > 0) yield batch;
      if (batch.length < SINCE_BATCH) return;
      after = batch.at(-1)!.seq;
    }
  }

  async first(): Promise<AuditEventRow | null> {
    const [first] = await this.manager.find(AuditEventEntity, { order: { seq: 'ASC' }, take: 1 });
    return first ?? null;
  }

  async last(): Promise<AuditEventRow | null> {
    const [last] = await this.manager.find(AuditEventEntity, { order: { seq: 'DESC' }, take: 1 });
    return last ?? null;
  }

  async count(): Promise<number> {
    return this.manager.count(AuditEventEntity);
  }

  async vocabulary(): Promise<{ users: string[]; actions: string[] }> {
    return { users: await this.#distinct('user_name'), actions: await this.#distinct('action') };
  }

  async #distinct(column: 'user_name' | 'action'): Promise<string[]> {
    const found = await this.manager.query<{ word: string }[]>(distinctWords(column));
    return found.map(({ word }) => word);
  }
}

/** Steps from one word to the next along the index, so that the length of the trail does not matter. */
const distinctWords = (column: string): string => `
  WITH RECURSIVE words (word) AS (
    SELECT min(${column}) FROM audit_event
    UNION ALL
    SELECT (SELECT min(${column}) FROM audit_event WHERE ${column} > word) FROM words WHERE word IS NOT NULL
  )
  SELECT word FROM words WHERE word IS NOT NULL`;

const ANY_TEXT = `(${['user', 'action', 'subjectRef', 'before', 'after', 'note']
  .map((column) => `event.${column} LIKE :text ESCAPE '\\'`)
  .join(' OR ')})`;

function chained(event: NewAuditEvent, end: Pick<AuditEventRow, 'seq' | 'hash'>): AuditEventRow {
  const row = {
    seq: end.seq + 1,
    at: event.at,
    user: event.user,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectRef: event.subjectRef ?? null,
    before: event.before ?? null,
    after: event.after ?? null,
    note: event.note ?? null,
    previousHash: end.hash,
  };
  return { ...row, hash: auditHash(row) };
}
