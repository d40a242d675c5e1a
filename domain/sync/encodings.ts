import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { base64, base64urlnopad } from '@scure/base';

export function toUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Null where the bytes are no UTF-8. A byte order mark stays: nothing that is read here begins with one. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** JSON as a value that nothing is known of yet; null where it is none, as for `null` itself. */
export function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The SHA-256 of a file's bytes in hexadecimal digits, which is also its name at the host. */
export function contentHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

export function toBase64(bytes: Uint8Array): string {
  return base64.encode(bytes);
}

/** Null where it is not base64 as {@link toBase64} writes it. */
export function fromBase64(text: string): Uint8Array | null {
  return decoded(() => base64.decode(text));
}

export function toBase64url(bytes: Uint8Array): string {
  return base64urlnopad.encode(bytes);
}

/** Null where it is not base64url without padding, or one that does not encode back to the same text. */
export function fromBase64url(text: string): Uint8Array | null {
  return decoded(() => base64urlnopad.decode(text));
}

function decoded(decode: () => Uint8Array): Uint8Array | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
