import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand, type Surroundings } from '../../builders/command-line';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import { AARON, OLIVE } from '../../builders/people';
import { enterPaidCouncil, FIRST, setCouncilBank } from '../bacs/paying-out';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

test('a finalised period’s files are written on the command line, alike for all three', async () => {
  await withFolder(async (folder) => {
    const ledger = join(folder, 'council.ledger');
    const opened = await openLedger({ path: ledger, key: TEST_KEY, create: true });
    await setCouncilBank(await enterPaidCouncil(opened));
    await opened.close();
    const ask = async (status: number, words: readonly string[], surroundings: Surroundings = {}) => {
      const outcome = await runCommand(['--json', ...words], { ledger, ...surroundings });
      expect(outcome.status, `${words.join(' ')}: ${outcome.stdout}${outcome.stderr}`).toBe(status);
      return JSON.parse(outcome.stdout) as { files: string[]; error: { code: string } };
    };
    const exported = async (what: string, ...more: string[]) =>
      (await ask(0, ['export', what, FIRST, '--to', folder, ...more])).files;

    const bacs = await exported('bacs');
    expect(bacs).toEqual([join(folder, 'bacs-2026-27-01.txt'), join(folder, 'bacs-2026-27-01-totals.pdf')]);
    expect(await exported('journal')).toEqual([
      join(folder, 'journal-2026-27-01.csv'),
      join(folder, 'journal-2026-27-01.journal'),
    ]);
    expect(await exported('remittances')).toContain(join(folder, 'remittances-2026-27-01.csv'));

    const bytes = await Promise.all(bacs.map((file) => readFile(file)));
    expect(bytes[1]!.subarray(0, 5).toString()).toBe('%PDF-');
    await exported('bacs', '--user', OLIVE.name);
    const again = await Promise.all(bacs.map((file) => readFile(file)));
    expect(again.every((file, index) => file.equals(bytes[index]!))).toBe(true);

    const reissue = [
      'reissue',
      FIRST,
      '--provider',
      'P002',
      'P003',
      '--reason',
      'Sent back',
      '--processing-day',
    ];
    const to = ['--to', folder];
    expect((await ask(2, [...reissue, '2026-04-16', ...to])).error.code).toBe('wrong_usage');
    const officer = await ask(1, [...reissue, '2026-04-16', ...to, '--user', OLIVE.name]);
    expect(officer.error.code).toBe('not_allowed');
    const { files } = await ask(0, [...reissue, '2026-04-16', ...to, '--user', AARON.name]);
    expect(files).toEqual([
      join(folder, 'bacs-2026-27-01-reissue-1.txt'),
      join(folder, 'bacs-2026-27-01-reissue-1-totals.pdf'),
    ]);
    expect(await exported('bacs', '--reissue', '1')).toEqual(files);
    expect((await ask(2, ['export', 'journal', FIRST, ...to, '--reissue', '1'])).error.code).toBe(
      'wrong_usage',
    );
    expect((await ask(1, ['export', 'bacs', FIRST, ...to, '--reissue', '2'])).error.code).toBe('not_found');
    expect((await ask(1, ['export', 'bacs', '2026-27/03', ...to])).error.code).toBe('period_not_finalised');
    await ask(0, ['verify']);
  });
});
