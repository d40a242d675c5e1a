import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from './application';

const BUILT = path.join(projectFolder, 'out/main/cli.js');

const run = promisify(execFile);

/**
 * Runs one command of the built command line and gives its standard output. Rejects where it is refused. `env` has what
 * it is to know of the ledger, its key and the passwords.
 */
export async function runCommandLine(words: readonly string[], env: Environment): Promise<string> {
  const { stdout } = await run(process.execPath, [BUILT, ...words], {
    env: surroundings(env),
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}

/** Starts one command and leaves it at its work. */
export function startCommandLine(words: readonly string[], env: Environment): ChildProcess {
  return spawn(process.execPath, [BUILT, ...words], { env: surroundings(env), stdio: 'ignore' });
}

/** The commands that the README has under a heading: the first indented block. */
export async function readmeCommands(heading: string): Promise<string> {
  const readme = await readFile(path.join(projectFolder, 'README.md'), 'utf8');
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n');
  const first = lines.findIndex((line) => line.startsWith('    '));
  const after = lines.findIndex((line, index) => index > first && line !== '' && !line.startsWith('    '));
  return lines.slice(first, after).join('\n');
}

/** `npm run --silent cli -- …` without npm, which would look first whether everything is set up. */
const WITHOUT_NPM = `npm() { shift 4; "${process.execPath}" "${BUILT}" "$@"; }`;

/** Runs commands in a shell as somebody types them in the project's folder; rejects where one of them is refused. */
export async function runInShell(commands: string, env: Environment): Promise<void> {
  const options = { cwd: projectFolder, env: surroundings(env), maxBuffer: 64 * 1024 * 1024 };
  await run('bash', ['-e', '-c', `${WITHOUT_NPM}\n${commands}`], options);
}

type Environment = Readonly<Record<string, string>>;

function surroundings(env: Environment): NodeJS.ProcessEnv {
  // The SQLite build that is named for Electron does not fit Node.
  const { CARER_PAYMENTS_SQLITE_BINDING: _binding, ...around } = process.env;
  return { ...around, ...env };
}
