import * as z from 'zod/mini';
import { publicKey, signature } from './fields';
import { isSignatureOf, signatureOf, type SigningKey } from './signed-text';

/** One signing key of the team: the first is endorsed by nobody, each other by the one before it. */
export interface ChainedKey {
  readonly key: string;
  readonly endorsedBy: string | null;
  readonly endorsement: string | null;
}

export const chainedKeySchema = z.strictObject({
  key: publicKey,
  endorsedBy: z.nullable(publicKey),
  endorsement: z.nullable(signature),
});

const CONTEXT = 'carer-payments/signing-key/1';
/** Of so many keys the newest are shown: who knows an older one than those needs new credentials from the team. */
export const MOST_CHAINED_KEYS = 100;

/** The chain's first link. */
export function firstKey(key: string): ChainedKey {
  return { key, endorsedBy: null, endorsement: null };
}

/** The link that makes a new key follow `previous`, whose secret is needed for it once more. */
export function endorseKey(key: string, previous: SigningKey): ChainedKey {
  return { key, endorsedBy: previous.public, endorsement: signatureOf(CONTEXT, key, previous.secret) };
}

/**
 * True where whoever trusts `trusted` can trust `signer`: it is the chain's newest key, and each key after `trusted` is
 * endorsed by the one before it. What came before `trusted` does not matter. `chain`: oldest first.
 */
export function chainLeads(chain: readonly ChainedKey[], trusted: string, signer: string): boolean {
  const start = chain.findIndex(({ key }) => key === trusted);
  if (start === -1 || chain.at(-1)?.key !== signer) return false;
  return chain.slice(start + 1).every((link, index) => isEndorsed(link, chain[start + index]!.key));
}

function isEndorsed({ key, endorsedBy, endorsement }: ChainedKey, previous: string): boolean {
  if (endorsedBy !== previous || endorsement === null) return false;
  return isSignatureOf(CONTEXT, key, { key: previous, signature: endorsement });
}
