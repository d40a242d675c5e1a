// npm test: sets up, then runs every check, and as its last line says how many passed. `npm test -- unit e2e` runs
// only the parts named.
import { asCommand, setUp } from './set-up.mjs';
import { say } from './set-up/progress.mjs';
import { endToEndPart, unitPart } from './test/suites.mjs';
import { formatPart, lintPart, typecheckPart } from './test/checks.mjs';
import { buildPart } from './test/build-part.mjs';

/** In this order: what is quickest to fail comes first, and the command-line tests want what was built. */
const allParts = {
  typecheck: typecheckPart,
  lint: lintPart,
  format: formatPart,
  build: buildPart,
  unit: unitPart,
  e2e: endToEndPart,
};

/** @typedef {{passed: number, skipped: number, failures: string[]}} Outcome what failed is told by name */

await asCommand(async () => {
  const chosen = process.argv.slice(2);
  const unknown = chosen.filter((name) => !(name in allParts));
  if (unknown.length > 0) {
    say(`There is no part ${unknown.join(', ')}. Parts: ${Object.keys(allParts).join(', ')}.`);
    return 2;
  }
  const total = await runParts(chosen.length > 0 ? chosen : Object.keys(allParts));
  // A build server may keep only the end of what was printed.
  if (total.failures.length > 0) say(`\nWhat failed:\n\n${total.failures.join('\n\n')}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failures.length} failed, ${total.skipped} skipped\n`);
  return total.failures.length > 0 ? 1 : 0;
});

/** Runs on after a part that failed: one run tells everything that is wrong. */
async function runParts(names) {
  const total = { passed: 0, skipped: 0, failures: [] };
  const add = ({ passed, skipped, failures }) => {
    total.passed += passed;
    total.skipped += skipped;
    total.failures.push(...failures);
  };
  const runtime = await tryPart('set-up', () => setUp({ forTests: true }), add);
  if (!runtime) return total;
  for (const name of names) {
    say(`\n── ${name} ──`);
    const outcome = await tryPart(name, () => allParts[name]({ runtime, alone: names.length === 1 }), add);
    if (outcome) add(outcome);
  }
  return total;
}

/** A part that breaks down counts as one failure. */
async function tryPart(name, work, add) {
  try {
    return await work();
  } catch (error) {
    say(`${name}: ${error.message}`);
    add({ passed: 0, skipped: 0, failures: [`${name}: ${error.message}`] });
    return undefined;
  }
}
