import { inProject, projectNode } from '../set-up/paths.mjs';
import { runForStatus } from '../set-up/run.mjs';

/** A check that passes or fails as a whole counts as one. */
async function check(...command) {
  const status = await runForStatus(projectNode, command, { stdio: 'inherit' });
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

export function typecheckPart() {
  return check(inProject('scripts/typecheck.mjs'));
}

export function lintPart() {
  return check(inProject('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings');
}

export function formatPart() {
  return check(inProject('node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.');
}
