import { closeSync, openSync, rmSync } from 'node:fs';
import { lockLedger } from '../../db/ledger-file/ledger-lock';

/** How often each takes the lock, or tries to. */
const TIMES = 400;

/**
 * Run as a process of its own: takes the ledger's lock and lets go of it, again and again, and says what it was refused
 * for. Whoever has it makes a file that is not there; where it is there, somebody else has it too.
 */
const path = process.env['HELD_LEDGER']!;
const witness = `${path}.witness`;
process.stdout.write('locking\n');
const refused = new Set<unknown>();
let taken = 0;
for (let time = 0; time < TIMES; time += 1) {
  try {
    const lock = await lockLedger(path);
    closeSync(openSync(witness, 'wx'));
    taken += 1;
    rmSync(witness);
    lock.release();
  } catch (error) {
    refused.add((error as { code?: unknown }).code);
  }
}
process.stdout.write(`${JSON.stringify({ taken: taken > 0, refused: [...refused] })}\n`);
