import type { BooksReader } from '../../../db/books';
import type { PublishedAccountRow } from '../../../db/entities/publication';
import type { SealedToAccount } from '../../../db/repositories/portal-accounts';
import type { HeldAccount } from '../../../db/repositories/publications';
import { changedProviders } from '../carer-data/changed-providers';

/** What a publication has to look at, and what lies there. */
export interface PublicationPlan {
  /** All that are published, and those that are held. */
  readonly accounts: readonly SealedToAccount[];
  /** By account. */
  readonly published: ReadonlyMap<string, PublishedAccountRow>;
  /** Those whose data may be other than what lies there, in order of provider. */
  readonly toLookAt: readonly SealedToAccount[];
  /** Accounts that lie there and are not to. */
  readonly gone: readonly string[];
  /** Accounts that stay as they lie there, or are not published at all, until the team has looked after them. */
  readonly held: ReadonlyMap<string, HeldAccount>;
  /** Every account that this ledger ever issued, by its name at the host. */
  readonly known: ReadonlyMap<string, SealedToAccount>;
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
  const known = new Map(all.map((account) => [account.account, account]));
  const accounts = all.filter(isInUse);
  const published = new Map(rows.map((row) => [row.account, row]));
  const changed = await changedProviders(books, auditSeq);
  const held = new Map(heldAccounts.map((one) => [one.account, one]));
  const mayDiffer = ({ account, provider, credentials, recipient }: SealedToAccount): boolean => {
    if (held.has(account)) return false;
    const row = published.get(account);
    const isSame = row?.credentials === credentials && row.recipient === recipient;
    return !isSame || changed.all || changed.providers.has(provider);
  };
  return {
    accounts,
    published,
    held,
    known,
    toLookAt: accounts.filter(mayDiffer).sort((a, b) => (a.provider < b.provider ? -1 : 1)),
    gone: rows.filter(({ account }) => !isInUse(known.get(account))).map(({ account }) => account),
    auditSeq: (await books.audit.last())?.seq ?? 0,
  };
}

/** False for an account that was withdrawn, and for one that this ledger does not know. */
function isInUse(account: SealedToAccount | undefined): boolean {
  return account !== undefined && account.state !== 'withdrawn';
}
