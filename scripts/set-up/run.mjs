import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inProject, projectFolder } from './paths.mjs';
import { SetUpError } from './progress.mjs';

/** The environment with the project's programs, its Node among them, before the machine's. */
export function projectEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${inProject('node_modules/.bin')}${delimiter}${process.env.PATH}`,
    ...extra,
  };
}

/**
 * Runs a program and gives its exit status. Its standard output goes to standard error unless `stdio` says otherwise.
 * A termination by a signal counts as failure.
 */
export function runForStatus(program, args, options = {}) {
  const { env, cwd = projectFolder, stdio = ['inherit', 2, 2] } = options;
  return new Promise((done, failed) => {
    const child = spawn(program, args, { cwd, env: projectEnvironment(env), stdio });
    child.on('error', (error) => failed(new SetUpError(`${program} could not be started: ${error.message}`)));
    child.on('close', (status) => done(status ?? 1));
    passOnSignals(child);
  });
}

/**
 * Like `runForStatus`, but a failure throws, with `remedy`. What the program prints is worth reading only then, so it
 * is kept back until then, unless `stdio` says otherwise.
 */
export async function run(program, args, { remedy, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'carer-payments-'));
  const printed = join(folder, 'printed.txt');
  const file = openSync(printed, 'w');
  try {
    const status = await runForStatus(program, args, { stdio: ['inherit', file, file], ...options });
    if (status === 0) return;
    process.stderr.write(readFileSync(printed));
    throw new SetUpError(
      `${[program, ...args].join(' ')} ended with status ${status}.${remedy ? `\n${remedy}` : ''}`,
    );
  } finally {
    closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a program is on the PATH. */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

function passOnSignals(child) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    const pass = () => child.kill(signal);
    process.on(signal, pass);
    child.on('close', () => process.off(signal, pass));
  }
}

/** npm itself, as a program and its first arguments. Under `npm run` the very npm that runs is used. */
export function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('npm-cli.js')) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}
