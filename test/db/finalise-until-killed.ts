import { openLedger } from '../../db/ledger-file/open-ledger';
import { TEST_KEY } from '../builders/ledger';
import { aLine, aPayment, finalisePeriod } from '../builders/payments';

/** Run as a process of its own: finalises one period after another without a pause, and tells of each, until it is killed. */
const ledger = await openLedger({ path: process.env['HELD_LEDGER']!, key: TEST_KEY });
process.stdout.write('finalising\n');
for (;;) {
  const current = await ledger.read((books) => books.periods.current());
  if (!current) break;
  const lines = Array.from({ length: 400 }, () => aLine({ carePeriod: current.period }));
  await finalisePeriod(ledger, current.period, [aPayment(lines)]);
  process.stdout.write(`${current.period}\n`);
}
