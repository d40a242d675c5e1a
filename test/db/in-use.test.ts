import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { enterWorkedExample, TEST_KEY, withFolder } from '../builders/ledger';
import { folderBytes } from './folder-bytes';
import { kill, startOnLedger } from './own-process';

test('a ledger that another process has open is refused by name; killing that process frees it, nothing half done', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const first = await openLedger({ path, key: TEST_KEY, create: true });
    await first.transaction(enterWorkedExample);
    await first.close();

    const holding = await startOnLedger('hold-ledger.ts', path, 'holding');
    const before = await folderBytes(folder);
    await expect(openLedger({ path, key: TEST_KEY })).rejects.toMatchObject({
      code: 'ledger_in_use',
      message: expect.stringContaining('open already by'),
    });
    expect(await folderBytes(folder)).toEqual(before);

    await kill(holding);
    const ledger = await openLedger({ path, key: TEST_KEY });
    expect(await ledger.read((books) => books.settings.get('organisation.name'))).toBeNull();
    expect((await ledger.integrity()).ok).toBe(true);
    await ledger.close();
    expect(Object.keys(await folderBytes(folder))).toEqual(['ledger.db']);
  });
});

test('of processes that take a ledger and let go of it at the same time, each has it alone or is told that another has', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const processes = await Promise.all(
      [1, 2, 3].map(async () => await startOnLedger('lock-and-release.ts', path, 'locking')),
    );
    const said = await Promise.all(processes.map(async ({ nextLine }) => await nextLine()));
    for (const one of said) {
      const { taken, refused } = JSON.parse(one) as { taken: boolean; refused: string[] };
      expect(taken).toBe(true);
      expect(refused.filter((code) => code !== 'ledger_in_use')).toEqual([]);
    }
  });
});
