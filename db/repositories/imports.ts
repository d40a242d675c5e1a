import type { EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { ImportRunEntity, type ImportRunRow } from '../entities/import-run';
import type { AuditWriter } from './audit';
import { Rows } from './rows';

/** A file that was taken in; who and when come from the change. */
export type NewImport = Omit<ImportRunRow, 'id' | 'at' | 'user' | 'undoneBy' | 'undoneAt'>;

export interface ImportsReader {
  /** The newest first, without what they changed. */
  list(limit?: number): Promise<Omit<ImportRunRow, 'changes'>[]>;
  find(id: number): Promise<ImportRunRow | null>;
}

export interface ImportsWriter extends ImportsReader {
  /** Gives the run's id. */
  add(run: NewImport, change: Change): Promise<number>;
  /** Marks a run as undone; false where there is none, or it is undone already. */
  markUndone(id: number, change: Change): Promise<boolean>;
}

export class ImportsRepository implements ImportsWriter {
  readonly #rows: Rows<ImportRunRow>;

  constructor(
    private readonly manager: EntityManager,
    private readonly audit: AuditWriter,
  ) {
    this.#rows = new Rows(manager, ImportRunEntity);
  }

  async list(limit = 100): Promise<Omit<ImportRunRow, 'changes'>[]> {
    return this.manager.find(ImportRunEntity, {
      select: {
        id: true,
        at: true,
        user: true,
        kind: true,
        fileName: true,
        fileHash: true,
        added: true,
        updated: true,
        unchanged: true,
        undoneBy: true,
        undoneAt: true,
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  async find(id: number): Promise<ImportRunRow | null> {
    return this.manager.findOneBy(ImportRunEntity, { id });
  }

  async add(run: NewImport, change: Change): Promise<number> {
    const id = await this.#rows.nextId();
    await this.#rows.insert([
      { ...run, id, at: change.at, user: change.user, undoneBy: null, undoneAt: null },
    ]);
    const { changes: _changes, ...after } = run;
    await this.audit.append({ ...change, subjectKind: 'import', subjectRef: String(id), after });
    return id;
  }

  async markUndone(id: number, change: Change): Promise<boolean> {
    const run = await this.find(id);
    if (!run || run.undoneAt !== null) return false;
    const undone = { undoneBy: change.user, undoneAt: change.at };
    await this.manager.update(ImportRunEntity, { id }, undone);
    await this.audit.append({ ...change, subjectKind: 'import', subjectRef: String(id), after: undone });
    return true;
  }
}
