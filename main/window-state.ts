import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app, screen, type BrowserWindow, type Rectangle } from 'electron';
import { sync as writeFileAtomic } from 'write-file-atomic';
import { z } from 'zod';
import { logFailure } from './logging';
import { canBeReached } from './window-bounds';

const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
});

export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly maximised: boolean;
}

const firstPlace: WindowPlace = { bounds: { width: 1360, height: 860 }, maximised: false };

/** Where the window was when it was last closed, or a middling size where that is unknown or no longer on a display. */
export function rememberedPlace(): WindowPlace {
  try {
    const { maximised, ...bounds } = windowState.parse(JSON.parse(readFileSync(stateFile(), 'utf8')));
    const displays = screen.getAllDisplays().map((display) => display.workArea);
    return canBeReached(bounds, displays) ? { bounds, maximised } : { ...firstPlace, maximised };
  } catch {
    // Not there on the first start; where it cannot be read, a window in the middle is remedy enough.
    return firstPlace;
  }
}

/** Remembers the window's place whenever it closes. */
export function rememberPlaceOf(window: BrowserWindow): void {
  window.on('close', () => {
    try {
      mkdirSync(path.dirname(stateFile()), { recursive: true });
      writeFileAtomic(
        stateFile(),
        JSON.stringify({ ...window.getNormalBounds(), maximised: window.isMaximized() }),
      );
    } catch (error) {
      logFailure('the place of the window was not saved', error);
    }
  });
}

function stateFile(): string {
  return path.join(app.getPath('userData'), 'window-state.json');
}
