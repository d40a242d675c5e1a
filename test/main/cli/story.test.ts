import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../builders/command-line';
import { COUNCIL_FILES } from './council-files';

/** From nothing to paid carers on the command line alone, with the design's worked example. Each test goes on. */

const PASSWORDS = { CARER_PAYMENTS_NEW_PASSWORD: 'correct horse' };
const FIRST = '2026-27/01';

describe('the story of a council on the command line', { timeout: 120_000 }, () => {
  let folder: string;
  let ledger: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carer-payments-test-'));
    ledger = join(folder, 'council.ledger');
    for (const [name, text] of Object.entries(COUNCIL_FILES)) await writeFile(join(folder, name), text);
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  /** Runs a command with --json: standard output has to be one document and nothing else. */
  async function ask(status: number, ...words: string[]): Promise<unknown> {
    const outcome = await runCommand(['--json', ...words], { ledger, env: PASSWORDS });
    expect(outcome.status, `${words.join(' ')}: ${outcome.stdout}${outcome.stderr}`).toBe(status);
    expect(outcome.stdout.endsWith('\n')).toBe(true);
    return JSON.parse(outcome.stdout) as unknown;
  }
  const file = (name: string): string => join(folder, name);
  const refusal = (code: string) => ({ error: { code, message: expect.stringMatching(/\.$/) } });

  test('a new ledger has the year’s periods, settings and people', async () => {
    const init = [
      'init',
      '--year',
      '2026-27',
      '--first-day',
      '2026-04-06',
      '--frequency',
      'weekly',
      '--admin',
      'ada',
    ];
    expect(await ask(0, ...init)).toEqual({ ledger, administrator: 'ada', periods: 51 });
    expect(await ask(1, ...init)).toMatchObject(refusal('ledger_exists'));
    const set = ['settings', 'set', 'bacs.sortCode', '08-99-99', '--user', 'ada'];
    expect(await ask(0, ...set)).toEqual({ key: 'bacs.sortCode', value: '089999' });
    const { settings } = (await ask(0, 'settings')) as { settings: { key: string; value: string }[] };
    expect(settings).toContainEqual({ key: 'bacs.sortCode', value: '089999' });
    expect(settings.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'organisation.name',
        'bacs.serviceUserNumber',
        'bacs.accountNumber',
        'exceptions.varianceShare',
      ]),
    );
    const add = (name: string, ...roles: string[]) =>
      ask(0, '--user', 'ada', 'users', 'add', name, ...roles.flatMap((role) => ['--role', role]));
    expect(await add('olive', 'officer')).toEqual({ name: 'olive', roles: ['officer'], active: true });
    expect(await add('aaron', 'approver', 'panel')).toEqual({
      name: 'aaron',
      roles: ['approver', 'panel'],
      active: true,
    });
    const { periods } = (await ask(0, 'periods', '--year', '2026-27')) as { periods: object[] };
    expect(periods).toHaveLength(51);
    expect(periods.slice(0, 2)).toEqual([
      {
        period: FIRST,
        firstDay: '2026-04-06',
        lastDay: '2026-04-12',
        payDate: '2026-04-13',
        state: 'current',
      },
      {
        period: '2026-27/02',
        firstDay: '2026-04-13',
        lastDay: '2026-04-19',
        payDate: '2026-04-20',
        state: 'future',
      },
    ]);
    expect(await ask(0, 'periods', '--year', '2027-28')).toEqual({ periods: [] });
  });

  test('files are tried, taken whole, and taken again without effect', async () => {
    const counts = { updated: 0, unchanged: 0, rejected: [] };
    const providers = ['import', 'providers', file('providers.csv')];
    expect(await ask(0, ...providers, '--dry-run')).toMatchObject({ kind: 'providers', added: 1, ...counts });
    expect(await ask(0, ...providers, '--user', 'olive')).toMatchObject({ added: 1, ...counts });
    expect(await ask(0, ...providers, '--user', 'olive')).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 1,
    });
    for (const [kind, name, added] of [
      ['clients', 'clients.csv', 1],
      ['service-levels', 'levels.csv', 1],
      ['rates', 'rates.csv', 2],
      ['placements', 'placements.csv', 1],
    ] as const) {
      expect(await ask(0, 'import', kind, file(name), '--user', 'olive')).toMatchObject({
        kind,
        added,
        ...counts,
      });
    }
    const rejected = (await ask(1, 'import', 'placements', file('wrong.csv'), '--user', 'olive')) as {
      rejected: { line: number; column: string }[];
      error: { code: string; details: unknown };
    };
    expect(rejected).toMatchObject({
      added: 0,
      updated: 0,
      unchanged: 0,
      error: { code: 'import_rejected' },
    });
    expect(rejected.rejected.map(({ line, column }) => [line, column])).toEqual([
      [2, 'start_date'],
      [2, 'client_ref'],
    ]);
    expect(rejected.error.details).toEqual(rejected.rejected);
    expect(await ask(1, 'import', 'placements', file('wrong.csv'), '--dry-run')).toMatchObject({
      error: { code: 'import_rejected' },
    });
  });

  test('the current period’s schedule is the worked example’s, and blocked by unconfirmed bank details', async () => {
    const line = {
      kind: 'placement',
      placement: 'PL001',
      client: 'C001',
      serviceLevel: 'FOST',
      carePeriod: FIRST,
    };
    expect(await ask(0, 'schedule', FIRST)).toEqual({
      period: FIRST,
      state: 'current',
      totalPence: 20885,
      payments: [
        {
          provider: 'P001',
          totalPence: 20885,
          lines: [
            {
              ...line,
              from: '2026-04-06',
              to: '2026-04-08',
              quantity: 3,
              unit: 'night',
              ratePence: 19400,
              rateUnit: 'week',
              amountPence: 8314,
            },
            {
              ...line,
              from: '2026-04-09',
              to: '2026-04-12',
              quantity: 4,
              unit: 'night',
              ratePence: 22000,
              rateUnit: 'week',
              amountPence: 12571,
            },
          ],
          exceptions: [
            { code: 'no_bank_details', blocking: true, message: expect.any(String) },
            { code: 'first_payment', blocking: false, message: 'First payment to this carer: £208.85.' },
          ],
        },
      ],
    });
    const prepare = ['--user', 'olive', 'prepare', FIRST, '--accept-exceptions'];
    expect(await ask(1, ...prepare)).toMatchObject(refusal('blocking_exceptions'));
    expect(await ask(1, '--user', 'olive', 'bank', 'confirm', 'P001')).toMatchObject(refusal('own_work'));
    expect(await ask(1, '--user', 'aaron', 'bank', 'confirm', 'P999')).toMatchObject(refusal('not_found'));
    expect(await ask(0, '--user', 'aaron', 'bank', 'confirm', '--all')).toEqual({ confirmed: 1, own: 0 });
  });

  test('one person prepares, another finalises', async () => {
    expect(await ask(1, '--user', 'olive', 'prepare', FIRST)).toMatchObject(
      refusal('exceptions_not_accepted'),
    );
    expect(await ask(1, '--user', 'aaron', 'prepare', FIRST)).toMatchObject(refusal('not_allowed'));
    expect(await ask(0, '--user', 'olive', 'prepare', FIRST, '--accept-exceptions')).toMatchObject({
      period: FIRST,
      state: 'current',
    });
    expect(await ask(1, '--user', 'olive', 'finalise', FIRST)).toMatchObject(refusal('not_allowed'));
    expect(await ask(0, '--user', 'aaron', 'finalise', FIRST)).toMatchObject({
      period: FIRST,
      payments: 1,
      lines: 2,
      totalPence: 20885,
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await ask(1, '--user', 'aaron', 'finalise', FIRST)).toMatchObject(refusal('period_finalised'));
    expect(await ask(0, 'schedule', FIRST)).toMatchObject({
      state: 'finalised',
      totalPence: 20885,
      payments: [{ exceptions: [] }],
    });
  });

  test('late news is an adjustment of the next period', async () => {
    expect(await ask(0, 'import', 'placements', file('ended.csv'), '--user', 'olive')).toMatchObject({
      updated: 1,
    });
    expect(await ask(0, 'schedule', '2026-27/02')).toMatchObject({
      totalPence: 0,
      payments: [
        {
          lines: [
            {
              kind: 'adjustment',
              carePeriod: FIRST,
              from: '2026-04-06',
              to: '2026-04-12',
              quantity: null,
              amountPence: -6285,
            },
            { kind: 'carried_forward', placement: null, amountPence: 6285 },
          ],
          exceptions: [{ code: 'variance' }, { code: 'negative_payment' }],
        },
      ],
    });
    expect(await ask(0, 'schedule', '2026-27/03')).toEqual({
      period: '2026-27/03',
      state: 'future',
      totalPence: 0,
      payments: [],
    });
  });

  test('remittances are written, every invariant is checked, and a copy goes away and comes back', async () => {
    const { files } = (await ask(0, 'export', 'remittances', FIRST, '--to', folder)) as { files: string[] };
    expect(new Set(files.map((name) => name.split('.').at(-1)))).toEqual(new Set(['csv', 'pdf']));
    const csv = await readFile(
      files.find((name) => name.endsWith('.csv'))!,
      'utf8',
    );
    expect(csv).toContain('2026-04-09,2026-04-12,4,night,220.00,125.71,2026-27/01');
    expect(await ask(1, 'export', 'remittances', '2026-27/02', '--to', folder)).toMatchObject({
      error: { code: 'period_not_finalised' },
    });
    const checks = (await ask(0, 'verify')) as {
      ok: boolean;
      checks: { name: string; ok: boolean; detail: string }[];
    };
    expect([checks.ok, checks.checks.length, checks.checks.every(({ ok }) => ok)]).toEqual([true, 13, true]);

    const copy = file('copy.ledger');
    expect(await ask(0, 'backup', '--to', copy)).toMatchObject({
      path: copy,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    await ask(0, '--user', 'ada', 'settings', 'set', 'organisation.name', 'Another Council');
    const { previous } = (await ask(0, 'restore', '--from', copy)) as { previous: string };
    expect(existsSync(previous)).toBe(true);
    const { settings } = (await ask(0, 'settings')) as { settings: object[] };
    expect(settings).toContainEqual({ key: 'organisation.name', value: 'Council' });
    expect(await ask(0, 'schedule', FIRST)).toMatchObject({ state: 'finalised', totalPence: 20885 });
    expect(await ask(0, 'verify')).toMatchObject({ ok: true });
  });

  test('without --json the same is said in words a person reads, and progress is not among them', async () => {
    const say = async (...words: string[]) => await runCommand(words, { ledger });
    const schedule = await say('schedule', FIRST);
    expect(schedule.stdout).toBe('2026-27/01 (finalised): £208.85\nP001  2 lines  £208.85\n');
    const periods = await say('periods');
    expect(periods.stdout.split('\n')[0]).toMatch(/^2026-27\/01\s+6–12 Apr 2026\s+13 Apr 2026\s+finalised$/);
    expect((await say('verify')).stdout).toMatch(/^holds {2}/);
    const exported = await say('export', 'remittances', FIRST, '--to', folder);
    expect(exported.stdout.trim().split('\n')).toHaveLength(2);
    expect(exported.stderr).toContain('of');
  });
});
