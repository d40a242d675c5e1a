/** What is looked at of a file: a header of as many recipients as a file here can have is shorter. */
const MOST_HEADER_BYTES = 4096;
const SCRYPT_HEADER =
  /^age-encryption\.org\/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
const RECIPIENTS_HEADER =
  /^age-encryption\.org\/v1\n(-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n)+--- [A-Za-z0-9+/]{43}\n/;

/** What an age file is sealed with, by its header: nothing is computed, so that nobody can make that costly. */
export type AgeSeal =
  { readonly kind: 'passphrase'; readonly workFactor: number } | { readonly kind: 'recipients' };

/**
 * Null where it is no age file, or none as they are written here: sealed with one passphrase or to X25519 recipients, with
 * a header of at most 4 KiB. A longer header could make whoever opens the file compute for hours.
 */
export function ageSeal(file: Uint8Array): AgeSeal | null {
  const start = String.fromCharCode(...file.subarray(0, MOST_HEADER_BYTES));
  const scrypt = SCRYPT_HEADER.exec(start);
  if (scrypt) return { kind: 'passphrase', workFactor: Number(scrypt[1]) };
  return RECIPIENTS_HEADER.test(start) ? { kind: 'recipients' } : null;
}
