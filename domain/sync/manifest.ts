import * as z from 'zod/mini';
import { contentHash, readJson } from './encodings';
import { count, instant, line, ordinal, recipient, sha256, words } from './fields';
import { DROP_BOX } from './file-names';
import { bad, good, type Outcome } from './outcome';
import { readSignedText, signText, type SigningKey } from './signed-text';
import { chainedKeySchema, MOST_CHAINED_KEYS, type ChainedKey } from './signing-chain';

/** What a publication consists of: the one file at the host that is replaced. Signed; readable by everybody. */
export interface Manifest {
  readonly version: 1;
  /** One more with each publication. */
  readonly sequence: number;
  /** ISO instant. */
  readonly publishedAt: string;
  /** The content hash of the manifest before; null for the first. */
  readonly previous: string | null;
  readonly organisation: { readonly name: string; readonly contact: string };
  readonly dropBox: typeof DROP_BOX;
  /** The team's, newest first: submissions are sealed to all of them. */
  readonly recipients: readonly string[];
  /** Oldest first; the newest signs. */
  readonly signingKeys: readonly ChainedKey[];
  /** How many digits of an account id name its shard. */
  readonly prefixLength: 0 | 1 | 2;
  /** From a prefix to its shard's content hash. A prefix without accounts is not there. */
  readonly shards: Readonly<Record<string, string>>;
  /** After so many days without a publication the carer is told that it may be out of date. */
  readonly staleAfterDays: number;
}

export const MOST_MANIFEST_BYTES = 256 * 1024;
const CONTEXT = 'carer-payments/manifest/1';

const manifestSchema = z
  .strictObject({
    version: z.literal(1),
    sequence: ordinal,
    publishedAt: instant,
    previous: z.nullable(sha256),
    organisation: z.strictObject({ name: line(200), contact: words(1000) }),
    dropBox: z.literal(DROP_BOX),
    recipients: z.array(recipient).check(z.minLength(1), z.maxLength(8)),
    signingKeys: z.array(chainedKeySchema).check(z.minLength(1), z.maxLength(MOST_CHAINED_KEYS)),
    prefixLength: z.literal([0, 1, 2]),
    shards: z.record(z.string().check(z.regex(/^[0-9a-f]{0,2}$/)), sha256),
    staleAfterDays: count.check(z.gte(1), z.lte(3660)),
  })
  .check(
    z.refine(({ prefixLength, shards }) =>
      Object.keys(shards).every((prefix) => prefix.length === prefixLength),
    ),
  );

/** A manifest that verifies, with the key that signed it and the hash of its bytes. Whom the key belongs to is not known yet. */
export interface ReadManifest {
  readonly manifest: Manifest;
  readonly signer: string;
  readonly hash: string;
}

/** The bytes of `manifest.json`. Throws where it is none that could be read again. */
export function writeManifest(manifest: Manifest, key: SigningKey): Uint8Array {
  const bytes = signText(CONTEXT, JSON.stringify(manifestSchema.parse(manifest)), key);
  if (bytes.length > MOST_MANIFEST_BYTES) throw new RangeError('The manifest is too large to be read.');
  return bytes;
}

/** `newer_version` for one that a later version of this application wrote. */
export function readManifest(bytes: Uint8Array): Outcome<ReadManifest, 'damaged' | 'newer_version'> {
  if (bytes.length > MOST_MANIFEST_BYTES) return bad('damaged');
  const signed = readSignedText(CONTEXT, bytes);
  if (!signed.ok) return bad('damaged');
  const json = readJson(signed.value.text);
  if (isNewer(json)) return bad('newer_version');
  const read = manifestSchema.safeParse(json);
  if (!read.success) return bad('damaged');
  return good({ manifest: read.data, signer: signed.value.key, hash: contentHash(bytes) });
}

/** True for a format of a later version than this one's. */
export function isNewer(json: unknown): boolean {
  const version = z.looseObject({ version: z.int() }).safeParse(json);
  return version.success && version.data.version > 1;
}
