import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';

/** `count` characters of the alphabet (at most 256), each as likely as any other. From the system's secure source. */
export function randomCharacters(alphabet: string, count: number): string {
  const limit = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < count) {
    for (const byte of randomBytes(count)) {
      if (byte < limit && text.length < count) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}

export function randomHex(digits: number): string {
  return bytesToHex(randomBytes(Math.ceil(digits / 2))).slice(0, digits);
}

/** A UUID of version 4 (RFC 9562); browsers have their own only on pages that came over https. */
export function randomUuid(): string {
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
