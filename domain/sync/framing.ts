import { bad, good, type Outcome } from './outcome';

const LENGTH_BYTES = 4;

/** Every account file's plaintext has this size. */
export const ACCOUNT_CLASS_BYTES = 4 * 1024;
/** The smallest size of any other file's plaintext; above it are the powers of two, up to the largest. */
export const LEAST_CLASS_BYTES = 16 * 1024;
export const MOST_CLASS_BYTES = 32 * 1024 * 1024;

/** The size in bytes that a content of so many is padded to; throws a RangeError above the largest. */
export function sizeClass(contentBytes: number): number {
  let size = LEAST_CLASS_BYTES;
  while (size < contentBytes + LENGTH_BYTES) size *= 2;
  if (size > MOST_CLASS_BYTES) {
    throw new RangeError(`${contentBytes} bytes are more than a file can hold.`);
  }
  return size;
}

/** The content's length as four bytes, the highest first, the content, and zeros up to `size` bytes. */
export function frame(content: Uint8Array, size: number = sizeClass(content.length)): Uint8Array {
  if (content.length + LENGTH_BYTES > size) {
    throw new RangeError(`${content.length} bytes are more than fit into ${size}.`);
  }
  const framed = new Uint8Array(size);
  new DataView(framed.buffer).setUint32(0, content.length);
  framed.set(content, LENGTH_BYTES);
  return framed;
}

/**
 * The content of what {@link frame} gave. There is one way to frame a content: another size than `size` or the content's
 * class, and padding that is not zero, are refused. So nothing can be carried along unseen, and equal contents have
 * equal frames.
 */
export function unframe(framed: Uint8Array, size?: number): Outcome<Uint8Array, 'damaged'> {
  if (framed.length < LENGTH_BYTES) return bad('damaged');
  const length = new DataView(framed.buffer, framed.byteOffset, LENGTH_BYTES).getUint32(0);
  const end = LENGTH_BYTES + length;
  if (end > framed.length || end > MOST_CLASS_BYTES) return bad('damaged');
  if (framed.length !== (size ?? sizeClass(length))) return bad('damaged');
  const isPadded = framed.subarray(end).every((byte) => byte === 0);
  return isPadded ? good(framed.subarray(LENGTH_BYTES, end)) : bad('damaged');
}
