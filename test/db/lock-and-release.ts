import { lockLedger } from '../../db/ledger-file/ledger-lock';

/** How often each takes the lock, or tries to. */
const TIMES = 400;

/** Run as a process of its own: takes the ledger's lock and lets go of it, again and again, and says what it was refused for. */
const path = process.env['HELD_LEDGER']!;
process.stdout.write('locking\n');
const refused = new Set<unknown>();
let taken = 0;
for (let time = 0; time < TIMES; time += 1) {
  try {
    const lock = await lockLedger(path);
    taken += 1;
    lock.release();
  } catch (error) {
    refused.add((error as { code?: unknown }).code);
  }
}
process.stdout.write(`${JSON.stringify({ taken: taken > 0, refused: [...refused] })}\n`);
