import { EntitySchema } from 'typeorm';
import type { ProviderType } from '../../domain/facts';
import { key, optional, word } from './columns';

/** A carer household that is paid. Its bank details are rows of their own. */
export interface ProviderRow {
  readonly ref: string;
  readonly name: string;
  readonly type: ProviderType;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly supplierRef: string | null;
}

export const ProviderEntity = new EntitySchema<ProviderRow>({
  name: 'Provider',
  tableName: 'provider',
  columns: {
    ref: word('ref', key),
    name: word(),
    type: word(),
    email: word('email', optional),
    phone: word('phone', optional),
    address: { type: 'text', nullable: true },
    postcode: word('postcode', optional),
    supplierRef: word('supplier_ref', optional),
  },
});
