import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import { AARON, ADA, enterPeople, OLIVE } from '../../builders/people';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

test('every command works on an empty ledger', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'empty.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(enterPeople);
    await ledger.close();
    await writeFile(join(folder, 'none.csv'), 'client_ref,name,date_of_birth\n');
    const copy = join(folder, 'copy.ledger');

    const commands: [words: string[], status: number, answer: object][] = [
      [
        ['settings'],
        0,
        { settings: expect.arrayContaining([{ key: 'exceptions.varianceShare', value: '0.25' }]) },
      ],
      [['periods'], 0, { periods: [] }],
      [['periods', '--year', '2026-27'], 0, { periods: [] }],
      [['actions', '--open'], 0, { actions: [] }],
      [['orders', '2026-27'], 0, { orders: [], totalPence: 0 }],
      [['orders', '2026-27', '--provider', 'P001', '--client', 'C001'], 0, { orders: [] }],
      [['orders', '2026'], 1, { error: { code: 'bad_input' } }],
      [['schedule', '2026-27/01'], 1, { error: { code: 'not_found' } }],
      [['--user', OLIVE.name, 'prepare', '2026-27/01'], 1, { error: { code: 'not_found' } }],
      [['--user', AARON.name, 'finalise', '2026-27/01'], 1, { error: { code: 'not_found' } }],
      [['export', 'remittances', '2026-27/01', '--to', folder], 1, { error: { code: 'not_found' } }],
      [['statement', 'P001', '2026-27'], 1, { error: { code: 'not_found' } }],
      [['--user', ADA.name, 'bank', 'confirm', '--all'], 0, { confirmed: 0, own: 0 }],
      [['--user', ADA.name, 'bank', 'confirm', 'P001'], 1, { error: { code: 'not_found' } }],
      [['import', 'clients', join(folder, 'none.csv'), '--dry-run'], 0, { added: 0, rejected: [] }],
      [['import', 'clients', join(folder, 'none.csv'), '--user', OLIVE.name], 0, { added: 0, rejected: [] }],
      [['verify'], 0, { ok: true }],
      [['backup', '--to', copy], 0, { path: copy }],
      [['restore', '--from', copy], 0, { ledger: path }],
      [['verify'], 0, { ok: true }],
    ];
    for (const [words, status, answer] of commands) {
      const outcome = await runCommand(['--json', ...words], { ledger: path });
      expect(outcome.status, `${words.join(' ')}: ${outcome.stdout}${outcome.stderr}`).toBe(status);
      expect(JSON.parse(outcome.stdout)).toMatchObject(answer);
    }
  });
});

test('the ledger may be named by the environment', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'empty.ledger');
    await (await openLedger({ path, key: TEST_KEY, create: true })).close();
    const { status, stdout } = await runCommand(['periods', '--json'], {
      env: { CARER_PAYMENTS_LEDGER: path },
    });
    expect([status, stdout]).toEqual([0, '{"periods":[]}\n']);
  });
});
