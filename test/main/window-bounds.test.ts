import { describe, expect, test } from 'vitest';
import { canBeReached } from '../../main/window-bounds';

const laptop = { x: 0, y: 0, width: 1440, height: 900 };
const screenBeside = { x: 1440, y: 0, width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ x, y, width: 1000, height: 700 });

describe('whether a window is where one can take hold of it', () => {
  test('in the middle of a display', () => {
    expect(canBeReached(at(200, 100), [laptop])).toBe(true);
  });

  test('on a display that was unplugged since', () => {
    expect(canBeReached(at(1800, 100), [laptop, screenBeside])).toBe(true);
    expect(canBeReached(at(1800, 100), [laptop])).toBe(false);
  });

  test('half beside the display, or nearly all', () => {
    expect(canBeReached(at(-500, 100), [laptop])).toBe(true);
    expect(canBeReached(at(-950, 100), [laptop])).toBe(false);
  });

  test('with its title bar above or below the display', () => {
    expect(canBeReached(at(200, -40), [laptop])).toBe(false);
    expect(canBeReached(at(200, 880), [laptop])).toBe(false);
  });
});
