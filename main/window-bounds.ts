import type { Rectangle } from 'electron';

/** How much of a window's title bar must be on a display, so that one can take hold of it. */
const visiblePixels = 100;

/** Whether enough of the title bar lies on one of the displays: one may have been unplugged since. */
export function canBeReached(bounds: Rectangle, displays: readonly Rectangle[]): boolean {
  return displays.some((display) => {
    const left = Math.max(bounds.x, display.x);
    const right = Math.min(bounds.x + bounds.width, display.x + display.width);
    const isTopOnDisplay = bounds.y >= display.y && bounds.y <= display.y + display.height - visiblePixels;
    return right - left >= visiblePixels && isTopOnDisplay;
  });
}
