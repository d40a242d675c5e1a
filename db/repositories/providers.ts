import { IsNull, Not, type EntityManager } from 'typeorm';
import type { BankState } from '../../domain/facts';
import type { Change, RowChange, SaveResult } from '../changes';
import { BankDetailsEntity, type BankDetailsRow } from '../entities/bank-details';
import { ProviderEntity, type ProviderRow } from '../entities/provider';
import type { AuditWriter } from './audit';
import { AuditedRows } from './audited-rows';
import { ofProviders } from './of-providers';
import { Rows } from './rows';

/** A provider, and whether money can be sent to it. Fits the domain's `Provider`. */
export interface ProviderWithBank extends ProviderRow {
  readonly bank: BankState;
}

/** What providers may have: themselves, children in any of their rows, claims with their items, threads with their entries. */
export interface HoldingsOfProviders {
  readonly providers: readonly string[];
  readonly clients: readonly string[];
  readonly claims: readonly number[];
  readonly claimItems: readonly number[];
  readonly actions: readonly number[];
  readonly actionEntries: readonly number[];
}

export interface ProvidersReader {
  /** Every provider, in order of reference. */
  list(): Promise<ProviderWithBank[]>;
  find(ref: string): Promise<ProviderWithBank | null>;
  /** Those of these providers that there are, in order of reference. */
  among(refs: readonly string[]): Promise<ProviderWithBank[]>;
  /** The references of all who have any of these. */
  holding(any: HoldingsOfProviders): Promise<string[]>;
  /** What {@link ProvidersWriter.saveMany} would do, without doing it. */
  compare(rows: readonly ProviderRow[]): Promise<RowChange<ProviderRow>[]>;
}

export interface ProvidersWriter extends ProvidersReader {
  save(row: ProviderRow, change: Change): Promise<SaveResult>;
  saveMany(rows: readonly ProviderRow[], change: Change): Promise<RowChange<ProviderRow>[]>;
  remove(ref: string, change: Change): Promise<boolean>;
}

export class ProvidersRepository implements ProvidersWriter {
  readonly #rows: AuditedRows<ProviderRow>;

  constructor(
    private readonly manager: EntityManager,
    audit: AuditWriter,
  ) {
    this.#rows = new AuditedRows(manager, audit, {
      entity: ProviderEntity,
      subjectKind: 'provider',
      key: 'ref',
      refOf: (provider) => provider.ref,
      order: ['ref'],
    });
  }

  async list(): Promise<ProviderWithBank[]> {
    const providers = await this.#rows.list();
    const bank = bankStates(
      await this.manager.find(BankDetailsEntity, { where: { state: Not('superseded') } }),
    );
    return providers.map((provider) => ({ ...provider, bank: bank.get(provider.ref) ?? 'missing' }));
  }

  async find(ref: string): Promise<ProviderWithBank | null> {
    const provider = await this.#rows.find(ref);
    if (!provider) return null;
    const where = { provider: ref, state: Not<BankDetailsRow['state']>('superseded') };
    const bank = bankStates(await this.manager.find(BankDetailsEntity, { where }));
    return { ...provider, bank: bank.get(ref) ?? 'missing' };
  }

  async among(refs: readonly string[]): Promise<ProviderWithBank[]> {
    const own = ofProviders('ref', refs);
    const providers = await new Rows(this.manager, ProviderEntity).select(
      `WHERE ${own.sql} ORDER BY ref`,
      own.parameters,
    );
    const { sql, parameters } = ofProviders('provider_ref', refs);
    const bank = bankStates(
      await new Rows(this.manager, BankDetailsEntity).select(
        `WHERE ${sql} AND state <> 'superseded' ORDER BY id`,
        parameters,
      ),
    );
    return providers.map((provider) => ({ ...provider, bank: bank.get(provider.ref) ?? 'missing' }));
  }

  async holding(any: HoldingsOfProviders): Promise<string[]> {
    const { providers, clients, claims, claimItems, actions, actionEntries } = any;
    const lists = [providers, clients, claims, claimItems, actions, actionEntries];
    const rows = await this.manager.query<{ ref: string }[]>(
      HOLDING,
      lists.map((list) => JSON.stringify(list)),
    );
    return rows.map(({ ref }) => ref);
  }

  async compare(rows: readonly ProviderRow[]): Promise<RowChange<ProviderRow>[]> {
    return this.#rows.compare(rows);
  }

  async save(row: ProviderRow, change: Change): Promise<SaveResult> {
    return this.#rows.save(row, change);
  }

  async saveMany(rows: readonly ProviderRow[], change: Change): Promise<RowChange<ProviderRow>[]> {
    return this.#rows.saveMany(rows, change);
  }

  async remove(ref: string, change: Change): Promise<boolean> {
    // Bank details that nobody ever confirmed, and that no longer wait, go with their provider: no money went there.
    const neverConfirmed = { provider: ref, state: 'superseded', confirmedBy: IsNull() } as const;
    await this.manager.delete(BankDetailsEntity, neverConfirmed);
    return this.#rows.remove(ref, change);
  }
}

/** What waits for confirmation is newer than what is confirmed, so it decides. */
function bankStates(details: readonly BankDetailsRow[]): Map<string, BankState> {
  const states = new Map<string, BankState>();
  for (const { provider, state } of details) {
    if (states.get(provider) !== 'unconfirmed') states.set(provider, state as BankState);
  }
  return states;
}

/** Each list comes as JSON, in the order of {@link HoldingsOfProviders}. */
const HOLDING = `
  WITH
    the_provider (ref) AS (SELECT value FROM json_each(?)),
    the_client (ref) AS (SELECT value FROM json_each(?)),
    the_claim (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT claim_id FROM claim_item WHERE id IN (SELECT value FROM json_each(?))
      UNION SELECT claim_id FROM claim_item WHERE client_ref IN (SELECT ref FROM the_client)),
    the_action (id) AS (
      SELECT value FROM json_each(?)
      UNION SELECT action_id FROM action_entry WHERE id IN (SELECT value FROM json_each(?)))
  SELECT ref AS "ref" FROM the_provider
  UNION SELECT provider_ref FROM placement WHERE client_ref IN (SELECT ref FROM the_client)
  UNION SELECT provider_ref FROM payment_line WHERE client_ref IN (SELECT ref FROM the_client)
  UNION SELECT provider_ref FROM one_off WHERE client_ref IN (SELECT ref FROM the_client)
  UNION SELECT provider_ref FROM claim WHERE id IN (SELECT id FROM the_claim)
  UNION SELECT provider_ref FROM action WHERE id IN (SELECT id FROM the_action)
    OR (related_kind = 'client' AND related_ref IN (SELECT ref FROM the_client))
    OR (related_kind = 'placement' AND related_ref IN (
      SELECT ref FROM placement WHERE client_ref IN (SELECT ref FROM the_client)))`;
