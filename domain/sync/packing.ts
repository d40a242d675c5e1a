import { frame, unframe } from './framing';
import { gunzip, gzip } from './gzip';
import type { Outcome } from './outcome';

/** A plaintext as it is sealed: gzipped and framed, so that its size says no more than a rough class. */
export async function pack(plaintext: Uint8Array, size?: number): Promise<Uint8Array> {
  return frame(await gzip(plaintext), size);
}

/** `size`: where only one is right, as for account files. */
export async function unpack(
  packed: Uint8Array,
  size?: number,
): Promise<Outcome<Uint8Array, 'damaged' | 'too_large'>> {
  const content = unframe(packed, size);
  return content.ok ? await gunzip(content.value) : content;
}
