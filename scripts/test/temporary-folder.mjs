import { accessSync, constants, statfsSync } from 'node:fs';

/** What Linux has of its memory as a folder. */
const MEMORY = '/dev/shm';
/** Room for every ledger that tests make at once, and for whoever else uses it. */
const ENOUGH_BYTES = 4 * 1024 ** 3;

/**
 * Makes the tests' ledgers lie in memory where there is room. Every commit waits until the disk has it (8 ms as
 * measured), and tests commit a lot. What is tried is a process that dies: for that memory is as good as a disk, and no
 * test cuts the power.
 */
export function putTemporaryFoldersInMemory() {
  if (process.env.TMPDIR === undefined && hasRoom()) process.env.TMPDIR = MEMORY;
}

function hasRoom() {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
