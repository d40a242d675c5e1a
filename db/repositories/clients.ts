import type { EntityManager } from 'typeorm';
import { ClientEntity, type ClientRow } from '../entities/client';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';

export type ClientsReader = RowsReader<ClientRow>;
export type ClientsWriter = RowsWriter<ClientRow>;

export class ClientsRepository extends AuditedRows<ClientRow> implements ClientsWriter {
  constructor(manager: EntityManager, audit: AuditWriter) {
    super(manager, audit, {
      entity: ClientEntity,
      subjectKind: 'client',
      key: 'ref',
      refOf: (client) => client.ref,
      order: ['ref'],
    });
  }
}
