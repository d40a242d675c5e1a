import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_CLASS_BYTES,
  frame,
  LEAST_CLASS_BYTES,
  MOST_CLASS_BYTES,
  sizeClass,
  unframe,
} from '../../../domain/sync/framing';
import { gunzip, gzip } from '../../../domain/sync/gzip';
import { pack, unpack } from '../../../domain/sync/packing';

const DAMAGED = { ok: false, reason: 'damaged' };
const bytes = fc.uint8Array({ maxLength: 3000 });

describe('framing', () => {
  it('gives back what was framed, in a size that says no more than its class', () => {
    fc.assert(
      fc.property(bytes, (content) => {
        const framed = frame(content);
        expect(framed).toHaveLength(LEAST_CLASS_BYTES);
        expect(unframe(framed)).toEqual({ ok: true, value: content });
        const small = frame(content, ACCOUNT_CLASS_BYTES);
        expect(small).toHaveLength(ACCOUNT_CLASS_BYTES);
        expect(unframe(small, ACCOUNT_CLASS_BYTES)).toEqual({ ok: true, value: content });
      }),
    );
  });

  it.each([
    [0, 16_384],
    [16_380, 16_384],
    [16_381, 32_768],
    [100_000, 131_072],
    [33_554_428, 33_554_432],
  ])('pads %i bytes to %i', (content, size) => {
    expect(sizeClass(content)).toBe(size);
  });

  it('refuses to frame what is too large', () => {
    expect(() => sizeClass(MOST_CLASS_BYTES - 3)).toThrow(RangeError);
    expect(() => frame(new Uint8Array(4093), ACCOUNT_CLASS_BYTES)).toThrow(RangeError);
  });

  it('takes nothing that it would not have written', () => {
    const framed = frame(Uint8Array.of(1, 2, 3));
    const changed = (at: number, value: number) => framed.map((byte, index) => (index === at ? value : byte));
    expect(unframe(new Uint8Array())).toEqual(DAMAGED);
    expect(unframe(framed.subarray(0, 3))).toEqual(DAMAGED);
    // A length above what is there, of four gigabytes, and of one byte less, so that the padding is not zero.
    expect(unframe(changed(1, 1))).toEqual(DAMAGED);
    expect(unframe(changed(0, 0xff))).toEqual(DAMAGED);
    expect(unframe(changed(3, 2))).toEqual(DAMAGED);
    // Something hidden in the padding, at its beginning and at its end.
    expect(unframe(changed(7, 1))).toEqual(DAMAGED);
    expect(unframe(changed(LEAST_CLASS_BYTES - 1, 1))).toEqual(DAMAGED);
    // Another size than its class, or than the only one that is right.
    expect(unframe(frame(Uint8Array.of(1), 2 * LEAST_CLASS_BYTES))).toEqual(DAMAGED);
    expect(unframe(framed.subarray(0, 7))).toEqual(DAMAGED);
    expect(unframe(framed, ACCOUNT_CLASS_BYTES)).toEqual(DAMAGED);
    expect(unframe(new Uint8Array(0), 0)).toEqual(DAMAGED);
  });
});

describe('gzip', () => {
  it('gives back what was packed, and reads what others pack', async () => {
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(await gunzip(await gzip(content))).toEqual({ ok: true, value: content });
        expect(await unpack(await pack(content))).toEqual({ ok: true, value: content });
      }),
      { numRuns: 30 },
    );
    const large = new Uint8Array(200_000).map((_, index) => (index * index) % 251);
    expect(await gunzip(gzipSync(large))).toEqual({ ok: true, value: large });
  });

  it('stops a bomb when it is larger than it may be, not when it is whole', async () => {
    const bomb = gzipSync(new Uint8Array(100_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await gunzip(bomb, 1_000_000)).toEqual({ ok: false, reason: 'too_large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(await unpack(frame(bomb))).toEqual({ ok: false, reason: 'too_large' });
  });

  it('may be exactly as large as it may be', async () => {
    const packed = await gzip(new Uint8Array(1000));
    expect((await gunzip(packed, 1000)).ok).toBe(true);
    expect((await gunzip(packed, 999)).ok).toBe(false);
  });

  it('does not take a part, nor one byte that is another', async () => {
    const content = new TextEncoder().encode('one carer, one payment, one line'.repeat(3));
    const packed = await gzip(content);
    for (let length = 0; length < packed.length; length += 1) {
      expect(await gunzip(packed.subarray(0, length))).toEqual(DAMAGED);
    }
    for (let at = 10; at < packed.length; at += 1) {
      const flipped = packed.map((byte, index) => (index === at ? byte ^ 0x10 : byte));
      // Of a repetition, one bit can say the same in another way; never something else.
      expect([DAMAGED, { ok: true, value: content }]).toContainEqual(await gunzip(flipped));
    }
  });
});
