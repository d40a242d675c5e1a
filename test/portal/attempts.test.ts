import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterWrong, NO_ATTEMPTS, readAttempts, waitMs, writeAttempts } from '../../portal/session/attempts';

describe('wrong passwords on a device', () => {
  it('are three before it waits, and then each waits longer up to a quarter of an hour', () => {
    let attempts = NO_ATTEMPTS;
    const waits = Array.from({ length: 10 }, () => {
      attempts = afterWrong(attempts, 1_000_000);
      return waitMs(attempts, 1_000_000) / 1000;
    });
    expect(waits).toEqual([0, 0, 10, 30, 60, 120, 300, 900, 900, 900]);
    expect(waitMs(attempts, 1_000_000 + 899_000)).toBe(1000);
    expect(waitMs(attempts, 1_000_000 + 900_000)).toBe(0);
  });

  it('wait no longer because the clock was set back', () => {
    expect(waitMs({ wrong: 3, lastMs: 9_000_000 }, 0)).toBe(10_000);
  });

  it('are read as they were written, and anything else as none', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(), (wrong, lastMs) => {
        expect(readAttempts(writeAttempts({ wrong, lastMs }))).toEqual({ wrong, lastMs });
      }),
    );
    for (const text of [null, '', '{', 'null', '7', '[]', '{"wrong":"3","lastMs":1}', '{"wrong":3}'])
      expect(readAttempts(text)).toEqual(NO_ATTEMPTS);
  });
});
