import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { SubmissionEntity, type SubmissionRow } from '../entities/submission';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';
import { Rows } from './rows';

export interface SubmissionsReader {
  /** In the order in which they were collected; of one state, or all. */
  list(state?: SubmissionRow['state']): Promise<SubmissionRow[]>;
  find(id: number): Promise<SubmissionRow | null>;
  findFile(fileHash: string): Promise<SubmissionRow | null>;
  /** The one that was taken under this name; null where none was. */
  findTaken(submission: string): Promise<SubmissionRow | null>;
  /** When each account's newest submission was sent; of one account, or all. */
  lastSent(account?: string): Promise<ReadonlyMap<string, string>>;
  /** Held ones whose file is kept here, the oldest first. */
  keptIds(): Promise<number[]>;
  /** How many files of an account are kept here, and how large they are together. */
  kept(account: string): Promise<{ readonly files: number; readonly bytes: number }>;
  /**
   * What came of these accounts' and is not held, by account, the newest first, `most` at most of each. Only what is proven
   * to be theirs: anybody can send more than that in their name.
   */
  settled(accounts: readonly string[], most: number): Promise<ReadonlyMap<string, readonly SubmissionRow[]>>;
}

export interface SubmissionsWriter extends SubmissionsReader {
  add(submission: Omit<SubmissionRow, 'id'>, change: Change): Promise<SubmissionRow>;
  save(submission: SubmissionRow, change: Change): Promise<SubmissionRow>;
}

export class SubmissionsRepository implements SubmissionsWriter {
  readonly #submissions: NumberedRows<SubmissionRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#submissions = new NumberedRows(manager, audit, SubmissionEntity, 'submission', shownSubmission);
  }

  async list(state?: SubmissionRow['state']): Promise<SubmissionRow[]> {
    return this.#submissions.list(state === undefined ? {} : { state });
  }

  async find(id: number): Promise<SubmissionRow | null> {
    return this.#submissions.find(id);
  }

  async findFile(fileHash: string): Promise<SubmissionRow | null> {
    return this.manager.findOneBy(SubmissionEntity, { fileHash });
  }

  async findTaken(submission: string): Promise<SubmissionRow | null> {
    return this.manager.findOneBy(SubmissionEntity, { submission, state: 'taken' });
  }

  async lastSent(account?: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.manager.query<{ account: string; at: string }[]>(
      `SELECT account, max(sent_at) AS at FROM submission
       WHERE account IS NOT NULL AND sent_at IS NOT NULL ${account === undefined ? '' : 'AND account = ?'} GROUP BY account`,
      account === undefined ? [] : [account],
    );
    return new Map(rows.map((row) => [row.account, row.at]));
  }

  async keptIds(): Promise<number[]> {
    const where = { state: 'held', content: Not(IsNull()) } as const;
    const rows = await this.manager.find(SubmissionEntity, {
      select: { id: true },
      where,
      order: { id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }

  async kept(account: string): Promise<{ readonly files: number; readonly bytes: number }> {
    const found = await this.manager
      .createQueryBuilder(SubmissionEntity, 'held')
      .select('count(*)', 'files')
      .addSelect('coalesce(sum(length(held.content)), 0)', 'bytes')
      .where({ account, state: 'held', content: Not(IsNull()) })
      .getRawOne<{ files: number; bytes: number }>();
    return found ?? { files: 0, bytes: 0 };
  }

  async settled(
    accounts: readonly string[],
    most: number,
  ): Promise<ReadonlyMap<string, readonly SubmissionRow[]>> {
    const own = `account IN (SELECT value FROM json_each(?))`;
    const clause = `WHERE ${own} AND submission IS NOT NULL AND state <> 'held' ORDER BY id DESC`;
    const rows = new Rows(this.manager, SubmissionEntity);
    return newestOf(await rows.select(clause, [JSON.stringify(accounts)]), most);
  }

  async add(submission: Omit<SubmissionRow, 'id'>, change: Change): Promise<SubmissionRow> {
    return this.#submissions.add(submission, change);
  }

  async save(submission: SubmissionRow, change: Change): Promise<SubmissionRow> {
    return this.#submissions.save(submission, change);
  }
}

/** By account, of rows the newest of which come first. */
function newestOf(
  rows: readonly SubmissionRow[],
  most: number,
): ReadonlyMap<string, readonly SubmissionRow[]> {
  const known = rows.filter(({ account }) => account !== null);
  const byAccount = Map.groupBy(known, ({ account }) => account!);
  return new Map([...byAccount].map(([account, all]) => [account, all.slice(0, most)]));
}

/** A submission as the audit trail has it: without the file. */
export function shownSubmission({ content: _content, ...shown }: SubmissionRow): unknown {
  return shown;
}
