import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Ledger } from '../../db/ledger-file/ledger';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { sealOfPeriod } from '../../db/seals';
import { periodsOfYear } from '../../domain/calendar/periods';
import { changeBy, enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../builders/ledger';
import { kill, startOnLedger } from './own-process';

const ROUNDS = 8;

test(
  `a process killed while it finalises, at ${ROUNDS} random moments, leaves no half-finalised period`,
  { timeout: 120_000 },
  async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'ledger.db');
      await makeLedger(path);
      const finalised: number[] = [0];
      for (let round = 0; round < ROUNDS; round += 1) {
        const finalising = await startOnLedger('finalise-until-killed.ts', path, 'finalising');
        // However slow the machine is, every other round gets through a period before the one in which it is killed.
        if (round % 2 === 1) await finalising.nextLine();
        await setTimeout(Math.random() * 200);
        await kill(finalising);
        const ledger = await openLedger({ path, key: TEST_KEY });
        expect(await halfFinalised(ledger)).toEqual([]);
        expect((await ledger.integrity()).ok).toBe(true);
        finalised.push((await ledger.read((books) => books.periods.finalised())).length);
        await ledger.close();
      }
      expect(finalised.at(-1)).toBeGreaterThan(0);
      expect(finalised).toEqual(finalised.toSorted((a, b) => a - b));
    });
  },
);

async function makeLedger(path: string): Promise<void> {
  const ledger = await openLedger({ path, key: TEST_KEY, create: true });
  await ledger.transaction(enterWorkedExample);
  const years = ['2026-27', '2027-28', '2028-29', '2029-30'] as const;
  const periods = years.flatMap((year) => periodsOfYear(year, `${year.slice(0, 4)}-04-06`, 'weekly'));
  await ledger.transaction((books) => books.periods.saveMany(periods, changeBy(OFFICER)));
  await ledger.close();
}

/** Periods that are neither wholly finalised (sealed, with all that the seal vouches for) nor wholly open. */
async function halfFinalised(ledger: Ledger): Promise<string[]> {
  return ledger.read(async (books) => {
    const half: string[] = [];
    for (const period of await books.periods.list()) {
      const payments = await books.payments.ofPeriod(period.period);
      const wholly =
        period.seal === null ? payments.length === 0 : sealOfPeriod(period, payments) === period.seal;
      if (!wholly) half.push(period.period);
    }
    return half;
  });
}
