import { ageSeal } from './age-header';
import { bad, good, type Outcome } from './outcome';

/**
 * scrypt's cost of a carer's passphrase, as a power of two: 128 MiB and about half a second, two on a phone. One more
 * would double what each guess costs, and what a phone takes longer than a sign-in may.
 */
export const WORK_FACTOR = 17;
/** What is opened at most: a host could otherwise make a phone compute until its memory is full. */
export const MOST_WORK_FACTOR = 18;

/** A new X25519 identity, `AGE-SECRET-KEY-1…`. */
export async function newIdentity(): Promise<string> {
  return await (await age()).generateX25519Identity();
}

/** The recipient, `age1…`, to whom is sealed what the identity opens. */
export async function recipientOf(identity: string): Promise<string> {
  return await (await age()).identityToRecipient(identity);
}

/** Seals to recipients, each of whom can open it; throws where one is none, or there is none. */
export async function sealTo(recipients: readonly string[], plaintext: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new RangeError('Sealed to nobody, nobody could open it.');
  const encrypter = new (await age()).Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return await encrypter.encrypt(plaintext);
}

/** True where something can be sealed to it: a carer chooses their own, and a wrong one would stop a publication. */
export async function isRecipient(text: string): Promise<boolean> {
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(text)) return false;
  try {
    return (await sealTo([text], new Uint8Array(1))).length > 0;
  } catch {
    return false;
  }
}

export type OpenFailure = 'not_age' | 'not_for_us' | 'damaged';

/** Opens with whichever identity fits. `not_for_us` where none does, or where the header was changed. */
export async function openWith(
  identities: readonly string[],
  file: Uint8Array,
): Promise<Outcome<Uint8Array, OpenFailure>> {
  if (ageSeal(file)?.kind !== 'recipients') return bad('not_age');
  const decrypter = new (await age()).Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  return await opened(() => decrypter.decrypt(file));
}

/** `workFactor`: see {@link WORK_FACTOR}; tests take a lower one. Takes that long and does nothing else meanwhile. */
export async function sealWithPassphrase(
  passphrase: string,
  plaintext: Uint8Array,
  workFactor: number = WORK_FACTOR,
): Promise<Uint8Array> {
  const encrypter = new (await age()).Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return await encrypter.encrypt(plaintext);
}

/** `not_for_us` where the passphrase is another one; `not_age` also above {@link MOST_WORK_FACTOR}, without trying. */
export async function openWithPassphrase(
  passphrase: string,
  file: Uint8Array,
): Promise<Outcome<Uint8Array, OpenFailure>> {
  const seal = ageSeal(file);
  if (seal?.kind !== 'passphrase' || seal.workFactor > MOST_WORK_FACTOR) return bad('not_age');
  const decrypter = new (await age()).Decrypter();
  decrypter.addPassphrase(passphrase);
  return await opened(() => decrypter.decrypt(file));
}

/** The library says with words alone that nothing fitted; a test holds it to them. */
const NOTHING_FITTED = 'no identity matched';

async function opened(open: () => Promise<Uint8Array>): Promise<Outcome<Uint8Array, OpenFailure>> {
  try {
    return good(await open());
  } catch (error) {
    const isAnothers = error instanceof Error && error.message.startsWith(NOTHING_FITTED);
    return bad(isAnothers ? 'not_for_us' : 'damaged');
  }
}

/** Loads what seals and opens, ahead of the first time. */
export async function prepareSealing(): Promise<void> {
  await age();
}

/** Loaded where something is sealed or opened: neither the page's first screen nor most starts need it. */
async function age() {
  return await import('age-encryption');
}
