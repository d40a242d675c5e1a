import { In, type EntityManager } from 'typeorm';
import type { IsoDate } from '../../domain/calendar/dates';
import type { Change } from '../changes';
import { StayConfirmationEntity, type StayConfirmationRow } from '../entities/stay-confirmation';
import { stayConfirmationRef } from '../stay-confirmation-ref';
import type { AuditWriter, NewAuditEvent } from './audit';
import { Rows } from './rows';

/** A stay as somebody confirms it; who and when come from the change. */
export interface ConfirmedStay {
  readonly placement: string;
  readonly asOf: IsoDate;
  readonly note: string | null;
}

export interface StaysReader {
  /** By placement, the confirmation that reaches furthest, of those that were not taken back. */
  latest(): Promise<ReadonlyMap<string, StayConfirmationRow>>;
  /** Every confirmation of a placement, those taken back too, the newest first. */
  ofPlacement(placement: string): Promise<StayConfirmationRow[]>;
  /** Every confirmation that was ever made, in order. */
  list(): Promise<StayConfirmationRow[]>;
}

export interface StaysWriter extends StaysReader {
  /** Adds a confirmation for each stay; gives them in the order given. */
  confirmMany(stays: readonly ConfirmedStay[], change: Change): Promise<StayConfirmationRow[]>;
  /** Takes confirmations back by their numbers; gives those that stood until now. */
  takeBackMany(ids: readonly number[], change: Change): Promise<StayConfirmationRow[]>;
}

export class StaysRepository implements StaysWriter {
  readonly #rows: Rows<StayConfirmationRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, StayConfirmationEntity);
  }

  async latest(): Promise<ReadonlyMap<string, StayConfirmationRow>> {
    const rows = await this.manager.query<StayConfirmationRow[]>(LATEST);
    return new Map(rows.map((row) => [row.placement, row]));
  }

  async ofPlacement(placement: string): Promise<StayConfirmationRow[]> {
    return this.manager.find(StayConfirmationEntity, { where: { placement }, order: { id: 'DESC' } });
  }

  async list(): Promise<StayConfirmationRow[]> {
    return this.manager.query<StayConfirmationRow[]>(ALL);
  }

  async confirmMany(stays: readonly ConfirmedStay[], change: Change): Promise<StayConfirmationRow[]> {
    const firstId = await this.#rows.nextId();
    const rows = stays.map(({ placement, asOf, note }, index) => ({
      id: firstId + index,
      placement,
      asOf,
      note,
      confirmedBy: change.user,
      confirmedAt: change.at,
      takenBackBy: null,
      takenBackAt: null,
    }));
    await this.#rows.insert(rows);
    await this.audit.appendMany(rows.map((row) => event(null, row, change)));
    return rows;
  }

  async takeBackMany(ids: readonly number[], change: Change): Promise<StayConfirmationRow[]> {
    const found = await this.manager.find(StayConfirmationEntity, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
    });
    const standing = found.filter((row) => row.takenBackAt === null);
    const takenBack = standing.map((row) => ({ ...row, takenBackBy: change.user, takenBackAt: change.at }));
    for (const row of takenBack) await this.#rows.update(row);
    await this.audit.appendMany(takenBack.map((row, index) => event(standing[index]!, row, change)));
    return standing;
  }
}

const COLUMNS = `
  confirmation.id AS "id", confirmation.placement_ref AS "placement", confirmation.as_of AS "asOf",
  confirmation.note AS "note", confirmation.confirmed_by AS "confirmedBy",
  confirmation.confirmed_at AS "confirmedAt", confirmation.taken_back_by AS "takenBackBy",
  confirmation.taken_back_at AS "takenBackAt"`;

/** In SQL: a year has as many as there are placements, each month again, and TypeORM makes an entity of each. */
const ALL = `SELECT ${COLUMNS} FROM stay_confirmation AS confirmation ORDER BY confirmation.id`;

/** A look at the index for each placement: the length of the history does not matter. */
const LATEST = `
  SELECT ${COLUMNS}
  FROM placement
  JOIN stay_confirmation AS confirmation ON confirmation.id = (
    SELECT id FROM stay_confirmation
    WHERE placement_ref = placement.ref AND taken_back_at IS NULL
    ORDER BY as_of DESC, id DESC LIMIT 1)`;

function event(
  before: StayConfirmationRow | null,
  after: StayConfirmationRow,
  change: Change,
): NewAuditEvent {
  return {
    ...change,
    subjectKind: 'stay_confirmation',
    subjectRef: stayConfirmationRef(after),
    before,
    after,
  };
}
