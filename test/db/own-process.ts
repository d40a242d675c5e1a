import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Starts a file of this folder as a process of its own on the ledger at `path`, and waits until it says `word`. */
export async function startOnLedger(file: string, path: string, word: string): Promise<ChildProcess> {
  const script = `import { runnerImport } from 'vite'; await runnerImport(${JSON.stringify(join(__dirname, file))}, { configFile: false });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, HELD_LEDGER: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  if (said.toString().trim() !== word) throw new Error(`${file} said ${said.toString()}`);
  return child;
}

/** Kills it as a power cut would: it gets no chance to do anything more. */
export async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
