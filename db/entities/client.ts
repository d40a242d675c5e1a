import { EntitySchema } from 'typeorm';
import type { Client } from '../../domain/facts';
import { day, key, word } from './columns';

/** A child or young person. */
export type ClientRow = Client;

export const ClientEntity = new EntitySchema<ClientRow>({
  name: 'Client',
  tableName: 'client',
  columns: { ref: word('ref', key), name: word(), dateOfBirth: day('date_of_birth') },
});
