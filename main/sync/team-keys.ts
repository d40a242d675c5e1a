import type { BooksReader } from '../../db/books';
import { newIdentity, recipientOf } from '../../domain/sync/age-files';
import type { ReadManifest } from '../../domain/sync/manifest';
import { isSignatureOf, newSigningKey, signatureOf, type SigningKey } from '../../domain/sync/signed-text';
import { chainLeads, endorseKey, firstKey, type ChainedKey } from '../../domain/sync/signing-chain';
import type { ApplicationContext, ChangeContext } from '../door/context';
import { keychainCopies, type KeyCopies, type KeySecrets } from './key-copies';

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
export async function ensureTeamKeys(
  context: WritingContext,
  copies: KeyCopies = keychainCopies,
): Promise<TeamKeys> {
  return (await readTeamKeys(context.books)) ?? (await makeTeamKeys(context, copies));
}

/**
 * Makes new keys, which are used from the next publication on. The old ones go on: carers trust the new signing key
 * because the one before it has signed it, and what they sealed to the old recipient can still be opened.
 */
export async function makeTeamKeys(
  context: WritingContext,
  copies: KeyCopies = keychainCopies,
): Promise<TeamKeys> {
  const before = await readTeamKeys(context.books);
  const signing = newSigningKey();
  const link = before ? endorseKey(signing.public, before.signing) : firstKey(signing.public);
  const secrets = { signing: signing.secret, identity: await newIdentity() };
  await copies.write(signing.public, secrets);
  await keep(context, link, secrets);
  return (await readTeamKeys(context.books))!;
}

async function keep({ books, change }: WritingContext, link: ChainedKey, secrets: KeySecrets): Promise<void> {
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
 * Takes back from their copies the keys that a publication was made with and that this ledger has forgotten, because it
 * was restored from an older backup. Nothing is taken of a publication that does not go on from our own newest key, or
 * of which a copy is missing: keys are taken from the first forgotten one on, as far as they are all there.
 */
export async function recoverTeamKeys(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  { manifest, signer }: ReadManifest,
  copies: KeyCopies,
): Promise<void> {
  const known = await ledger.read(readTeamKeys);
  const { signingKeys } = manifest;
  if (known && !chainLeads(signingKeys, known.signing.public, signer)) return;
  const from = known ? signingKeys.findIndex(({ key }) => key === known.signing.public) + 1 : 0;
  const found: [ChainedKey, KeySecrets][] = [];
  for (const link of signingKeys.slice(from)) {
    const secrets = await copies.read(link.key);
    if (secrets === null || !isSecretOf(link.key, secrets.signing)) break;
    found.push([link, secrets]);
  }
  if (found.length === 0) return;
  await ledger.transaction(async (books) => {
    for (const [link, secrets] of found) await keep({ books, change }, link, secrets);
  });
}

function isSecretOf(key: string, secret: string): boolean {
  const context = 'carer-payments/signing-key/1';
  return isSignatureOf(context, key, { key, signature: signatureOf(context, key, secret) });
}
