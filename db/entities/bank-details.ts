import { EntitySchema } from 'typeorm';
import { numberedId, instant, optional, word } from './columns';

export type BankDetailsState = 'unconfirmed' | 'confirmed' | 'superseded';

/** Where a provider's money goes. Paid to only once a person other than the one who entered it has confirmed it. */
export interface BankDetailsRow {
  readonly id: number;
  readonly provider: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly state: BankDetailsState;
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

export const BankDetailsEntity = new EntitySchema<BankDetailsRow>({
  name: 'BankDetails',
  tableName: 'bank_details',
  columns: {
    id: numberedId,
    provider: word('provider_ref'),
    sortCode: word('sort_code'),
    accountNumber: word('account_number'),
    accountName: word('account_name'),
    state: word(),
    enteredBy: word('entered_by'),
    enteredAt: instant('entered_at'),
    confirmedBy: word('confirmed_by', optional),
    confirmedAt: instant('confirmed_at', optional),
  },
});
