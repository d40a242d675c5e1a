import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { PeriodName } from '../../domain/calendar/periods';
import type { OneOff } from '../../domain/one-offs/one-off';
import type { Change } from '../changes';
import { OneOffEntity, type OneOffRow, type OneOffState } from '../entities/one-off';
import type { AuditWriter } from './audit';
import { ofProviders } from './of-providers';
import { Rows } from './rows';

/** A manual line as somebody enters it; who and when come from the change. */
export type NewOneOff = Omit<
  OneOffRow,
  'id' | 'state' | 'enteredBy' | 'enteredAt' | 'decidedBy' | 'decidedAt' | 'decisionNote'
>;

/** Which manual lines to look for: those of one carer or child, or all. */
export type OneOffSearch = Partial<Pick<OneOffRow, 'provider' | 'client'>>;

export interface OneOffsReader {
  /** The newest first. */
  list(search?: OneOffSearch): Promise<OneOffRow[]>;
  find(id: number): Promise<OneOffRow | null>;
  /** What waits for a second person, the oldest first. */
  pending(): Promise<OneOffRow[]>;
  /** Approved and not paid by any finalised period, in order of entry; of some providers, or all. */
  payable(providers?: readonly string[]): Promise<OneOff[]>;
  /** By number, the period that paid it. */
  paidIn(): Promise<ReadonlyMap<number, PeriodName>>;
}

export interface OneOffsWriter extends OneOffsReader {
  enter(oneOff: NewOneOff, change: Change): Promise<OneOffRow>;
  /** Decides on what waits, or withdraws what was approved. The database refuses it once it is paid. */
  decide(
    id: number,
    decision: { readonly state: Exclude<OneOffState, 'pending'>; readonly note: string | null },
    change: Change,
  ): Promise<OneOffRow>;
}

export class OneOffsRepository implements OneOffsWriter {
  readonly #rows: Rows<OneOffRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, OneOffEntity);
  }

  async list(search: OneOffSearch = {}): Promise<OneOffRow[]> {
    const where = Object.fromEntries(Object.entries(search)) as FindOptionsWhere<OneOffRow>;
    return this.manager.find(OneOffEntity, { where, order: { id: 'DESC' } });
  }

  async find(id: number): Promise<OneOffRow | null> {
    return this.manager.findOneBy(OneOffEntity, { id });
  }

  async pending(): Promise<OneOffRow[]> {
    return this.manager.find(OneOffEntity, { where: { state: 'pending' }, order: { id: 'ASC' } });
  }

  async payable(providers?: readonly string[]): Promise<OneOff[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    const payable = await this.#rows.select(
      `WHERE state = 'approved' AND ${sql} AND NOT EXISTS (${PAYMENT_OF_IT}) ORDER BY id`,
      parameters,
    );
    return payable.map(({ decidedBy, ...oneOff }) => ({ ...oneOff, approvedBy: decidedBy ?? '' }));
  }

  async paidIn(): Promise<ReadonlyMap<number, PeriodName>> {
    const rows = await this.manager.query<{ id: number; period: PeriodName }[]>(PAID_IN);
    return new Map(rows.map(({ id, period }) => [id, period]));
  }

  async enter(oneOff: NewOneOff, change: Change): Promise<OneOffRow> {
    const row = this.#rows.pick({
      ...oneOff,
      id: await this.#rows.nextId(),
      state: 'pending',
      enteredBy: change.user,
      enteredAt: change.at,
      decidedBy: null,
      decidedAt: null,
      decisionNote: null,
    });
    await this.#rows.insert([row]);
    await this.#append(row.id, null, row, change);
    return row;
  }

  async decide(
    id: number,
    { state, note }: { readonly state: Exclude<OneOffState, 'pending'>; readonly note: string | null },
    change: Change,
  ): Promise<OneOffRow> {
    const before = await this.find(id);
    if (!before) throw new Error(`there is no manual line ${id}`);
    const after = { ...before, state, decidedBy: change.user, decidedAt: change.at, decisionNote: note };
    await this.#rows.update(after);
    await this.#append(id, before, after, change);
    return after;
  }

  async #append(id: number, before: unknown, after: unknown, change: Change): Promise<void> {
    await this.audit.append({ ...change, subjectKind: 'one_off', subjectRef: String(id), before, after });
  }
}

const PAYMENT_OF_IT = `
  SELECT 1 FROM payment_line
  WHERE kind IN ('one_off', 'recovery') AND json_extract(reason, '$.oneOff') = one_off.id`;

const PAID_IN = `
  SELECT json_extract(reason, '$.oneOff') AS "id", period AS "period"
  FROM payment_line
  WHERE kind IN ('one_off', 'recovery') AND json_extract(reason, '$.oneOff') IS NOT NULL`;
