import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { deskOf, payPeriod } from '../../builders/desk';
import { enterWorkedExample, TEST_KEY, withFolder } from '../../builders/ledger';
import { enterPeople } from '../../builders/people';
import { runCommand } from '../../builders/command-line';

const HEADER = 'service_level,effective_from,amount,min_age,max_age\n';

test('`rates effect` tells what a file would do, and changes nothing', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'council.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await payPeriod(deskOf(ledger), '2026-27/01');
    await ledger.close();
    const file = async (rows: string): Promise<string> => {
      const name = join(folder, 'rates.csv');
      await writeFile(name, HEADER + rows);
      return name;
    };
    const run = async (...words: string[]) => await runCommand(words, { ledger: path, password: '' });

    const backdated = await file('FOST,2026-04-08,214.00,5,10\nFOST,2025-04-01,194.00,5,10\n');
    const { status, stdout } = await run('--json', 'rates', 'effect', backdated);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      added: 1,
      updated: 0,
      unchanged: 1,
      years: [
        { year: '2026-27', paidPence: 20885, beforePence: 64885, afterPence: 65171, differencePence: 286 },
      ],
      periods: [
        { period: '2026-27/02', afterPence: 22286 },
        { period: '2026-27/03', afterPence: 22000 },
      ],
      adjusted: [{ period: '2026-27/01', carers: 1, placements: 1, amountPence: 286 }],
      nights: { gained: 0, lost: 0, left: 0 },
    });
    const readable = await run('rates', 'effect', backdated);
    expect(readable.stdout).toContain('Would be: added 1, updated 0, unchanged 1');
    expect(readable.stdout).toContain(
      'Finalised periods would be adjusted by £2.86:\n2026-27/01  6–12 Apr 2026  1 carer  £2.86',
    );
    // Nothing was saved: asked again, it would do the same.
    expect((await run('--json', 'rates', 'effect', backdated)).stdout).toBe(stdout);

    const same = await run('--json', 'rates', 'effect', await file('FOST,2025-04-01,194.00,5,10\n'));
    expect(JSON.parse(same.stdout)).toMatchObject({ added: 0, unchanged: 1, years: [], adjusted: [] });
    const bad = await run('--json', 'rates', 'effect', await file('FOST,2026-04-31,194.005,5,10\n'));
    expect(bad.status).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({ error: { code: 'import_rejected' } });
    expect((await run('--json', 'rates', 'effect')).status).toBe(2);
  });
});
