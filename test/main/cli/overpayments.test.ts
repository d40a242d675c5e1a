import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import { deskOf } from '../../builders/desk';
import { enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../../builders/ledger';
import { overpaid, OWED } from '../../builders/overpaid';
import { enterPeople } from '../../builders/people';

test('overpayments are listed and planned on the command line', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'council.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await overpaid(deskOf(ledger));
    await ledger.close();
    const say = async (...words: string[]) => await runCommand(words, { ledger: path });
    const ask = async (status: number, ...words: string[]): Promise<unknown> => {
      const outcome = await say('--json', ...words);
      expect(outcome.status, outcome.stdout + outcome.stderr).toBe(status);
      return JSON.parse(outcome.stdout) as unknown;
    };
    expect(await ask(0, 'overpayments', 'list')).toEqual({
      period: '2026-27/03',
      overpayments: [
        {
          provider: 'P001',
          broughtPence: 0,
          newPence: OWED,
          correctedPence: 0,
          repaidPence: 0,
          writtenOffPence: 0,
          takenPence: 19_400,
          leftPence: OWED - 19_400,
          paymentPence: 0,
          since: '2026-04-27',
          ageDays: 0,
          cause: 'Robin Vale, care of 6–19 Apr 2026',
          plan: null,
        },
      ],
    });
    const plan = ['--user', OFFICER, 'overpayments', 'plan', 'P001', '--reason', 'Agreed.'];
    expect(await ask(0, ...plan, '--share', '12.5')).toMatchObject({
      takenPence: 2_425,
      paymentPence: 16_975,
      plan: { kind: 'share', shareBasisPoints: 1_250, setBy: OFFICER, reason: 'Agreed.' },
    });
    expect((await say(...plan, '--amount', '50')).stdout).toBe(
      '£50.00 a period: £50.00 is taken from the current period’s payment, £144.00 is paid, £351.14 is left.\n',
    );
    expect((await say('overpayments', 'list')).stdout).toContain('£50.00 a period');
    for (const wrong of [[], ['--paused', '--amount', '5'], ['--share', 'half'], ['--end', '--paused']])
      expect(await ask(2, ...plan, ...wrong)).toMatchObject({ error: { code: 'wrong_usage' } });
    expect(await ask(0, ...plan, '--end')).toMatchObject({ takenPence: 19_400, plan: null });
    expect(await ask(1, ...plan, '--end')).toMatchObject({ error: { code: 'not_found' } });
  });
});
