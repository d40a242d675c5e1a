import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand, type Surroundings } from '../../builders/command-line';
import { enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../../builders/ledger';
import { ADA, enterPeople, OLIVE } from '../../builders/people';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

/** A folder with the worked example in it as a file that nobody has open. */
async function withCouncil(work: (ledger: string, folder: string) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'council.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await ledger.close();
    await work(path, folder);
  });
}

/** Runs a command that is refused: status 1, one JSON document with the error, its message on standard error as well. */
async function refused(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<{ code: string; message: string }> {
  const { status, stdout, stderr } = await runCommand(['--json', ...words], surroundings);
  expect(status, stdout + stderr).toBe(1);
  const { error } = JSON.parse(stdout) as { error: { code: string; message: string } };
  expect(stderr).toContain(error.message);
  return error;
}

test.each([
  ['an unknown command', ['bogus']],
  ['no command', []],
  ['an unknown option', ['periods', '--colour']],
  ['a missing argument', ['schedule']],
  ['an unknown kind of file', ['import', 'pets', 'file.csv', '--user', OFFICER]],
  ['an unknown export', ['export', 'gold', '2026-27/01', '--to', '.']],
  ['a role that there is not', ['users', 'add', 'Sam', '--role', 'king', '--user', ADA.name]],
  ['a user without a role', ['users', 'add', 'Sam', '--user', ADA.name]],
  ['neither a carer nor all of them', ['bank', 'confirm', '--user', OFFICER]],
  ['both a carer and all of them', ['bank', 'confirm', 'P001', '--all', '--user', OFFICER]],
  ['nobody’s name on a change', ['prepare', '2026-27/01']],
  [
    'a frequency that there is not',
    ['init', '--year', '2026-27', '--first-day', '2026-04-06', '--frequency', 'daily', '--admin', 'a'],
  ],
  [
    'a year that is none',
    ['init', '--year', '2026', '--first-day', '2026-04-06', '--frequency', 'weekly', '--admin', 'a'],
  ],
])('%s is wrong usage: status 2, said as one JSON document and in words', async (_what, words) => {
  const { status, stdout, stderr } = await runCommand(['--json', ...words], {
    ledger: '/nowhere/at-all.ledger',
  });
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'wrong_usage', message: expect.any(String) } });
  expect(stderr).not.toBe('');
});

test('no ledger named, and no password where nobody can be asked, are wrong usage', async () => {
  expect((await runCommand(['periods'])).status).toBe(2);
  const { status, stderr } = await runCommand(['--user', OFFICER, 'prepare', '2026-27/01'], {
    ledger: '/nowhere/x',
    password: '',
  });
  expect([status, stderr]).toEqual([2, 'Give the password in the variable CARER_PAYMENTS_PASSWORD.\n']);
});

test('help is not wrong usage', async () => {
  for (const words of [['--help'], ['help'], ['import', '--help']]) {
    const { status, stdout } = await runCommand(words);
    expect([status, stdout.startsWith('Usage: carer-payments')]).toEqual([0, true]);
  }
});

test('each file that cannot be opened is refused with its own message, and no byte of it changes', async () => {
  await withCouncil(async (ledger, folder) => {
    const make: Record<string, string | Uint8Array> = {
      ledger_empty_file: '',
      not_a_ledger: 'provider_ref,name,type\nP001,The Lees,foster_carer\n'.repeat(500),
    };
    for (const [code, content] of Object.entries(make)) {
      const file = join(folder, code);
      await writeFile(file, content);
      expect((await refused(['periods'], { ledger: file })).code).toBe(code);
      expect(await readFile(file, 'utf8')).toBe(content);
    }
    const messages = new Set<string>();
    const cases: [string, Surroundings][] = [
      ['ledger_not_found', { ledger: join(folder, 'nothing.ledger') }],
      ['wrong_key', { ledger, key: 'ab'.repeat(32) }],
      ['key_malformed', { ledger, key: 'abc' }],
    ];
    const before = await readFile(ledger);
    for (const [code, surroundings] of cases) {
      const error = await refused(['periods'], surroundings);
      expect(error.code).toBe(code);
      messages.add(error.message);
    }
    expect(messages.size).toBe(cases.length);
    expect((await readFile(ledger)).equals(before)).toBe(true);
    await mkdir(join(folder, 'a-folder'));
    expect((await refused(['periods'], { ledger: join(folder, 'a-folder') })).code).toBe('not_a_ledger');
  });
});

test('a ledger of a newer version is refused', async () => {
  await withCouncil(async (ledger) => {
    const sqlite = openSqlite(ledger, TEST_KEY, { readonly: false });
    sqlite.exec("INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Claims9999999999999')");
    sqlite.close();
    expect((await refused(['periods'], { ledger })).code).toBe('ledger_newer');
  });
});

test('while one command has the ledger open another is refused, and says that it is open', async () => {
  await withCouncil(async (path) => {
    const holder = await openLedger({ path, key: TEST_KEY });
    const error = await refused(['periods'], { ledger: path });
    expect(error.code).toBe('ledger_in_use');
    await holder.close();
    expect((await runCommand(['periods'], { ledger: path })).status).toBe(0);
  });
});

test('of several commands at the same moment each does its work or says that another has the ledger', async () => {
  await withCouncil(async (ledger) => {
    for (let round = 0; round < 3; round += 1) {
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map(() => runCommand(['--json', 'periods'], { ledger })),
      );
      expect(outcomes.some(({ status }) => status === 0)).toBe(true);
      for (const { status, stdout } of outcomes) {
        const answer = JSON.parse(stdout) as { error?: { code: string } };
        expect([status, answer.error?.code]).toEqual(status === 0 ? [0, undefined] : [1, 'ledger_in_use']);
      }
    }
  });
});

test('names of users, references and periods are compared exactly', async () => {
  await withCouncil(async (ledger) => {
    const code = async (...words: string[]) => (await refused(words, { ledger })).code;
    expect(await code('--user', OLIVE.name.toLowerCase(), 'prepare', '2026-27/01')).toBe(
      'wrong_name_or_password',
    );
    expect(await code('--user', `${OLIVE.name} `, 'prepare', '2026-27/01')).toBe('wrong_name_or_password');
    expect(await code('--user', ADA.name, 'bank', 'confirm', 'p001')).toBe('not_found');
    expect(await code('schedule', '2026-27/1')).toBe('not_found');
    expect(await code('schedule', '2026-27/01 ')).toBe('not_found');
    expect(await code('--user', OLIVE.name, 'prepare', '2026-27/1')).toBe('bad_input');
    expect(await code('--user', ADA.name, 'settings', 'set', 'Organisation.Name', 'X')).toBe('not_found');
    expect(await code('--user', ADA.name, 'settings', 'set', 'constructor', 'X')).toBe('not_found');
  });
});

test('a role that is missing, a wrong password and a bad value are refused', async () => {
  await withCouncil(async (ledger) => {
    const code = async (words: string[], password?: string) =>
      (await refused(words, { ledger, password })).code;
    expect(await code(['--user', OLIVE.name, 'settings', 'set', 'organisation.name', 'X'])).toBe(
      'not_allowed',
    );
    expect(await code(['--user', ADA.name, 'settings', 'set', 'exceptions.varianceShare', '25 %'])).toBe(
      'bad_input',
    );
    expect(await code(['--user', ADA.name, 'settings', 'set', 'bacs.sortCode', '12345'])).toBe('bad_input');
    expect(await code(['--user', ADA.name, 'periods'], 'wrong')).toBe('wrong_name_or_password');
    const env = { CARER_PAYMENTS_NEW_PASSWORD: 'short' };
    const weak = await refused(['--user', ADA.name, 'users', 'add', 'Sam', '--role', 'panel'], {
      ledger,
      env,
    });
    expect(weak.code).toBe('bad_input');
  });
});

test('a file that cannot be read or written is refused in words', async () => {
  await withCouncil(async (ledger, folder) => {
    const code = async (...words: string[]) => (await refused(words, { ledger })).code;
    expect(await code('import', 'clients', join(folder, 'missing.csv'), '--dry-run')).toBe('file_unreadable');
    await writeFile(join(folder, 'scan.csv'), '%PDF-1.7\n%âãÏÓ\n');
    expect(await code('import', 'clients', join(folder, 'scan.csv'), '--user', OLIVE.name)).toBe(
      'file_not_csv',
    );
    expect(await code('backup', '--to', ledger)).toBe('backup_failed');
    expect(await code('restore', '--from', join(folder, 'missing.ledger'))).toBe('ledger_not_found');
    await copyFile(join(folder, 'scan.csv'), join(folder, 'copy.ledger'));
    expect(await code('restore', '--from', join(folder, 'copy.ledger'))).toBe('not_a_ledger');
    expect((await runCommand(['verify'], { ledger })).status).toBe(0);
  });
});
