import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetWrong, rememberWrong, waitNow } from '../../portal/session/tries';

const NOON = Date.parse('2026-07-14T12:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
  for (let tried = 0; tried < 3; tried += 1) rememberWrong();
});

afterEach(() => {
  forgetWrong();
  vi.useRealTimers();
});

it('waits after three wrong tries, and not once the password was right', () => {
  expect(waitNow()).toBe(10_000);
  forgetWrong();
  expect(waitNow()).toBe(0);
});

it('waits no longer where the clock was set back', () => {
  vi.setSystemTime(NOON - 30 * DAY_MS);
  expect(waitNow()).toBe(10_000);
  vi.setSystemTime(NOON - 30 * DAY_MS + 10_000);
  expect(waitNow()).toBe(0);
});

it('counts no tries of the day before', () => {
  vi.setSystemTime(NOON + DAY_MS + 1);
  rememberWrong();
  expect(waitNow()).toBe(0);
});
