import { openLedger } from '../../db/ledger-file/open-ledger';
import { changeBy, OFFICER, TEST_KEY } from '../builders/ledger';

/**
 * Run as a process of its own: opens the ledger named in the environment, begins a transaction, says so, and stays in
 * the middle of it until it is killed.
 */
const ledger = await openLedger({ path: process.env['HELD_LEDGER']!, key: TEST_KEY });
await ledger.transaction(async (books) => {
  await books.settings.set('organisation.name', 'half done', changeBy(OFFICER));
  process.stdout.write('holding\n');
  await new Promise((resolve) => setTimeout(resolve, 60_000));
});
