import { IsNull, type EntityManager } from 'typeorm';
import type { Change } from '../changes';
import { PanelSittingEntity, type PanelSittingRow } from '../entities/claim-decision';
import type { AuditWriter } from './audit';
import { NumberedRows } from './numbered-rows';

export interface PanelSittingsReader {
  /** In order of number. */
  list(): Promise<PanelSittingRow[]>;
  find(id: number): Promise<PanelSittingRow | null>;
  /** The one that has not ended; null where none is open. */
  open(): Promise<PanelSittingRow | null>;
}

export interface PanelSittingsWriter extends PanelSittingsReader {
  add(sitting: Omit<PanelSittingRow, 'id'>, change: Change): Promise<PanelSittingRow>;
  save(sitting: PanelSittingRow, change: Change): Promise<PanelSittingRow>;
}

export class PanelSittingsRepository extends NumberedRows<PanelSittingRow> implements PanelSittingsWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, PanelSittingEntity, 'panel_sitting');
  }

  async open(): Promise<PanelSittingRow | null> {
    const [open] = await this.list({ closedAt: IsNull() });
    return open ?? null;
  }
}
