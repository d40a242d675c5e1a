import type { BooksReader } from '../../db/books';
import type { BankDetailsRow } from '../../db/entities/bank-details';
import type { ProviderRow } from '../../db/entities/provider';
import type { RequestedChange } from '../../domain/actions/change-request';
import { found } from '../door/refusal';

/** What a carer's record says now of what can be asked for in a thread. */
export interface CarerRecord {
  readonly carer: ProviderRow;
  /** Bank details that were entered last: those that wait, else those in use. */
  readonly account: BankDetailsRow | null;
}

export async function carerRecord(books: BooksReader, provider: string): Promise<CarerRecord> {
  const { bank: _bank, ...carer } = found(
    await books.providers.find(provider),
    `There is no carer ${provider}.`,
  );
  const { unconfirmed, confirmed } = await books.bankDetails.current(provider);
  return { carer, account: unconfirmed ?? confirmed };
}

/** What the record says of the same thing, in full; null where it says nothing. */
export function recordedIn(
  { carer, account }: CarerRecord,
  kind: RequestedChange['kind'],
): RequestedChange | null {
  switch (kind) {
    case 'bank_details':
      if (account === null) return null;
      return {
        kind,
        sortCode: account.sortCode,
        accountNumber: account.accountNumber,
        accountName: account.accountName,
      };
    case 'address':
      if (carer.address === null && carer.postcode === null) return null;
      return { kind, address: carer.address ?? '', postcode: carer.postcode ?? '' };
    case 'phone':
      return carer.phone === null ? null : { kind, phone: carer.phone };
    case 'email':
      return carer.email === null ? null : { kind, email: carer.email };
  }
}

/** Whether two such facts say the same. Both come from the ledger, with their fields in one order. */
export function saySame(a: RequestedChange, b: RequestedChange | null): boolean {
  return b !== null && fieldsOf(a) === fieldsOf(b);
}

function fieldsOf(change: RequestedChange): string {
  return JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Names what the record says of it now, without saying it: bank details by their number. */
export function basisOf(record: CarerRecord, kind: RequestedChange['kind']): string {
  if (kind === 'bank_details') return `bank details ${record.account?.id ?? 'none'}`;
  const recorded = recordedIn(record, kind);
  return recorded === null ? 'none' : fieldsOf(recorded);
}
