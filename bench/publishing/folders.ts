import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';
import path from 'node:path';
import type { MeasuredFolders } from './measure-publishing';

/** Linux keeps what is written here in memory. */
const IN_MEMORY = '/dev/shm';
/** What a publication for 43,000 carers takes, and as much again for the program. */
const NEEDED_BYTES = 4e9;

/**
 * Makes folders to measure in and removes them. What is measured is this program's work: so it publishes to memory where
 * there is enough, for a disk that takes 86,000 files more slowly than they are sealed would be all that is seen.
 */
export async function inFolders<Result>(
  measure: (folders: MeasuredFolders) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-bench-'));
  const place = existsSync(IN_MEMORY) && freemem() > NEEDED_BYTES ? IN_MEMORY : tmpdir();
  const web = await mkdtemp(path.join(place, 'carer-payments-bench-'));
  try {
    return await measure({ folder, web, built: path.resolve(__dirname, '..') });
  } finally {
    for (const made of [folder, web]) await rm(made, { recursive: true, force: true });
  }
}
