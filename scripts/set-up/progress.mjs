/** Progress goes to standard error: standard output belongs to what the caller runs in the end. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Says what begins, and afterwards how long it took. */
export async function step(text, work) {
  say(`→ ${text} …`);
  const startedMs = Date.now();
  const result = await work();
  say(`  done in ${Math.round((Date.now() - startedMs) / 1000)} s`);
  return result;
}

/** A failure that a person can mend: printed without a stack. */
export class SetUpError extends Error {}
