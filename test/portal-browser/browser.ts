import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test';

/** As the systems' packages call it; the first is what the set-up installs. */
const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome'];

/** The Chromium that is on this machine. Without one each test fails, and the error names what was looked for. */
export function browserOptions(): Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> {
  return {
    browserName: 'chromium',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...rootArguments(),
      ],
    },
  };
}

function chromium(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = PROGRAMS.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(existsSync);
  // A name without a folder: the browser's start then says that it is missing.
  return found ?? PROGRAMS[0]!;
}

/** Chromium's sandbox cannot be used by root. */
function rootArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
