import { parentPort } from 'node:worker_threads';
import { Encrypter } from 'age-encryption';

/** So many files of this size, each for another recipient. */
export interface LibraryWork {
  readonly plaintextBytes: number;
  readonly recipients: readonly string[];
}

/** A thread that does nothing but encrypt with the library. */
parentPort?.on('message', (work: LibraryWork | null) => {
  if (work === null) parentPort?.close();
  else void encryptAll(work).then((bytes) => parentPort?.postMessage(bytes));
});

async function encryptAll({ plaintextBytes, recipients }: LibraryWork): Promise<number> {
  const plaintext = new Uint8Array(plaintextBytes);
  let bytes = 0;
  for (const recipient of recipients) {
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    bytes += (await encrypter.encrypt(plaintext)).length;
  }
  return bytes;
}
