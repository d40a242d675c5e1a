import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A file of this folder that runs as a process of its own. */
export interface OwnProcess {
  readonly child: ChildProcess;
  /** Waits until it says something more; throws where it has ended. */
  nextLine(): Promise<string>;
}

/** Starts a file of this folder as a process of its own on the ledger at `path`, and waits until it says `word`. */
export async function startOnLedger(file: string, path: string, word: string): Promise<OwnProcess> {
  const script = `import { runnerImport } from 'vite'; await runnerImport(${JSON.stringify(join(__dirname, file))}, { configFile: false });`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, HELD_LEDGER: path },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const nextLine = async (): Promise<string> => {
    const next = await lines.next();
    if (next.done) throw new Error(`${file} ended`);
    return next.value;
  };
  const said = await nextLine();
  if (said !== word) throw new Error(`${file} said ${said}`);
  return { child, nextLine };
}

/** Kills it as a power cut would: it gets no chance to do anything more. */
export async function kill({ child }: OwnProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
