import type { EntityManager } from 'typeorm';
import type { Placement } from '../../domain/facts';
import { PlacementEntity, type PlacementRow } from '../entities/placement';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';
import { ofProviders } from './of-providers';

export interface PlacementsReader extends RowsReader<PlacementRow, Placement> {
  /** In order of start. */
  ofProvider(provider: string): Promise<PlacementRow[]>;
  /** In order of start. */
  ofClient(client: string): Promise<PlacementRow[]>;
  /** Those of all these providers, in order of reference. */
  ofProviders(providers: readonly string[]): Promise<PlacementRow[]>;
}

/** Who entered a placement's facts, and when, come from the change. */
export interface PlacementsWriter extends PlacementsReader, RowsWriter<PlacementRow, Placement> {}

export class PlacementsRepository extends AuditedRows<PlacementRow, Placement> implements PlacementsWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: PlacementEntity,
      subjectKind: 'placement',
      key: 'ref',
      refOf: (placement) => placement.ref,
      order: ['ref'],
      incidental: ['enteredBy', 'enteredAt'],
      complete: (facts, _before, change) => ({
        ...facts,
        enteredBy: change?.user ?? '',
        enteredAt: change?.at ?? '',
      }),
    });
  }

  async ofProvider(provider: string): Promise<PlacementRow[]> {
    return this.manager.find(PlacementEntity, {
      where: { provider },
      order: { startDate: 'ASC', ref: 'ASC' },
    });
  }

  async ofClient(client: string): Promise<PlacementRow[]> {
    return this.manager.find(PlacementEntity, { where: { client }, order: { startDate: 'ASC', ref: 'ASC' } });
  }

  async ofProviders(providers: readonly string[]): Promise<PlacementRow[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    return this.rows.select(`WHERE ${sql} ORDER BY ref`, parameters);
  }
}
