import type { BooksReader } from '../../../db/books';
import type { PublishedAccountRow } from '../../../db/entities/publication';
import type { SealedToAccount } from '../../../db/repositories/portal-accounts';
import type { HeldAccount } from '../../../db/repositories/publications';
import { changedProviders } from '../carer-data/changed-providers';

/** What a publication has to look at, and what lies there. */
export interface PublicationPlan {
  /** In order of provider. */
  readonly accounts: readonly SealedToAccount[];
  /** By account. */
  readonly published: ReadonlyMap<string, PublishedAccountRow>;
  /** Those whose data may be other than what lies there. */
  readonly toLookAt: readonly SealedToAccount[];
  /** Accounts that lie there and are not to. */
  readonly gone: readonly string[];
  /** Accounts that stay as they lie there, or are not published at all, until the team has looked after them. */
  readonly held: ReadonlyMap<string, HeldAccount>;
  /** Every account that this ledger ever issued. */
  readonly known: ReadonlySet<string>;
  /** The last audit event that this plan knows of. */
  readonly auditSeq: number;
}

/** What this ledger knows of a destination. */
export interface KnownOfDestination {
  /** What lies there. */
  readonly rows: readonly PublishedAccountRow[];
  readonly held: readonly HeldAccount[];
  /** The last audit event that the last publication there knew of; 0 before the first. */
  readonly auditSeq: number;
}

/** What may have changed since what lies at a destination was written. */
export async function planPublication(
  books: BooksReader,
  { rows, held: heldAccounts, auditSeq }: KnownOfDestination,
): Promise<PublicationPlan> {
  const all = await books.portalAccounts.sealedTo();
  const accounts = all
    .filter(({ state }) => state !== 'withdrawn')
    .sort((a, b) => (a.provider < b.provider ? -1 : 1));
  const published = new Map(rows.map((row) => [row.account, row]));
  const changed = await changedProviders(books, auditSeq);
  const inUse = new Set(accounts.map(({ account }) => account));
  const held = new Map(heldAccounts.map((one) => [one.account, one]));
  return {
    accounts,
    published,
    held,
    known: new Set(all.map(({ account }) => account)),
    toLookAt: accounts.filter((account) => {
      if (held.has(account.account)) return false;
      const row = published.get(account.account);
      const isSame = row?.credentials === account.credentials && row.recipient === account.recipient;
      return !isSame || changed.all || changed.providers.has(account.provider);
    }),
    gone: rows.filter(({ account }) => !inUse.has(account)).map(({ account }) => account),
    auditSeq: (await books.audit.last())?.seq ?? 0,
  };
}
