import type { EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { SyncKeyEntity, type SyncKeyRow } from '../entities/sync-key';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';

export interface SyncKeysReader {
  /** Every key ever made, the oldest first. */
  list(): Promise<SyncKeyRow[]>;
}

export interface SyncKeysWriter extends SyncKeysReader {
  add(key: Omit<SyncKeyRow, 'id'>, change: Change): Promise<SyncKeyRow>;
}

export class SyncKeysRepository implements SyncKeysWriter {
  readonly #keys: NumberedRows<SyncKeyRow>;

  constructor(manager: EntityManager, audit: AuditWriter) {
    this.#keys = new NumberedRows(manager, audit, SyncKeyEntity, 'sync_key', shownKey);
  }

  async list(): Promise<SyncKeyRow[]> {
    return this.#keys.list();
  }

  async add(key: Omit<SyncKeyRow, 'id'>, change: Change): Promise<SyncKeyRow> {
    return this.#keys.add(key, change);
  }
}

/** A key as the audit trail has it: never its secret. */
export function shownKey({ secret: _secret, ...shown }: SyncKeyRow): unknown {
  return shown;
}
