import { copyFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { restoreLedger } from '../../db/ledger-file/restore-ledger';
import { changeBy, enterWorkedExample, OFFICER, TEST_KEY, withFolder, withLedger } from '../builders/ledger';
import { finalisePeriod } from '../builders/payments';
import { folderBytes } from './folder-bytes';

const officer = changeBy(OFFICER);
const NOON = (): Date => new Date('2026-04-14T12:00:00Z');

test('a backup is a checked, encrypted copy of everything, with its size and digest', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    const { seal } = await finalisePeriod(ledger);
    const steps: string[] = [];
    const file = join(folder, 'copies', 'monday.db');
    const digest = await ledger.backupTo(file, (done, total) => steps.push(`${done}/${total}`));
    const bytes = await readFile(file);
    expect(digest).toEqual({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(steps).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    expect(await readdir(join(folder, 'copies'))).toEqual(['monday.db']);

    const copy = await openLedger({ path: file, key: TEST_KEY });
    const found = await copy.read(async (books) => ({
      seal: (await books.periods.find('2026-27/01'))?.seal,
      payments: await books.payments.ofPeriod('2026-27/01'),
      last: await books.audit.last(),
    }));
    await copy.close();
    expect(found.seal).toBe(seal);
    expect(found.payments).toEqual(await ledger.read((books) => books.payments.ofPeriod('2026-27/01')));
    expect(found.last).toEqual(await ledger.read((books) => books.audit.last()));
  });
});

test('a backup takes the place of an older one, but never of the ledger itself', async () => {
  await withLedger(async (ledger, folder) => {
    await writeFile(join(folder, 'old.db'), 'old');
    await ledger.backupTo(join(folder, 'old.db'));
    expect((await readFile(join(folder, 'old.db'))).length).toBeGreaterThan(3);
    await expect(ledger.backupTo(ledger.path)).rejects.toMatchObject({ code: 'backup_failed' });
    // With its key file would go the key.
    await writeFile(`${ledger.path}.key.json`, '{}');
    for (const own of ['.key.json', '.lock', '-wal']) {
      const over = ledger.backupTo(`${ledger.path}${own}`);
      await expect(over, own).rejects.toMatchObject({ code: 'backup_failed' });
    }
    expect(await readFile(`${ledger.path}.key.json`, 'utf8')).toBe('{}');
    await writeFile(join(folder, 'a-file'), '');
    const impossible = ledger.backupTo(join(folder, 'a-file', 'backup.db'));
    await expect(impossible).rejects.toMatchObject({ code: 'backup_failed' });
  });
});

test('restoring brings the backup back and keeps what was there', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const backup = join(folder, 'backup.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction((books) => books.settings.set('organisation.name', 'before', officer));
    const digest = await ledger.backupTo(backup);
    await ledger.transaction((books) => books.settings.set('organisation.name', 'after', officer));
    await ledger.close();

    const restored = await restoreLedger({ from: backup, to: path, key: TEST_KEY, clock: NOON });
    expect(restored).toEqual({ ...digest, previous: `${path}.before-restore-2026-04-14T120000Z` });
    expect(await nameIn(path)).toBe('before');
    expect(await nameIn(restored.previous!)).toBe('after');

    const again = await restoreLedger({ from: backup, to: path, key: TEST_KEY, clock: NOON });
    expect(again.previous).toBe(`${path}.before-restore-2026-04-14T120000Z-2`);
  });
});

test('restoring where there is no ledger', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.backupTo(join(folder, 'backup.db'));
    const to = join(folder, 'new', 'ledger.db');
    const { previous } = await restoreLedger({ from: join(folder, 'backup.db'), to, key: TEST_KEY });
    expect(previous).toBeNull();
    await (await openLedger({ path: to, key: TEST_KEY })).close();
  });
});

test('a backup that is damaged, cut off, of another key or no ledger is not restored; nothing is changed', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(enterWorkedExample);
    await ledger.backupTo(join(folder, 'cut-off.db'));
    await ledger.backupTo(join(folder, 'damaged.db'));
    await ledger.close();
    await truncate(join(folder, 'cut-off.db'), 8192);
    const damaged = await readFile(join(folder, 'damaged.db'));
    await writeFile(join(folder, 'damaged.db'), damaged.fill(1, 40_000, 40_100));
    await writeFile(join(folder, 'document.db'), '%PDF-1.7');
    const before = await folderBytes(folder);
    const restoring = (name: string, key = TEST_KEY) =>
      restoreLedger({ from: join(folder, name), to: path, key });
    await expect(restoring('cut-off.db')).rejects.toMatchObject({ code: 'ledger_damaged' });
    await expect(restoring('damaged.db')).rejects.toMatchObject({ code: 'ledger_damaged' });
    await expect(restoring('document.db')).rejects.toMatchObject({ code: 'not_a_ledger' });
    await expect(restoring('missing.db')).rejects.toMatchObject({ code: 'ledger_not_found' });
    await expect(restoring('ledger.db', 'ab'.repeat(32))).rejects.toMatchObject({ code: 'wrong_key' });
    expect(await folderBytes(folder)).toEqual(before);
  });
});

test('a backup of a newer version is not restored: this one could not open it', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.backupTo(join(folder, 'newer.db'));
    await ledger.close();
    const newer = openSqlite(join(folder, 'newer.db'), TEST_KEY, { readonly: false });
    newer.exec("INSERT INTO migration (timestamp, name) VALUES (1990000000001, 'Later1990000000001')");
    newer.close();
    const before = await folderBytes(folder);
    const restoring = restoreLedger({ from: join(folder, 'newer.db'), to: path, key: TEST_KEY });
    await expect(restoring).rejects.toMatchObject({ code: 'ledger_newer' });
    expect(await folderBytes(folder)).toEqual(before);
  });
});

test('files copied from a computer that lost its power are restored with their last transactions', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction((books) => books.settings.set('organisation.name', 'the last', officer));
    const from = join(folder, 'copied.db');
    await copyFile(ledger.path, from);
    await copyFile(`${ledger.path}-wal`, `${from}-wal`);
    const before = await readFile(from);
    const to = join(folder, 'restored.db');
    await restoreLedger({ from, to, key: TEST_KEY });
    expect(await nameIn(to)).toBe('the last');
    expect(await readFile(from)).toEqual(before);
  });
});

test('a ledger in use is not replaced', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.backupTo(join(folder, 'backup.db'));
    const restoring = restoreLedger({ from: join(folder, 'backup.db'), to: ledger.path, key: TEST_KEY });
    await expect(restoring).rejects.toMatchObject({ code: 'ledger_in_use' });
    await ledger.transaction((books) => books.settings.set('still', 'there', officer));
  });
});

async function nameIn(path: string): Promise<string | null> {
  const ledger = await openLedger({ path, key: TEST_KEY });
  const name = await ledger.read((books) => books.settings.get('organisation.name'));
  await ledger.close();
  return name;
}
