import type { BooksReader } from '../../db/books';
import type { SyncKeyRow } from '../../db/entities/sync-key';
import { keychainAvailable, readKeychain, writeKeychain } from '../../db/ledger-file/keys/keychain';
import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import { newSigningKey, type SigningKey } from '../../domain/sync/signed-text';
import { endorseKey, firstKey, type ChainedKey } from '../../domain/sync/signing-chain';
import type { ChangeContext } from '../door/context';

/** The team's keys as publishing and collecting use them. */
export interface TeamKeys {
  readonly signing: SigningKey;
  /** Every signing key there was, the oldest first: what the manifest shows carers who knew an older one. */
  readonly chain: readonly ChainedKey[];
  /** To whom carers seal what they send. */
  readonly recipient: string;
  /** Every identity there was, the newest first: a submission may have been long on its way. */
  readonly identities: readonly string[];
}

type WritingContext = Pick<ChangeContext, 'books' | 'change'>;

/** The keys, or null before they are first used. */
export async function readTeamKeys(books: BooksReader): Promise<TeamKeys | null> {
  const keys = await books.syncKeys.list();
  const signing = keys.filter(({ kind }) => kind === 'signing');
  const recipients = keys.filter(({ kind }) => kind === 'recipient').reverse();
  const [newest, recipient] = [signing.at(-1), recipients[0]];
  if (!newest || !recipient) return null;
  return {
    signing: { secret: newest.secret, public: newest.public },
    chain: signing.map(({ public: key, endorsedBy, endorsement }) => ({ key, endorsedBy, endorsement })),
    recipient: recipient.public,
    identities: recipients.map(({ secret }) => secret),
  };
}

/** The keys, made where there are none yet. */
export async function ensureTeamKeys(context: WritingContext): Promise<TeamKeys> {
  return (await readTeamKeys(context.books)) ?? (await makeTeamKeys(context));
}

/**
 * Makes new keys, which are used from the next publication on. The old ones go on: carers trust the new signing key
 * because the one before it has signed it, and what they sealed to the old recipient can still be opened.
 */
export async function makeTeamKeys(context: WritingContext): Promise<TeamKeys> {
  const before = await readTeamKeys(context.books);
  const signing = newSigningKey();
  const link = before ? endorseKey(signing.public, before.signing) : firstKey(signing.public);
  await keep(context, {
    kind: 'signing',
    ...signing,
    endorsedBy: link.endorsedBy,
    endorsement: link.endorsement,
  });
  const identity = await newIdentity();
  const recipient = { kind: 'recipient', public: await recipientOf(identity), secret: identity } as const;
  await keep(context, { ...recipient, endorsedBy: null, endorsement: null });
  return (await readTeamKeys(context.books))!;
}

async function keep(
  { books, change }: WritingContext,
  key: Omit<SyncKeyRow, 'id' | 'madeBy' | 'madeAt'>,
): Promise<void> {
  if (keychainAvailable()) await writeKeychain(keychainName(key.public), key.secret).catch(() => undefined);
  await books.syncKeys.add({ ...key, madeBy: change.user, madeAt: change.at }, change);
}

/**
 * The identity of a recipient that this ledger does not know, from the keychain: a ledger restored from an older backup
 * has forgotten keys that carers know. Null where the keychain has none either.
 */
export async function identityFromKeychain(recipient: string): Promise<string | null> {
  if (!keychainAvailable()) return null;
  return await readKeychain(keychainName(recipient)).catch(() => null);
}

function keychainName(publicKey: string): string {
  return `publishing ${publicKey}`;
}
