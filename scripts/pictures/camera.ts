import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { smallerPng } from './smaller-png';

/** What a picture may weigh: the README shows a dozen of them. */
const MOST_BYTES = 205_000;

/** Takes pictures of a window, each under its name. */
export class Camera {
  private constructor(
    private readonly page: Page,
    private readonly folder: string,
  ) {}

  /** A camera whose folder has nothing else in it. */
  static into(folder: string, page: Page): Camera {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    return new Camera(page, folder);
  }

  /** Takes pictures of another window into the same folder. */
  of(page: Page): Camera {
    return new Camera(page, this.folder);
  }

  /** Takes a picture of what is on screen, once everything that is being loaded is there. */
  async take(name: string): Promise<void> {
    await this.#settle();
    const taken = await this.page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
    const picture = smallerPng(taken);
    writeFileSync(path.join(this.folder, `${name}.png`), picture);
    const tooMuch = picture.length > MOST_BYTES ? ', more than it should be' : '';
    process.stderr.write(`${name}.png: ${Math.round(picture.length / 1000)} kB${tooMuch}\n`);
  }

  /** Nothing loads any more, and nothing that the pointer is on shows a tip. */
  async #settle(): Promise<void> {
    await this.page.mouse.move(720, 0);
    await this.page.locator('[role="progressbar"]').waitFor({ state: 'hidden' });
    await this.page.locator('[role="tooltip"]:visible').waitFor({ state: 'hidden' });
    await this.page.evaluate(
      'document.fonts.ready.then(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))',
    );
  }
}
