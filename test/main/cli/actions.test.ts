import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { PDF } from '../../builders/claims';
import { runCommand } from '../../builders/command-line';
import { enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../../builders/ledger';
import { AARON, enterPeople } from '../../builders/people';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

test('a thread from the carer’s e-mail to its end, on the command line', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'council.ledger');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await ledger.close();
    const run = async (user: string | null, ...words: string[]) => {
      const who = user === null ? [] : ['--user', user];
      const { status, stdout } = await runCommand(['--json', 'actions', ...words, ...who], { ledger: path });
      return { status, said: JSON.parse(stdout) as Record<string, unknown> };
    };
    const letter = join(folder, 'letter.pdf');
    await writeFile(letter, PDF);
    const asked = ['create', 'P001', '--type', 'payment-query', '--title', 'Less than usual', '--text', 'Why?'];
    const opened = await run(OFFICER, ...asked, '--from', 'email', '--about', 'payment:2026-27/01', '--file', letter);
    expect(opened).toMatchObject({
      status: 0,
      said: {
        id: 1,
        provider: 'P001',
        state: 'open',
        assignedTo: 'team',
        due: 'green',
        relatedTo: { kind: 'payment', ref: '2026-27/01' },
        entries: [{ kind: 'message', side: 'carer', origin: 'email', attachments: [{ name: 'letter.pdf' }] }],
        changes: [],
      },
    });
    expect((await run(OFFICER, ...asked)).said).toMatchObject({ id: 2, assignedTo: 'carer', dueOn: null });
    await run(OFFICER, 'note', '1', '--text', 'Ask the social worker.');
    expect((await run(OFFICER, 'assign', '1', AARON.name)).said).toMatchObject({ assignee: AARON.name });
    expect((await run(OFFICER, 'due', '1', '2020-01-06', '--reason', 'Asked again')).said).toMatchObject({
      due: 'red',
    });
    expect((await run(null, '--overdue', '--turn', 'team')).said).toMatchObject({ actions: [{ id: 1 }] });
    expect((await run(OFFICER, 'reply', '1', '--text', 'A night less.')).said).toMatchObject({
      assignedTo: 'carer',
      dueOn: null,
    });
    await run(OFFICER, 'request-closure', '1', '--text', 'Thank you.', '--from', 'telephone');
    expect((await run(OFFICER, 'close', '1')).said).toMatchObject({ state: 'closed' });
    expect((await run(OFFICER, 'reply', '1', '--text', 'More')).said).toMatchObject({
      error: { code: 'action_closed' },
    });
    expect((await run(OFFICER, 'reopen', '1', '--reason', 'Not settled.')).said).toMatchObject({
      state: 'open',
      assignedTo: 'team',
    });
    expect((await run(OFFICER, 'merge', '2', '--into', '1')).said).toMatchObject({ id: 1, merged: [2] });
    expect((await run(null, '--open')).said).toMatchObject({ actions: [{ id: 1, state: 'open' }] });
    expect((await run(null, 'search', 'social work')).said).toMatchObject({
      actions: [{ id: 1, excerpt: 'Ask the social worker.' }],
    });

    expect((await run(null, 'close', '1')).status).toBe(2);
    expect((await run(OFFICER, 'link', '1', 'payments')).status).toBe(2);

    const { stdout } = await runCommand(['actions', 'show', '1'], { ledger: path });
    expect(stdout).toContain('Action 1, Payment query, carer P001 Amara Okafor: Less than usual');
    expect(stdout).toMatch(/ Olive Officer: INTERNAL · note\n {2}Ask the social worker\.\n/);
    expect(stdout).toMatch(/ carer, by email, taken down by Olive Officer: message\n {2}Why\?\n {2}\[letter\.pdf\]/);
    const list = await runCommand(['actions'], { ledger: path });
    expect(list.stdout).toMatch(/^1 {2}team’s turn +due .* P001 +Aaron Approver +Payment query +Less than usual$/m);
    expect(list.stdout).toMatch(/^2 {2}closed/m);
  });
}); // prettier-ignore
