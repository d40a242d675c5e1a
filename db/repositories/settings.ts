import type { EntityManager } from 'typeorm';
import type { Change, SaveResult } from '../changes';
import { SettingEntity, type SettingRow } from '../entities/setting';
import type { AuditWriter } from './audit';
import { AuditedRows } from './audited-rows';

export interface SettingsReader {
  get(key: string): Promise<string | null>;
  /** Every setting that was ever set, by key. */
  all(): Promise<ReadonlyMap<string, string>>;
}

export interface SettingsWriter extends SettingsReader {
  set(key: string, value: string, change: Change): Promise<SaveResult>;
}

export class SettingsRepository implements SettingsWriter {
  readonly #rows: AuditedRows<SettingRow>;

  constructor(manager: EntityManager, audit: AuditWriter) {
    this.#rows = new AuditedRows(manager, audit, {
      entity: SettingEntity,
      subjectKind: 'setting',
      key: 'key',
      refOf: (setting) => setting.key,
      order: ['key'],
    });
  }

  async get(key: string): Promise<string | null> {
    return (await this.#rows.find(key))?.value ?? null;
  }

  async all(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.#rows.list()).map(({ key, value }) => [key, value]));
  }

  async set(key: string, value: string, change: Change): Promise<SaveResult> {
    return this.#rows.save({ key, value }, change);
  }
}
