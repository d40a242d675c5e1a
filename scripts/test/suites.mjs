import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../set-up/built.mjs';
import { runtimeEnvironment } from '../set-up/electron-runtime.mjs';
import { inProject, projectNode } from '../set-up/paths.mjs';
import { say } from '../set-up/progress.mjs';
import { runForStatus } from '../set-up/run.mjs';

/** Unit, property, database and command-line tests. */
export async function unitPart({ alone }) {
  if (alone) await buildIfNeeded(['main']);
  return await withReport(async (report) => {
    const vitest = inProject('node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const status = await runForStatus(projectNode, args, { stdio: 'inherit' });
    return countVitest(readReport(report), status);
  });
}

/** The tests of the real application, in a real Electron. */
export async function endToEndPart({ runtime, alone }) {
  if (alone) await buildIfNeeded();
  say(`The application runs on Electron ${runtime.version}: ${runtime.reason}`);
  return await withReport(async (report) => {
    const playwright = inProject('node_modules/@playwright/test/cli.js');
    const env = { ...runtimeEnvironment(runtime), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const status = await runForStatus(projectNode, [playwright, 'test'], { env, stdio: 'inherit' });
    return countPlaywright(readReport(report), status);
  });
}

function countVitest(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not be loaded has no tests to fail.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withUnexplainedFailure(counts, status);
}

function countPlaywright(report, status) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withUnexplainedFailure({ passed: expected + flaky, failed: unexpected, skipped }, status);
}

/** A run that failed although no test did, such as by an error outside a test, is a failure nevertheless. */
function withUnexplainedFailure(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function withReport(work) {
  const folder = mkdtempSync(join(tmpdir(), 'carer-payments-test-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
