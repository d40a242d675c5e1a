import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { runCommand } from '../../builders/command-line';
import { enterClaiming, PDF, PENNY } from '../../builders/claims';
import { enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../../builders/ledger';
import { enterPeople, PAT } from '../../builders/people';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

test('a claim from its entry to the panel’s decision, on the command line', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'council.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
      await enterClaiming(books);
    });
    await ledger.close();
    const run = async (user: string | null, ...words: string[]) => {
      const who = user === null ? [] : ['--user', user];
      const { status, stdout, stderr } = await runCommand(['--json', 'claims', ...words, ...who], {
        ledger: path,
      });
      return { status, stderr, said: JSON.parse(stdout) as Record<string, unknown> };
    };
    const receipt = join(folder, 'receipt.pdf');
    await writeFile(receipt, PDF);
    const enter = ['enter', 'P001', '--day', '2026-04-10'];
    await run(OFFICER, 'allow', 'P001', '--no-longer');
    expect((await run(OFFICER, ...enter)).said).toMatchObject({ error: { code: 'not_a_claimant' } });
    expect((await run(OFFICER, 'allow', 'P001')).said).toEqual({ provider: 'P001', approved: true });
    await run(OFFICER, ...enter);
    const item = [
      '--level',
      'MILES',
      '--from',
      '2026-04-07',
      '--quantity',
      '12.5',
      '--description',
      'School',
    ];
    const added = await run(OFFICER, 'add', '1', ...item, '--client', 'C001', '--file', receipt);
    expect(added).toMatchObject({
      status: 0,
      said: {
        id: 1,
        state: 'unsubmitted',
        items: [{ amountPence: 688, attachment: { name: 'receipt.pdf' } }],
      },
    });
    expect((await run(OFFICER, 'submit', '1')).said).toMatchObject({ state: 'pending' });
    expect((await run(null, '--state', 'pending')).said).toMatchObject({
      claims: [{ id: 1, provider: 'P001', state: 'pending', items: 1, amountPence: 688 }],
    });
    expect((await run(PAT.name, 'reject', '1')).status).toBe(2);
    expect((await run(PAT.name, 'accept', 'one')).status).toBe(2);
    expect((await run(OFFICER, 'accept', '1')).said).toMatchObject({ error: { code: 'not_allowed' } });
    const rejected = await run(PAT.name, 'reject', '1', '--reason', 'Which school?', '--item', '1');
    expect(rejected.said).toMatchObject({
      state: 'rejected',
      items: [{ decision: { reason: 'Which school?' } }],
    });
    await run(PENNY.name, 'take-back', '1', '--reason', 'Asked');
    expect((await run(PAT.name, 'accept', '1')).said).toMatchObject({
      state: 'accepted',
      acceptedPence: 688,
    });
    const { stdout } = await runCommand(['claims', 'show', '1'], { ledger: path });
    expect(stdout).toMatch(/^Claim 1, carer P001: accepted\n1 +7 Apr 2026 +School +£6\.88 +accepted\n$/);
  });
});
