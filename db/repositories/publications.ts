import { In, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import {
  DestinationEntity,
  PublicationEntity,
  PublishedAccountEntity,
  type DestinationRow,
  type PublicationRow,
  type PublishedAccountRow,
} from '../entities/publication';
import type { HeldReason } from '../../domain/sync/held-accounts';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';
import { Rows } from './rows';

/** An account of which a host knew more than this ledger, restored from an older backup. */
export interface HeldAccount {
  readonly account: string;
  readonly provider: string;
  readonly why: HeldReason;
}

export interface PublicationsReader {
  destinations(): Promise<DestinationRow[]>;
  findDestination(id: number): Promise<DestinationRow | null>;
  /** The oldest first; to one destination, or all. */
  list(destination?: number): Promise<PublicationRow[]>;
  /** The last one that is done; to one destination, or any. */
  last(destination?: number): Promise<PublicationRow | null>;
  /** The highest sequence that was given; 0 before the first. */
  lastSequence(): Promise<number>;
  /** When files of accounts were last written, anywhere; of one account, or all. */
  lastWritten(account?: string): Promise<ReadonlyMap<string, string>>;
  /** What lies at a destination. */
  published(destination: number): Promise<PublishedAccountRow[]>;
  /** The accounts that are not published because the ledger was restored from a backup: see `learnFromHost`. */
  held(): Promise<HeldAccount[]>;
  /** The highest number of an account's credentials that was ever seen published; 0 for none. */
  lastCredentials(account: string): Promise<number>;
}

export interface PublicationsWriter extends PublicationsReader {
  addDestination(destination: Omit<DestinationRow, 'id'>, change: Change): Promise<DestinationRow>;
  saveDestination(destination: DestinationRow, change: Change): Promise<DestinationRow>;
  begin(publication: Omit<PublicationRow, 'id'>, change: Change): Promise<PublicationRow>;
  end(publication: PublicationRow, change: Change): Promise<PublicationRow>;
  /** Notes what was written, in place of what lay there. Not audited: the run is. */
  notePublished(accounts: readonly PublishedAccountRow[]): Promise<void>;
  forgetPublished(destination: number, accounts: readonly string[]): Promise<void>;
  /** What lies there is not what was noted: everything is to be written anew. Whom it holds stays known. */
  forgetAll(destination: number): Promise<void>;
}

/** Rows an upsert: SQLite takes 32,766 parameters. */
const ROWS_A_STATEMENT = 500;

export class PublicationsRepository implements PublicationsWriter {
  readonly #destinations: NumberedRows<DestinationRow>;
  readonly #publications: NumberedRows<PublicationRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#destinations = new NumberedRows(manager, audit, DestinationEntity, 'destination');
    this.#publications = new NumberedRows(manager, audit, PublicationEntity, 'publication');
  }

  async destinations(): Promise<DestinationRow[]> {
    return this.#destinations.list();
  }

  async findDestination(id: number): Promise<DestinationRow | null> {
    return this.#destinations.find(id);
  }

  async list(destination?: number): Promise<PublicationRow[]> {
    return this.#publications.list(destination === undefined ? {} : { destination });
  }

  async last(destination?: number): Promise<PublicationRow | null> {
    return this.manager.findOne(PublicationEntity, {
      where: { state: 'done', ...(destination === undefined ? {} : { destination }) },
      order: { id: 'DESC' },
    });
  }

  async lastSequence(): Promise<number> {
    const sequence = await this.manager.maximum(PublicationEntity, 'sequence');
    return sequence ?? 0;
  }

  async lastWritten(account?: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.manager.query<{ account: string; at: string }[]>(
      `SELECT account, max(ended_at) AS at FROM published_account
       JOIN publication ON publication.id = published_account.publication
       WHERE ended_at IS NOT NULL ${account === undefined ? '' : 'AND account = ?'} GROUP BY account`,
      account === undefined ? [] : [account],
    );
    return new Map(rows.map((row) => [row.account, row.at]));
  }

  async published(destination: number): Promise<PublishedAccountRow[]> {
    const rows = new Rows(this.manager, PublishedAccountEntity);
    return await rows.select('WHERE destination_id = ? ORDER BY account', [destination]);
  }

  async held(): Promise<HeldAccount[]> {
    return await this.manager.query<HeldAccount[]>(
      `SELECT own.account, own.provider_ref AS provider,
         iif(max(there.account_hash) = '', 'withdrawn_since', 'newer_password') AS why
       FROM published_account AS there JOIN portal_account AS own ON own.account = there.account
       WHERE there.credentials > own.credentials AND own.state <> 'withdrawn'
       GROUP BY own.account ORDER BY own.provider_ref`,
    );
  }

  async lastCredentials(account: string): Promise<number> {
    return (await this.manager.maximum(PublishedAccountEntity, 'credentials', { account })) ?? 0;
  }

  async addDestination(destination: Omit<DestinationRow, 'id'>, change: Change): Promise<DestinationRow> {
    return this.#destinations.add(destination, change);
  }

  async saveDestination(destination: DestinationRow, change: Change): Promise<DestinationRow> {
    return this.#destinations.save(destination, change);
  }

  async begin(publication: Omit<PublicationRow, 'id'>, change: Change): Promise<PublicationRow> {
    return this.#publications.add(publication, change);
  }

  async end(publication: PublicationRow, change: Change): Promise<PublicationRow> {
    return this.#publications.save(publication, change);
  }

  async notePublished(accounts: readonly PublishedAccountRow[]): Promise<void> {
    await new Rows(this.manager, PublishedAccountEntity).replace(accounts);
  }

  async forgetPublished(destination: number, accounts: readonly string[]): Promise<void> {
    for (let from = 0; from < accounts.length; from += ROWS_A_STATEMENT) {
      const some = accounts.slice(from, from + ROWS_A_STATEMENT);
      await this.manager.delete(PublishedAccountEntity, { destination, account: In([...some]) });
    }
  }

  async forgetAll(destination: number): Promise<void> {
    await this.manager.query(
      `DELETE FROM published_account WHERE destination_id = ? AND NOT EXISTS (
         SELECT 1 FROM portal_account AS own WHERE own.account = published_account.account
           AND own.state <> 'withdrawn' AND own.credentials < published_account.credentials)`,
      [destination],
    );
  }
}
