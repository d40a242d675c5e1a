import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import { enterPaidCouncil } from '../reports/reporting';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

test('a carer’s annual statement, on screen and as files', async () => {
  await withFolder(async (folder) => {
    const ledger = join(folder, 'council.ledger');
    const opened = await openLedger({ path: ledger, key: TEST_KEY, create: true });
    await enterPaidCouncil(opened);
    await opened.close();
    const to = join(folder, 'out');
    const statement = ['statement', 'P001', '2026-27'];
    const ask = async (status: number, ...words: string[]): Promise<unknown> => {
      const outcome = await runCommand(['--json', ...words], { ledger });
      expect(outcome.status, `${words.join(' ')}: ${outcome.stdout}${outcome.stderr}`).toBe(status);
      return JSON.parse(outcome.stdout) as unknown;
    };

    expect(await ask(0, ...statement)).toMatchObject({
      year: '2026-27',
      basis: 'financial',
      provider: 'P001',
      totalPence: 20_885,
      periods: [
        { period: '2026-27/01', totalPence: 20_885 },
        { period: '2026-27/02', totalPence: 0 },
      ],
      byServiceLevel: [{ serviceLevel: 'FOST', totalPence: 14_600 }],
      byChild: [{ client: 'C001', totalPence: 14_600 }],
      otherAmounts: [{ kind: 'carried_forward', totalPence: 6285 }],
      weeks: [{ client: 'C001', under11: 0, from11: 1 }],
      relief: { state: 'no_amounts' },
    });
    expect(await ask(0, ...statement, '--tax-year')).toMatchObject({ basis: 'tax', firstDay: '2026-04-06' });

    const readable = await runCommand(statement, { ledger });
    expect(readable.stdout).toContain('Amara Okafor (P001), financial year 2026-27');
    expect(readable.stdout).toContain('Robin Vale (C001)  1 week');

    const csv = (await ask(0, ...statement, '--format', 'csv', '--to', to)) as { files: string[] };
    const pdf = (await ask(0, ...statement, '--format', 'pdf', '--to', to)) as { files: string[] };
    expect(await readdir(to)).toHaveLength(2);
    expect(await readFile(csv.files[0]!, 'utf8')).toContain(',total,');
    expect((await readFile(pdf.files[0]!)).subarray(0, 5).toString()).toBe('%PDF-');

    expect(await ask(1, 'statement', 'P999', '2026-27')).toMatchObject({ error: { code: 'not_found' } });
    expect(await ask(1, 'statement', 'P001', '2026-28')).toMatchObject({ error: { code: 'bad_input' } });
    expect(await ask(2, ...statement, '--format', 'csv')).toMatchObject({ error: { code: 'wrong_usage' } });
    expect(await ask(2, ...statement, '--to', to)).toMatchObject({ error: { code: 'wrong_usage' } });
    expect(await ask(2, ...statement, '--format', 'doc', '--to', to)).toMatchObject({
      error: { code: 'wrong_usage' },
    });
  });
});
