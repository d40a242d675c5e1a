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

export interface ProvidersReader {
  /** Every provider, in order of reference. */
  list(): Promise<ProviderWithBank[]>;
  find(ref: string): Promise<ProviderWithBank | null>;
  /** Those of these providers that there are, in order of reference. */
  among(refs: readonly string[]): Promise<ProviderWithBank[]>;
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
