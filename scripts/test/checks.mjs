import { inProject, projectNode } from '../set-up/paths.mjs';
import { runForStatus } from '../set-up/run.mjs';

/** A check that passes or fails as a whole counts as one. */
async function check(name, ...command) {
  const status = await runForStatus(projectNode, command, { stdio: 'inherit' });
  return status === 0
    ? { passed: 1, skipped: 0, failures: [] }
    : {
        passed: 0,
        skipped: 0,
        failures: [`${name}: ended with status ${status}; what it found is further up`],
      };
}

export function typecheckPart() {
  return check('typecheck', inProject('scripts/typecheck.mjs'));
}

export function lintPart() {
  return check('lint', inProject('node_modules/oxlint/bin/oxlint'), '--type-aware', '--deny-warnings');
}

export function formatPart() {
  return check(
    'format',
    inProject('node_modules/prettier/bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  );
}
