import type { EntityManager } from 'typeorm';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { RecoveryPlanEntity, type RecoveryPlanRow } from '../entities/recovery-plan';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';

/** A plan as somebody decides it; who and when come from the change. */
export type RecoveryPlanFacts = Omit<RecoveryPlan, 'setBy' | 'setAt'>;

/** A plan's reference is its provider's: each has one at most. */
export type RecoveryPlansReader = RowsReader<RecoveryPlanRow, RecoveryPlanFacts>;
export type RecoveryPlansWriter = RowsWriter<RecoveryPlanRow, RecoveryPlanFacts>;

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
}
