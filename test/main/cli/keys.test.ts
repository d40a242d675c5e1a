import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCommand } from '../../builders/command-line';
import { withFolder } from '../../builders/ledger';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const YEAR = ['--year', '2026-27', '--first-day', '2026-04-06', '--frequency', 'four-weekly'];
const INIT = ['--json', 'init', ...YEAR, '--admin', 'ada'];
const PASSPHRASE = { CARER_PAYMENTS_PASSPHRASE: 'one for the whole team' };

const errorOf = (stdout: string) =>
  (JSON.parse(stdout) as { error: { code: string; message: string } }).error;

test('a passphrase in the environment keeps a new ledger’s key, and opens it with every command', async () => {
  await withFolder(async (folder) => {
    const ledger = join(folder, 'council.ledger');
    const made = await runCommand(INIT, { ledger, key: '', env: PASSPHRASE });
    expect(made.status, made.stderr).toBe(0);
    const opened = await runCommand(['--json', 'periods'], { ledger, key: '', env: PASSPHRASE });
    expect(JSON.parse(opened.stdout)).toMatchObject({ periods: { length: 12 } });
    const without = await runCommand(['--json', 'periods'], { ledger, key: '' });
    expect(without.status).toBe(1);
    expect(errorOf(without.stdout)).toMatchObject({
      code: 'passphrase_needed',
      message: expect.stringContaining('CARER_PAYMENTS_PASSPHRASE'),
    });
  });
});

// Elsewhere every computer has a keychain.
test.runIf(process.platform === 'linux')(
  'without a keychain and without a passphrase no ledger is made that nobody could open again',
  async () => {
    await withFolder(async (folder) => {
      const refused = await runCommand(INIT, { ledger: join(folder, 'council.ledger'), key: '' });
      expect(refused.status).toBe(1);
      expect(errorOf(refused.stdout)).toMatchObject({
        code: 'keychain_unavailable',
        message: expect.stringContaining('CARER_PAYMENTS_PASSPHRASE'),
      });
      expect(await readdir(folder)).toEqual([]);
    });
  },
);
