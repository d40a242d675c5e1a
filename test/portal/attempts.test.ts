import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterWrong,
  attemptsNow,
  NO_ATTEMPTS,
  readAttempts,
  waitMs,
  writeAttempts,
} from '../../portal/session/attempts';

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

  it('lock nobody out whose clock was set back, or had been wrong', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer({ min: 0, max: 2 ** 52 }), (wrong, lastMs, now) => {
        const kept = attemptsNow({ wrong, lastMs }, now);
        expect(waitMs(kept, now)).toBeLessThanOrEqual(900_000);
        expect(waitMs(attemptsNow(kept, now + 900_000), now + 900_000)).toBe(0);
      }),
    );
    expect(attemptsNow({ wrong: 3, lastMs: 9_000_000 }, 0)).toEqual({ wrong: 3, lastMs: 0 });
  });

  it('are forgotten after a day', () => {
    const day = 24 * 60 * 60 * 1000;
    expect(attemptsNow({ wrong: 9, lastMs: 5 }, 5 + day)).toEqual({ wrong: 9, lastMs: 5 });
    expect(attemptsNow({ wrong: 9, lastMs: 5 }, 6 + day)).toEqual(NO_ATTEMPTS);
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
