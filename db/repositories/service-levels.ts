import type { EntityManager } from 'typeorm';
import { ServiceLevelEntity, type ServiceLevelRow } from '../entities/service-level';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';

export type ServiceLevelsReader = RowsReader<ServiceLevelRow>;
export type ServiceLevelsWriter = RowsWriter<ServiceLevelRow>;

export class ServiceLevelsRepository extends AuditedRows<ServiceLevelRow> implements ServiceLevelsWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: ServiceLevelEntity,
      subjectKind: 'service_level',
      key: 'code',
      refOf: (level) => level.code,
      order: ['code'],
    });
  }
}
