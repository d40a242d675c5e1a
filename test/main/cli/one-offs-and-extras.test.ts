import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import { enterWorkedExample, TEST_KEY } from '../../builders/ledger';
import { enterItems, PNG } from '../../builders/one-offs';
import { AARON, enterPeople, OLIVE } from '../../builders/people';

/** One-off payments and extras on the command line alone. Each test goes on from the one before. */
describe('one-off payments and extras on the command line', () => {
  let folder: string;
  let ledger: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'carer-payments-test-'));
    ledger = join(folder, 'council.ledger');
    const opened = await openLedger({ path: ledger, key: TEST_KEY, create: true });
    await opened.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
      await enterItems(books);
    });
    await opened.close();
    await writeFile(join(folder, 'receipt.png'), PNG);
    await writeFile(join(folder, 'programme.pdf'), Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]));
  });
  afterAll(async () => await rm(folder, { recursive: true, force: true }));

  async function ask(status: number, ...words: string[]): Promise<unknown> {
    const outcome = await runCommand(['--json', ...words], { ledger });
    expect(outcome.status, `${words.join(' ')}: ${outcome.stdout}${outcome.stderr}`).toBe(status);
    return JSON.parse(outcome.stdout) as unknown;
  }
  const by = (person: { name: string }): string[] => ['--user', person.name];
  const club = ['--provider', 'P001', '--client', 'C001', '--service-level', 'CLUB', '--date', '2026-04-08'];

  test('one is entered with its receipt, and its sum is frozen', async () => {
    const more = ['--quantity', '12', '--reason', 'Club', '--evidence', join(folder, 'receipt.png')];
    expect(await ask(0, ...by(OLIVE), 'one-offs', 'add', ...club, ...more)).toMatchObject({
      id: 1,
      state: 'pending',
      ratePence: 500,
      amountPence: 6000,
      payableIn: '2026-27/01',
      evidence: { name: 'receipt.png', mediaType: 'image/png' },
    });
  });

  test('what cannot be entered is refused in words, or is wrong usage', async () => {
    const program = ['--amount', '5.00', '--reason', 'Club', '--evidence', join(folder, 'programme.pdf')];
    expect(await ask(1, ...by(OLIVE), 'one-offs', 'add', ...club, ...program)).toMatchObject({
      error: { code: 'evidence_refused' },
    });
    expect(await ask(2, ...by(OLIVE), 'one-offs', 'add', ...club, '--reason', 'Club')).toMatchObject({
      error: { code: 'wrong_usage' },
    });
  });

  test('another person approves it, and the period pays it', async () => {
    expect(await ask(1, ...by(OLIVE), 'one-offs', 'approve', '1')).toMatchObject({
      error: { code: 'not_allowed' },
    });
    expect(await ask(0, ...by(AARON), 'one-offs', 'approve', '1')).toMatchObject({ state: 'approved' });
    const schedule = (await ask(0, 'schedule', '2026-27/01')) as { totalPence: number };
    expect(schedule.totalPence).toBe(20885 + 6000);
  });

  test('one is rejected with a reason, another withdrawn, and all are listed', async () => {
    const trip = ['--amount', '-20.00', '--reason', 'Trip refunded'];
    await ask(0, ...by(OLIVE), 'one-offs', 'add', ...club, ...trip);
    await ask(0, ...by(OLIVE), 'one-offs', 'add', ...club, ...trip);
    await ask(0, ...by(AARON), 'one-offs', 'reject', '2', '--reason', 'No letter');
    await ask(0, ...by(OLIVE), 'one-offs', 'withdraw', '3');
    const { oneOffs } = (await ask(0, 'one-offs', 'list', '--provider', 'P001')) as { oneOffs: object[] };
    expect(oneOffs).toMatchObject([
      { id: 3, state: 'withdrawn' },
      { id: 2, state: 'rejected', decisionNote: 'No letter', amountPence: -2000 },
      { id: 1, state: 'approved' },
    ]);
  });

  test('an extra says what it would pay before it is set up, is copied, and removed', async () => {
    const birthday = ['--name', 'Birthday', '--year', '2026-27', '--birthday', '--weeks', '1.5'];
    const booked = ['--service-level', 'ALLOW', '--for', 'FOST'];
    const effect = { totalPence: 33000, children: [{ client: 'C001', on: '2026-04-09', age: 11 }] };
    expect(await ask(0, 'extras', 'add', ...birthday, ...booked, '--dry-run')).toMatchObject(effect);
    expect(await ask(0, ...by(OLIVE), 'extras', 'add', ...birthday, ...booked)).toMatchObject({
      ref: 'BIRTHDAY-2026-27',
    });
    expect(await ask(0, ...by(OLIVE), 'extras', 'copy', '2026-27', '2027-28')).toMatchObject({
      added: [{ ref: 'BIRTHDAY-2027-28', year: '2027-28' }],
      there: 0,
    });
    expect(await ask(0, ...by(OLIVE), 'extras', 'remove', 'BIRTHDAY-2027-28')).toEqual({
      removed: 'BIRTHDAY-2027-28',
    });
    const schedule = (await ask(0, 'schedule', '2026-27/01')) as { totalPence: number };
    expect(schedule.totalPence).toBe(20885 + 6000 + 33000);
  });

  test('for people to read, lists are tables', async () => {
    const list = await runCommand(['one-offs', 'list', '--state', 'approved'], { ledger });
    expect(list.stdout).toMatch(/^1 {2}approved {2}P001 {2}C001 {2}CLUB {2}8 Apr 2026 {2}£60\.00 {2}Club\n$/);
    const effect = await runCommand(['extras', 'effect', 'BIRTHDAY-2026-27'], { ledger });
    expect(effect.stdout).toBe('2026-27/01  1 child  £330.00\nIn all £330.00\n');
  });
});
