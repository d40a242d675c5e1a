import type { EntityManager } from 'typeorm';
import { ClaimantEntity, type ClaimantRow } from '../entities/claim';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';
import { ofProviders } from './of-providers';

/** Whether a carer may claim, as somebody decides it; who and when come from the change. */
export type ClaimantFacts = Omit<ClaimantRow, 'setBy' | 'setAt'>;
export interface ClaimantsReader extends RowsReader<ClaimantRow, ClaimantFacts> {
  /** Of these providers, in order of reference. */
  ofProviders(providers: readonly string[]): Promise<ClaimantRow[]>;
}
export interface ClaimantsWriter extends ClaimantsReader, RowsWriter<ClaimantRow, ClaimantFacts> {}

export class ClaimantsRepository extends AuditedRows<ClaimantRow, ClaimantFacts> implements ClaimantsWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: ClaimantEntity,
      subjectKind: 'claimant',
      key: 'provider',
      refOf: ({ provider }) => provider,
      order: ['provider'],
      incidental: ['setBy', 'setAt'],
      complete: (facts, _before, change) => ({
        ...facts,
        setBy: change?.user ?? '',
        setAt: change?.at ?? '',
      }),
    });
  }

  async ofProviders(providers: readonly string[]): Promise<ClaimantRow[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    return this.rows.select(`WHERE ${sql} ORDER BY provider_ref`, parameters);
  }
}
