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
