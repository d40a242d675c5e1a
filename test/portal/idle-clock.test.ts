import { describe, expect, it } from 'vitest';
import { idleness, leftInWords, SIGN_OUT_AFTER_MS, WARN_BEFORE_MS } from '../../portal/session/idle-clock';

const USED_MS = Date.parse('2026-06-22T10:00:00Z');
const warningMs = SIGN_OUT_AFTER_MS - WARN_BEFORE_MS;

describe('a page that nobody uses', () => {
  it('is looked at again when the warning is due', () => {
    expect(idleness(USED_MS, USED_MS)).toEqual({ state: 'active', nextCheckMs: warningMs });
    expect(idleness(USED_MS + warningMs - 1, USED_MS)).toEqual({ state: 'active', nextCheckMs: 1 });
  });

  it('warns two minutes before its end', () => {
    expect(idleness(USED_MS + warningMs, USED_MS)).toEqual({ state: 'warning', leftMs: WARN_BEFORE_MS });
    expect(idleness(USED_MS + SIGN_OUT_AFTER_MS - 1, USED_MS)).toEqual({ state: 'warning', leftMs: 1 });
  });

  it.each([0, 1, 3_600_000])('is over, also %i ms after its end', (lateMs) =>
    expect(idleness(USED_MS + SIGN_OUT_AFTER_MS + lateMs, USED_MS)).toEqual({ state: 'over' }),
  );
});

describe('the time that is left', () => {
  it.each([
    [120_000, '2 minutes'],
    [119_001, '2 minutes'],
    [90_000, '1 minute 30 seconds'],
    [61_000, '1 minute 1 second'],
    [20_000, '20 seconds'],
    [1, '1 second'],
  ])('%i ms are %s', (leftMs, words) => expect(leftInWords(leftMs)).toBe(words));
});
