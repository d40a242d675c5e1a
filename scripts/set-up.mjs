// Everything the project needs on a machine with Node and git, each step skipped where it is done already:
//   node scripts/set-up.mjs [--tests]
// Runs on the oldest Node that package.json allows, and before anything is installed.
import { pathToFileURL } from 'node:url';
import { installDependencies } from './set-up/dependencies.mjs';
import { electronRuntime } from './set-up/electron-runtime.mjs';
import { SetUpError, say } from './set-up/progress.mjs';
import { installSystemLibraries } from './set-up/system-libraries.mjs';

/** @returns {Promise<import('./set-up/electron-runtime.mjs').ElectronRuntime>} the Electron to run */
export async function setUp({ forTests = false } = {}) {
  await installDependencies();
  await installSystemLibraries({ forTests });
  return await electronRuntime();
}

/** Runs a command of scripts/: a failure that a person can mend is told in words, without a stack. */
export async function asCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof SetUpError ? `\n${error.message}` : error.stack);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await asCommand(async () => {
    const runtime = await setUp({ forTests: process.argv.includes('--tests') });
    say(`Everything is set up. Electron ${runtime.version}: ${runtime.reason}`);
  });
}
