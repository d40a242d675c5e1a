import type { EntityManager } from 'typeorm';
import { ClientEntity, type ClientRow } from '../entities/client';
import type { AuditWriter } from './audit';
import { AuditedRows, type RowsReader, type RowsWriter } from './audited-rows';
import { ofProviders } from './of-providers';

export interface ClientsReader extends RowsReader<ClientRow> {
  /** Every child of whom these providers have, or had, a placement, a payment, a manual line or a claim. */
  ofProviders(providers: readonly string[]): Promise<ClientRow[]>;
}

export interface ClientsWriter extends ClientsReader, RowsWriter<ClientRow> {}

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

  async ofProviders(providers: readonly string[]): Promise<ClientRow[]> {
    const { sql, parameters } = ofProviders('provider_ref', providers);
    return this.rows.select(
      `WHERE ref IN (
        SELECT client_ref FROM placement WHERE ${sql}
        UNION SELECT client_ref FROM payment_line WHERE payment_id IN (SELECT id FROM payment WHERE ${sql})
        UNION SELECT client_ref FROM one_off WHERE ${sql}
        UNION SELECT client_ref FROM claim_item WHERE claim_id IN (SELECT id FROM claim WHERE ${sql}))
      ORDER BY ref`,
      [...parameters, ...parameters, ...parameters, ...parameters],
    );
  }
}
