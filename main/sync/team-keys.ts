import type { BooksReader } from '../../db/books';
import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import { isSignatureOf, newSigningKey, signatureOf, type SigningKey } from '../../domain/sync/signed-text';
import {
  chainLeads,
  endorseKey,
  firstKey,
  MOST_CHAINED_KEYS,
  type ChainedKey,
} from '../../domain/sync/signing-chain';
import { fromBase64url } from '../../domain/sync/encodings';
import type { ApplicationContext, ChangeContext } from '../door/context';
import { keychainCopies, type KeyCopies, type KeyCopy } from './key-copies';

/** The team's keys as publishing and collecting use them. */
export interface TeamKeys {
  readonly signing: SigningKey;
  /**
   * Every signing key there was, the oldest first. The manifest shows its newest {@link MOST_CHAINED_KEYS} to carers who
   * knew an older one.
   */
  readonly chain: readonly ChainedKey[];
  /** To whom carers seal what they send. */
  readonly recipient: string;
  /** Every identity there was, the newest first: a submission may have been long on its way. */
  readonly identities: readonly string[];
}

type WritingContext = Pick<ChangeContext, 'books' | 'change'>;

/** The keys, or null before they are first used. */
export async function readTeamKeys(books: BooksReader): Promise<TeamKeys | null> {
  const copies = await madeKeys(books);
  const newest = copies.at(-1);
  if (!newest) return null;
  const identities = copies.map(({ secrets }) => secrets.identity).reverse();
  return {
    signing: { secret: newest.secrets.signing, public: newest.link.key },
    chain: copies.map(({ link }) => link),
    recipient: newest.recipient,
    identities,
  };
}

/** A signing key and an identity are made together, so that they are as many, in the same order. */
async function madeKeys(books: BooksReader): Promise<(KeyCopy & { readonly recipient: string })[]> {
  const keys = await books.syncKeys.list();
  const identities = keys.filter(({ kind }) => kind === 'recipient');
  return keys
    .filter(({ kind }) => kind === 'signing')
    .map(({ public: key, secret, endorsedBy, endorsement }, index) => ({
      link: { key, endorsedBy, endorsement },
      secrets: { signing: secret, identity: identities[index]!.secret },
      recipient: identities[index]!.public,
    }));
}

/** What tells a ledger, and every backup of it, from other ledgers; null for one in which nothing was done yet. */
async function ledgerIdentity(books: BooksReader): Promise<string | null> {
  return (await books.audit.first())?.hash.slice(0, 32) ?? null;
}

/** The keys, made where there are none yet. */
export async function ensureTeamKeys(
  context: WritingContext,
  copies: KeyCopies = keychainCopies,
): Promise<TeamKeys> {
  return (await readTeamKeys(context.books)) ?? (await makeTeamKeys(context, copies));
}

/**
 * Makes new keys, which are used from the next publication on. The old ones go on: carers trust the new signing key
 * because the one before it has signed it, and what they sealed to the old recipient can still be opened. Keys that the
 * ledger had forgotten are taken back before, so that the new ones follow them.
 */
export async function makeTeamKeys(
  context: WritingContext,
  copies: KeyCopies = keychainCopies,
): Promise<TeamKeys> {
  const { books } = context;
  for (const forgotten of await forgottenKeys(books, copies)) await keep(context, forgotten);
  const before = await readTeamKeys(books);
  const signing = newSigningKey();
  const link = before ? endorseKey(signing.public, before.signing) : firstKey(signing.public);
  const made: KeyCopy = { link, secrets: { signing: signing.secret, identity: await newIdentity() } };
  await keep(context, made);
  const ledger = await ledgerIdentity(books);
  if (ledger !== null) await copies.write(ledger, made);
  return (await readTeamKeys(books))!;
}

async function keep({ books, change }: WritingContext, { link, secrets }: KeyCopy): Promise<void> {
  const made = { madeBy: change.user, madeAt: change.at };
  const { key, endorsedBy, endorsement } = link;
  const signing = { kind: 'signing', public: key, secret: secrets.signing, endorsedBy, endorsement } as const;
  await books.syncKeys.add({ ...signing, ...made }, change);
  const recipient = { public: await recipientOf(secrets.identity), secret: secrets.identity };
  await books.syncKeys.add(
    { kind: 'recipient', ...recipient, endorsedBy: null, endorsement: null, ...made },
    change,
  );
}

/**
 * Takes back from their copies the keys that this ledger has forgotten, because it was restored from an older backup; and
 * copies those of which this computer has no copy. `published`: the key that signed what lies at a host.
 */
export async function recallTeamKeys(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  copies: KeyCopies,
  published: string | null = null,
): Promise<void> {
  const forgotten = await ledger.read(async (books) => await forgottenKeys(books, copies, published));
  if (forgotten.length > 0) {
    await ledger.transaction(async (books) => {
      for (const one of forgotten) await keep({ books, change }, one);
    });
  }
  await ledger.read(async (books) => await completeCopies(books, copies));
}

async function completeCopies(books: BooksReader, copies: KeyCopies): Promise<void> {
  const made = await madeKeys(books);
  const ledger = await ledgerIdentity(books);
  if (ledger === null || made.length === 0) return;
  if ((await copies.newest(ledger)) === made.at(-1)!.link.key) return;
  for (const copy of made) await copies.write(ledger, copy);
}

/** The oldest first: up to `published`, then up to the newest. Those alone that follow our own newest without a gap. */
async function forgottenKeys(
  books: BooksReader,
  copies: KeyCopies,
  published: string | null = null,
): Promise<KeyCopy[]> {
  const ledger = await ledgerIdentity(books);
  if (ledger === null) return [];
  const made = await madeKeys(books);
  let newest = made.at(-1)?.link.key ?? null;
  const found: KeyCopy[] = [];
  for (const end of [published, await copies.newest(ledger)]) {
    if (end === null || made.some(({ link }) => link.key === end)) continue;
    const between = await copiesBetween(async (key) => await copies.read(ledger, key), newest, end);
    found.push(...between);
    newest = between.at(-1)?.link.key ?? newest;
  }
  return found;
}

/** The copies of the keys that follow `from` up to `to`; none where one is missing or is not what it says. */
async function copiesBetween(
  read: (key: string) => Promise<KeyCopy | null>,
  from: string | null,
  to: string,
): Promise<KeyCopy[]> {
  const found: KeyCopy[] = [];
  for (let key: string | null = to; key !== from && key !== null;) {
    const copy: KeyCopy | null = await read(key);
    if (copy === null || !(await isWhole(copy)) || found.length > MOST_CHAINED_KEYS) return [];
    found.unshift(copy);
    key = copy.link.endorsedBy;
  }
  const first = found[0]?.link;
  const chain = [...(from === null ? [] : [firstKey(from)]), ...found.map(({ link }) => link)];
  const follows = first !== undefined && first.endorsedBy === from;
  return follows && chainLeads(chain, chain[0]!.key, to) ? found : [];
}

async function isWhole({ link: { key }, secrets: { signing, identity } }: KeyCopy): Promise<boolean> {
  const isIdentity = await recipientOf(identity).then(
    () => true,
    () => false,
  );
  if (!isIdentity || fromBase64url(signing)?.length !== 32) return false;
  const context = 'carer-payments/signing-key/1';
  return isSignatureOf(context, key, { key, signature: signatureOf(context, key, signing) });
}
