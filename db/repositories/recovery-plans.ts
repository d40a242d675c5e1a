import type { EntityManager } from 'typeorm';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { RecoveryPlanEntity, type RecoveryPlanRow } from '../entities/recovery-plan';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';
import { ofProviders } from './of-providers';

/** A plan as somebody decides it; who and when come from the change. */
export type RecoveryPlanFacts = Omit<RecoveryPlan, 'setBy' | 'setAt'>;

/** A plan's reference is its provider's: each has one at most. */
export interface RecoveryPlansReader extends RowsReader<RecoveryPlanRow, RecoveryPlanFacts> {
  /** Of these providers, in order of reference. */
  ofProviders(providers: readonly string[]): Promise<RecoveryPlanRow[]>;
}
export interface RecoveryPlansWriter
  extends RecoveryPlansReader, RowsWriter<RecoveryPlanRow, RecoveryPlanFacts> {}

export class RecoveryPlansRepository
  extends AuditedRows<RecoveryPlanRow, RecoveryPlanFacts>
  implements RecoveryPlansWriter
{
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: RecoveryPlanEntity,
      subjectKind: 'recovery_plan',
      key: 'provider',
      refOf: ({ provider }) => provider,
      order: ['provider'],
      incidental: ['setBy', 'setAt'],
      complete: (plan, _before, change) => ({ ...plan, setBy: change?.user ?? '', setAt: change?.at ?? '' }),
    });
  }

  async ofProviders(providers: readonly string[]): Promise<RecoveryPlanRow[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    return this.rows.select(`WHERE ${sql} ORDER BY provider_ref`, parameters);
  }
}
