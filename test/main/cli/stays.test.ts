import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import {
  aPlacement,
  changeBy,
  enterWorkedExample,
  OFFICER,
  TEST_KEY,
  withFolder,
} from '../../builders/ledger';
import { enterPeople, OLIVE } from '../../builders/people';

/** The worked example's child, with the carer since February and never heard of since. */
async function makeLedger(path: string): Promise<void> {
  const ledger = await openLedger({ path, key: TEST_KEY, create: true });
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    await enterPeople(books);
    const february = changeBy(OFFICER, 'edit', '2026-02-10T09:00:00.000Z');
    await books.placements.save(aPlacement({ startDate: '2026-02-01' }), february);
  });
  await ledger.close();
}

test('stays are listed and confirmed', async () => {
  await withFolder(async (folder) => {
    const ledger = join(folder, 'ledger.db');
    await makeLedger(ledger);
    const run = async (...words: string[]) => await runCommand(words, { ledger });
    const json = async (...words: string[]): Promise<unknown> =>
      JSON.parse((await run(...words, '--json')).stdout);
    const stay = {
      placement: 'PL001',
      client: 'C001',
      provider: 'P001',
      serviceLevel: 'FOST',
      startDate: '2026-02-01',
      endDate: null,
      due: true,
      daysUnconfirmed: 61,
      heardBy: 'entered',
      heardOn: '2026-02-10',
      heardFrom: OFFICER,
      heardAt: '2026-02-10T09:00:00.000Z',
      note: null,
      weeklyPence: 22000,
    };
    const listed = { period: '2026-27/01', lastDay: '2026-04-12', everyDays: 28, total: 1, due: 1 };
    expect(await json('stays')).toEqual({ ...listed, stays: [stay] });
    const words = await run('stays', 'list');
    expect(words.stdout).toMatch(
      /^1 of 1 to confirm for period 2026-27\/01: .* more than 28 days by 12 Apr 2026\./,
    );
    expect(words.stdout).toMatch(/PL001 {2}C001 {2}P001 {2}FOST {2}entered 10 Feb 2026 .* 61 {2}£220\.00/);

    expect((await run('stays', 'confirm', '--all')).status).toBe(2);
    expect((await run('stays', 'confirm', '--user', OLIVE.name)).status).toBe(2);
    expect((await run('stays', 'confirm', 'PL999', '--user', OLIVE.name)).status).toBe(1);
    const confirm = ['stays', 'confirm', '--all', '--note', 'By phone.', '--user', OLIVE.name];
    expect(await json(...confirm)).toEqual({ confirmed: 1, already: 0, asOf: '2026-04-12' });
    expect(await json(...confirm)).toEqual({ confirmed: 0, already: 0, asOf: '2026-04-12' });
    const again = await run('stays', 'confirm', 'PL001', '--as-of', '2026-04-10', '--user', OLIVE.name);
    expect(again.stdout).toBe('Confirmed: 0. Confirmed up to that day before: 1.\n');
    expect(await json('stays', '--all')).toMatchObject({
      due: 0,
      stays: [{ placement: 'PL001', due: false, heardBy: 'confirmed', note: 'By phone.' }],
    });
  });
});
