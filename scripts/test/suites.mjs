import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
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
    return vitestOutcome(readReport(report), status);
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
    return playwrightOutcome(readReport(report), status);
  });
}

function vitestOutcome(report, status) {
  if (!report) return nothingReported('unit', status);
  const failures = report.testResults.flatMap(({ name, status: outcome, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that could not be loaded has no tests to fail.
    if (outcome === 'failed' && failed.length === 0) return [toldFailure(name, message)];
    return failed.map((test) => toldFailure(`${name} › ${test.fullName}`, test.failureMessages.join('\n')));
  });
  return withUnexplainedFailure(
    { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, failures },
    'unit',
    status,
  );
}

function playwrightOutcome(report, status) {
  if (!report) return nothingReported('e2e', status);
  const failures = report.suites
    .flatMap(specsWithin)
    .filter((spec) => !spec.ok)
    .map(({ file, line, title, tests }) =>
      toldFailure(`${file}:${line} › ${title}`, tests.at(-1)?.results.at(-1)?.error?.message ?? ''),
    );
  const { expected, flaky, skipped } = report.stats;
  return withUnexplainedFailure({ passed: expected + flaky, skipped, failures }, 'e2e', status);
}

const specsWithin = (suite) => [...suite.specs, ...(suite.suites ?? []).flatMap(specsWithin)];

/** Enough of the message to know what it is about: a property that failed tells its seed in the first lines. */
function toldFailure(name, message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, 12);
  return [name.replace(inProject('/'), ''), ...lines.map((line) => `    ${line.slice(0, 400)}`)].join('\n');
}

function nothingReported(part, status) {
  return { passed: 0, skipped: 0, failures: [`${part}: ended with status ${status} and reported nothing`] };
}

/** A run that failed although no test did, such as by an error outside a test, is a failure nevertheless. */
function withUnexplainedFailure(outcome, part, status) {
  if (status === 0 || outcome.failures.length > 0) return outcome;
  return {
    ...outcome,
    failures: [`${part}: no test failed, but the run ended with status ${status}: see further up`],
  };
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
