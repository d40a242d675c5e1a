import { buildIfNeeded } from '../set-up/built.mjs';

/** The tests of the command line and of the window run what is built. It counts only where it fails, by throwing. */
export async function buildPart() {
  await buildIfNeeded();
  return { passed: 0, skipped: 0, failures: [] };
}
