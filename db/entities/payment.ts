import { EntitySchema } from 'typeorm';
import { numberedId, optional, periodName, whole, word } from './columns';

/** What one provider was paid in one finalised period, with the name, address and account as they were then. */
export interface PaymentRow {
  readonly id: number;
  readonly period: string;
  readonly provider: string;
  readonly totalPence: number;
  readonly providerName: string;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly sortCode: string | null;
  readonly accountNumber: string | null;
  readonly accountName: string | null;
  readonly supplierRef: string | null;
}

export const PaymentEntity = new EntitySchema<PaymentRow>({
  name: 'Payment',
  tableName: 'payment',
  columns: {
    id: numberedId,
    period: periodName('period'),
    provider: word('provider_ref'),
    totalPence: whole('total_pence'),
    providerName: word('provider_name'),
    address: { type: 'text', nullable: true },
    postcode: word('postcode', optional),
    sortCode: word('sort_code', optional),
    accountNumber: word('account_number', optional),
    accountName: word('account_name', optional),
    supplierRef: word('supplier_ref', optional),
  },
});
