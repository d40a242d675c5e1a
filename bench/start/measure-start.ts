import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { medianOf } from '../statistics';
import { electronArguments, electronExecutable, inProject } from '../window/electron';

const RUNS = 9;

export interface Start {
  readonly applicationMs: number;
  readonly emptyWindowMs: number;
}

/**
 * From starting the process to a first screen that can be used, for the application and for an empty window of the same
 * Electron, by turns. The first turn fills the caches, as on any PC where it was started before, and does not count.
 */
export async function measureStart(): Promise<Start> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-start-'));
  try {
    const applicationMs: number[] = [];
    const emptyWindowMs: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const empty = await timeToReady('empty-window', folder);
      const application = await timeToReady('application', folder);
      if (run === 0) continue;
      emptyWindowMs.push(empty);
      applicationMs.push(application);
    }
    return { applicationMs: medianOf(applicationMs), emptyWindowMs: medianOf(emptyWindowMs) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function timeToReady(application: 'application' | 'empty-window', folder: string): Promise<number> {
  const args = electronArguments(path.join(folder, application), inProject('bench/start', application));
  return new Promise((resolve, reject) => {
    const startedAt = performance.timeOrigin + performance.now();
    const child = spawn(electronExecutable(), args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    child.on('error', reject);
    // Only once it has ended: the next one must not share the processor with it.
    child.on('close', () => {
      const ready = /^ready ([\d.]+)$/m.exec(printed);
      if (ready) resolve(Number(ready[1]) - startedAt);
      else reject(new Error(`the ${application} ended before its first screen was there`));
    });
  });
}
