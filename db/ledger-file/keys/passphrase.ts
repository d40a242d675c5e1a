import { LedgerError } from '../ledger-error';

/** About a second's work for whoever tries a passphrase. */
const WORK_FACTOR = 18;

/** Wraps a key with a passphrase, as an armoured age file: the `age` command opens it as well. */
export async function wrapKey(key: string, passphrase: string, workFactor = WORK_FACTOR): Promise<string> {
  const { armor, Encrypter } = await ageEncryption();
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase.normalize('NFC'));
  return armor.encode(await encrypter.encrypt(key));
}

/** The key in what {@link wrapKey} gave; throws `wrong_passphrase` where the passphrase is another one. */
export async function unwrapKey(wrapped: string, passphrase: string): Promise<string> {
  const { armor, Decrypter } = await ageEncryption();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize('NFC'));
  try {
    return await decrypter.decrypt(armor.decode(wrapped), 'text');
  } catch (cause) {
    throw new LedgerError(
      'wrong_passphrase',
      'The passphrase is wrong. Mind capitals and spaces; if it is lost, use the printed recovery key.',
      { cause },
    );
  }
}

/** Loaded where a passphrase is used: most starts do without its cryptography. */
async function ageEncryption() {
  return await import('age-encryption');
}
