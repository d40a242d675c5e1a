import type { BooksReader } from '../../../db/books';
import type { ProviderRow } from '../../../db/entities/provider';
import { maskAccountNumber } from '../../../domain/bank-details/account-number';
import { maskSortCode } from '../../../domain/bank-details/sort-code';
import { email, lineOfText, oneOf, reference, severalLines } from '../cells';
import { optional, required, type ImportKindRules, type KnownFacts, type RowChanged } from './import-kind';
import { accountNumber, bankOf, checkBankCells, sortCode, type ProviderBank } from './provider-bank';
import { byKey, cellOrBefore, firstUse, takeBackRows } from './rows';

const columns = {
  provider_ref: required(reference),
  name: required(lineOfText(120)),
  type: required(oneOf('foster_carer', 'supported_lodgings')),
  email: optional(email),
  phone: optional(lineOfText(40)),
  address: optional(severalLines(300)),
  postcode: optional(lineOfText(10)),
  sort_code: optional(sortCode),
  account_number: optional(accountNumber),
  account_name: optional(lineOfText(120)),
  supplier_ref: optional(lineOfText(40)),
};

/** A provider with its bank details, as one row of the file has them. */
interface ProviderWithAccount extends ProviderRow {
  readonly account: ProviderBank | null;
}

interface ProviderFacts extends KnownFacts<ProviderWithAccount> {
  /** Provider → a placement with them. */
  readonly placements: ReadonlyMap<string, string>;
}

/**
 * Carers, matched by `provider_ref`. Blank bank cells leave what the ledger has; new bank details wait for a person
 * other than the one who imports them.
 */
export const providersImport: ImportKindRules<typeof columns, ProviderFacts, ProviderWithAccount> = {
  kind: 'providers',
  noun: 'carer',
  columns,
  keyColumns: ['provider_ref'],
  keyOf: (cells) => cells.provider_ref,
  gather: async (books, today) => ({
    today,
    existing: await providersWithAccounts(books),
    placements: firstUse(
      await books.placements.list(),
      (placement) => placement.provider,
      ({ ref }) => ref,
    ),
  }),
  check: ({ cells, before, isBad, reject }) => checkBankCells(cells, before?.account ?? null, isBad, reject),
  toRow: (cells, before) => ({
    ref: cells.provider_ref,
    name: cells.name,
    type: cells.type,
    email: cellOrBefore(cells.email, before?.email),
    phone: cellOrBefore(cells.phone, before?.phone),
    address: cellOrBefore(cells.address, before?.address),
    postcode: cellOrBefore(cells.postcode, before?.postcode),
    supplierRef: cellOrBefore(cells.supplier_ref, before?.supplierRef),
    account: bankOf(cells, before?.account ?? null),
  }),
  checkTogether: (rows) => {
    const entered = rows.filter(({ row, before }) => row.account && row.account !== before?.account).length;
    if (entered === 0) return [];
    const whose = entered === 1 ? '1 carer' : `${entered} carers`;
    return [
      `New bank details of ${whose} wait for another person to confirm them; until then nothing can be paid there.`,
    ];
  },
  show: (provider) => ({
    provider_ref: provider.ref,
    name: provider.name,
    type: provider.type,
    email: provider.email ?? '',
    phone: provider.phone ?? '',
    address: provider.address ?? '',
    postcode: provider.postcode ?? '',
    sort_code: provider.account?.sortCode ?? '',
    account_number: provider.account?.accountNumber ?? '',
    account_name: provider.account?.accountName ?? '',
    supplier_ref: provider.supplierRef ?? '',
  }),
  masked: { sort_code: maskSortCode, account_number: maskAccountNumber },
  write: async (books, changes, change) => {
    await books.providers.saveMany(
      changes.map(({ after }) => withoutAccount(after)),
      change,
    );
    const entered = changes
      .filter(changesAccount)
      .map(({ key, after }) => ({ provider: key, ...accountFacts(after.account!) }));
    if (entered.length > 0) await books.bankDetails.enterMany(entered, change);
  },
  standsInTheWay: (changed, facts) => {
    const { key, before } = changed;
    const placement = facts.placements.get(key);
    if (before === null && placement) return `Carer ${key} has placement ${placement}.`;
    if (!changesAccount(changed)) return null;
    if (facts.existing.get(key)?.account?.confirmed)
      return `The bank details of carer ${key} were confirmed since.`;
    return before?.account && !before.account.confirmed
      ? `The bank details of carer ${key} replaced others that waited to be confirmed: enter the right ones by hand.`
      : null;
  },
  takeBack: async (books, changes, change) => {
    for (const changed of changes) {
      if (changesAccount(changed)) await books.bankDetails.withdraw(changed.key, change);
    }
    await takeBackRows(books.providers, changes.map(providerOnly), change);
  },
};

async function providersWithAccounts(books: BooksReader): Promise<ReadonlyMap<string, ProviderWithAccount>> {
  const confirmed = await books.bankDetails.payable();
  const waiting = byKey(await books.bankDetails.unconfirmed(), (details) => details.provider);
  const withAccount = (provider: ProviderRow): ProviderWithAccount => {
    const details = waiting.get(provider.ref) ?? confirmed.get(provider.ref);
    const account = details ? { ...accountFacts(details), confirmed: details.state === 'confirmed' } : null;
    return { ...withoutAccount(provider), account };
  };
  return byKey((await books.providers.list()).map(withAccount), ({ ref }) => ref);
}

function changesAccount({ before, after }: RowChanged<ProviderWithAccount>): boolean {
  if (!after.account) return false;
  const [old, now] = [before?.account, after.account];
  return (
    old?.sortCode !== now.sortCode ||
    old.accountNumber !== now.accountNumber ||
    old.accountName !== now.accountName
  );
}

function providerOnly({ key, before, after }: RowChanged<ProviderWithAccount>): RowChanged<ProviderRow> {
  return { key, before: before && withoutAccount(before), after: withoutAccount(after) };
}

function withoutAccount({
  ref,
  name,
  type,
  email: mail,
  phone,
  address,
  postcode,
  supplierRef,
}: ProviderRow): ProviderRow {
  return { ref, name, type, email: mail, phone, address, postcode, supplierRef };
}

function accountFacts({
  sortCode: sort,
  accountNumber: account,
  accountName,
}: Omit<ProviderBank, 'confirmed'>): Omit<ProviderBank, 'confirmed'> {
  return { sortCode: sort, accountNumber: account, accountName };
}
