import { bad, good, type Outcome } from './outcome';
import { readAtMost } from './read-at-most';

/** The largest plaintext that is unpacked: what would be larger is a file made to do harm. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024;

/** RFC 1952, by the standard that browsers and Node share. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await readAtMost(streamOf(bytes).pipeThrough(new CompressionStream('gzip')), Infinity);
  if (packed === null) throw new RangeError('What is packed has no limit.');
  return packed;
}

/**
 * Unpacks until `limitBytes`: a bomb is `too_large` before it fills the memory. `damaged` for what is not gzip, or not
 * whole.
 */
export async function gunzip(
  bytes: Uint8Array,
  limitBytes: number = MOST_UNPACKED_BYTES,
): Promise<Outcome<Uint8Array, 'damaged' | 'too_large'>> {
  try {
    const unpacked = await readAtMost(
      streamOf(bytes).pipeThrough(new DecompressionStream('gzip')),
      limitBytes,
    );
    return unpacked === null ? bad('too_large') : good(unpacked);
  } catch {
    return bad('damaged');
  }
}

/** In pieces: the whole at once would be unpacked as a whole before anybody can stop it. */
const PIECE_BYTES = 64 * 1024;

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        controller.enqueue(bytes.slice(at, at + PIECE_BYTES));
      }
      controller.close();
    },
  });
}
