import * as z from 'zod/mini';
import { openWithPassphrase, sealWithPassphrase, WORK_FACTOR } from './age-files';
import { fromUtf8, readJson, toUtf8 } from './encodings';
import { accountId, identity, ordinal, count, publicKey, secretKey, userName } from './fields';
import { ACCOUNT_CLASS_BYTES } from './framing';
import { isNewer } from './manifest';
import { bad, good, type Outcome } from './outcome';
import { pack, unpack } from './packing';
import type { SigningKey } from './signed-text';
import { accountIdOf } from './user-names';

/** What an account file holds: all that a carer needs to read what is theirs and to sign what they send. */
export interface AccountSecrets {
  readonly version: 1;
  readonly account: string;
  readonly userName: string;
  /** `temporary`: with the password from the letter; the carer has to choose one of their own. */
  readonly stage: 'temporary' | 'own';
  /** 1 the first, one more with each change by the carer or by the team. */
  readonly credentials: number;
  /** Newest first; the older ones open what was sealed before the last change was collected. */
  readonly identities: readonly string[];
  readonly signing: SigningKey;
  /** The team's signing key and the publication as they were when this was made: where trust begins. */
  readonly publisher: { readonly key: string; readonly sequence: number };
}

/** More than a carer makes between two publications. */
export const MOST_IDENTITIES = 8;
/** An age file around a plaintext of 4 KiB. */
export const MOST_ACCOUNT_FILE_BYTES = 5 * 1024;

const accountSecretsSchema = z
  .strictObject({
    version: z.literal(1),
    account: accountId,
    userName,
    stage: z.enum(['temporary', 'own']),
    credentials: ordinal,
    identities: z.array(identity).check(z.minLength(1), z.maxLength(MOST_IDENTITIES)),
    signing: z.strictObject({ secret: secretKey, public: publicKey }),
    publisher: z.strictObject({ key: publicKey, sequence: count }),
  })
  .check(z.refine((secrets) => secrets.account === accountIdOf(secrets.userName)));

/** Takes as long as {@link sealWithPassphrase}. `passphrase` as `passphraseOf` gives it. */
export async function sealAccountFile(
  secrets: AccountSecrets,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const text = JSON.stringify(accountSecretsSchema.parse(secrets));
  return await sealWithPassphrase(passphrase, await pack(toUtf8(text), ACCOUNT_CLASS_BYTES), workFactor);
}

export type AccountFileFailure = 'wrong_passphrase' | 'damaged' | 'newer_version';

/** Takes as long as sealing it. `damaged` also for one that would take longer. Never throws for what a file contains. */
export async function openAccountFile(
  file: Uint8Array,
  passphrase: string,
): Promise<Outcome<AccountSecrets, AccountFileFailure>> {
  if (file.length > MOST_ACCOUNT_FILE_BYTES) return bad('damaged');
  const packed = await openWithPassphrase(passphrase, file);
  if (!packed.ok) return bad(packed.reason === 'not_for_us' ? 'wrong_passphrase' : 'damaged');
  const plaintext = await unpack(packed.value, ACCOUNT_CLASS_BYTES);
  const json = plaintext.ok ? readJson(fromUtf8(plaintext.value)) : null;
  if (isNewer(json)) return bad('newer_version');
  const read = accountSecretsSchema.safeParse(json);
  return read.success ? good(read.data) : bad('damaged');
}
