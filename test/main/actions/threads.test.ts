import { expect, test } from 'vitest';
import { withDesk, type Desk } from '../../builders/desk';
import { anAction, openedAction } from '../../builders/actions';
import { enterWorkedExample, OFFICER, aProvider, changeBy } from '../../builders/ledger';
import { AARON, BOTH, OLIVE, PAT } from '../../builders/people';

const BY_EMAIL = { side: 'carer', origin: 'email' } as const;

async function answering(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(enterWorkedExample);
    await work(desk);
    expect(desk.unexpected).toEqual([]);
  });
}

test('a thread passes from side to side, is closed at the carer’s request, and reopened with a reason', async () => {
  await answering(async (desk) => {
    const opened = await openedAction(desk);
    expect(opened.action).toMatchObject({
      id: 1,
      typeName: 'Payment query',
      providerName: 'Amara Okafor',
      relatedTo: { words: 'Payment of 2026-27/01', to: '/payments/2026-27/01/carer/P001' },
      state: 'open',
      assignedTo: 'team',
      due: 'green',
    });
    const write = async (verb: 'comment' | 'reply' | 'close' | 'reopen', body: string) =>
      (await desk.ask(OLIVE, 'actions.write', { id: 1, verb, body })).action;
    expect(await write('comment', 'We have it.')).toMatchObject({ assignedTo: 'team', due: 'green' });
    expect(await write('reply', 'A night less.')).toMatchObject({ assignedTo: 'carer', dueOn: null });
    const asked = { id: 1, verb: 'closure_request', body: 'Thank you.', from: BY_EMAIL } as const;
    expect((await desk.ask(OLIVE, 'actions.write', asked)).action).toMatchObject({
      assignedTo: 'team',
      closureRequested: true,
    });
    expect(await write('close', '')).toMatchObject({ state: 'closed', closureRequested: false, due: null });
    expect(await desk.refusal(OLIVE, 'actions.write', { id: 1, verb: 'reply', body: 'More' })).toMatchObject({
      code: 'action_closed',
    });
    expect(await write('reopen', 'Not settled after all.')).toMatchObject({
      state: 'open',
      assignedTo: 'team',
    });
    const { entries } = await desk.ask(PAT, 'actions.read', { id: 1 });
    expect(entries.map(({ kind, side }) => `${side} ${kind}`)).toEqual([
      'carer message',
      'team comment',
      'team reply',
      'carer closure_request',
      'team close',
      'team reopen',
    ]);
  });
});

test('what only the team sees moves nothing and is marked so', async () => {
  await answering(async (desk) => {
    await openedAction(desk);
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'note', body: 'Check the placement.' });
    await desk.ask(OLIVE, 'actions.assign', { id: 1, assignee: BOTH.name });
    const { action, entries } = await desk.ask(OLIVE, 'actions.setDue', {
      id: 1,
      dueOn: '2026-05-29',
      note: 'On holiday.',
    });
    expect(action).toMatchObject({ assignedTo: 'team', assignee: BOTH.name, dueOn: '2026-05-29' });
    expect(entries.map(({ seenByCarer, did }) => [seenByCarer, did])).toEqual([
      [true, null],
      [false, null],
      [false, `Assigned to ${BOTH.name}`],
      [false, 'To be answered by 29 May 2026'],
    ]);
    expect(await desk.refusal(OLIVE, 'actions.assign', { id: 1, assignee: PAT.name })).toMatchObject({
      code: 'unknown_reference',
    });
  });
});

test('a duplicate is merged, and both threads name the other', async () => {
  await answering(async (desk) => {
    await openedAction(desk);
    await openedAction(desk, { title: 'The same again' });
    const { action, merged, entries } = await desk.ask(OLIVE, 'actions.merge', { id: 2, into: 1 });
    expect(action).toMatchObject({ id: 1, state: 'open' });
    expect(merged).toMatchObject([{ id: 2, state: 'closed', mergedInto: 1 }]);
    expect(entries.at(-1)).toMatchObject({ kind: 'merged', link: { words: 'Action 2', to: '/actions/2' } });
    for (const verb of ['reply', 'reopen'] as const)
      expect(await desk.refusal(OLIVE, 'actions.write', { id: 2, verb, body: 'x' })).toMatchObject({
        code: 'action_merged',
      });
  });
});

test('a thread is about something of its carer', async () => {
  await answering(async (desk) => {
    await desk.ledger.transaction(
      async (books) => await books.providers.save(aProvider({ ref: 'P002' }), changeBy(OFFICER)),
    );
    const place = { kind: 'placement', ref: 'PL001' } as const;
    expect(
      await desk.refusal(OLIVE, 'actions.create', anAction({ provider: 'P002', relatedTo: place })),
    ).toMatchObject({ code: 'unknown_reference' });
    expect((await openedAction(desk, { relatedTo: place })).action.relatedTo.words).toBe('Placement PL001');
  });
});

test('a thread is about a line that is there, of a type that its carer has, and is linked to a thing once', async () => {
  await answering(async (desk) => {
    const refused = async (facts: Parameters<typeof anAction>[0]) =>
      await desk.refusal(OLIVE, 'actions.create', anAction(facts));
    for (const ref of ['2026-27/01#0', '2026-27/01#x', '2020-21/01#1'])
      expect(await refused({ relatedTo: { kind: 'line', ref } })).toMatchObject({
        code: 'unknown_reference',
      });
    expect(await refused({ type: 'supported-lodgings-query' })).toMatchObject({ code: 'not_found' });
    await openedAction(desk, { relatedTo: { kind: 'line', ref: '2026-27/01#1' } });
    const link = { id: 1, link: { kind: 'payment', ref: '2026-27/01' } } as const;
    await desk.ask(OLIVE, 'actions.link', link);
    expect(await desk.refusal(OLIVE, 'actions.link', link)).toMatchObject({ code: 'already_exists' });
  });
});

test('what nobody sees is not sent', async () => {
  await answering(async (desk) => {
    const { action, entries } = await openedAction(desk, {
      title: 'Less\nthan\u001B usual\uD83D',
      body: 'Why\u0007 is it\r\nless?\uD83D',
    });
    expect([action.title, entries[0]!.body]).toEqual(['Less than usual', 'Why is it\nless?']);
    const blank = { id: 1, verb: 'reply', body: '\u0007 \u202E' } as const;
    expect(await desk.refusal(OLIVE, 'actions.write', blank)).toMatchObject({ code: 'bad_input' });
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'note', body: 'José'.normalize('NFD') });
    const hits = await desk.ask(OLIVE, 'actions.search', { text: 'José'.normalize('NFD'), openOnly: true });
    expect(hits.map(({ id }) => id)).toEqual([1]);
  });
});

test('new bank details from a thread wait for a second person, and each names the other', async () => {
  await answering(async (desk) => {
    await openedAction(desk, { type: 'change-of-details' });
    const account = { sortCode: '10-79-99', accountNumber: '88837491', accountName: 'A OKAFOR' };
    const asked = { id: 1, requested: { kind: 'bank_details', ...account } } as const;
    const wrong = { ...asked, requested: { ...asked.requested, accountNumber: '88837493' } };
    expect(await desk.refusal(OLIVE, 'actions.requestChange', wrong)).toMatchObject({
      code: 'bank_details_invalid',
    });
    const { changes } = await desk.ask(OLIVE, 'actions.requestChange', asked);
    expect(changes).toMatchObject([{ id: 1, state: 'requested', requested: { accountNumber: '••••7491' } }]);
    await desk.ask(OLIVE, 'actions.makeChange', { id: 1 });
    expect(await desk.refusal(OLIVE, 'carers.confirmBankDetails', { providers: ['P001'] })).toMatchObject({
      code: 'own_work',
    });
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    const after = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(after.changes).toMatchObject([{ state: 'made', confirmedBy: AARON.name }]);
    const { history } = await desk.ask(OLIVE, 'carers.read', { ref: 'P001' });
    expect(history.map(({ note }) => note)).toContain('Action 1');
  });
});

test('all text is searched, notes and titles too, and two people’s drafts are two', async () => {
  await answering(async (desk) => {
    await openedAction(desk, { title: 'Fahrtkosten für École' });
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'note', body: 'Ask the social worker' });
    const found = async (text: string) =>
      (await desk.ask(OLIVE, 'actions.search', { text, openOnly: true })).map(({ id }) => id);
    expect(await found('ecole')).toEqual([1]);
    expect(await found('social work')).toEqual([1]);
    expect(await found('social "OR" x*')).toEqual([]);
    expect(await found('***')).toEqual([]);
    await desk.ask(OLIVE, 'actions.keepDraft', { thread: 1, content: { body: 'Mine' } });
    await desk.ask(AARON, 'actions.keepDraft', { thread: 1, content: { body: 'Other' } });
    expect(await desk.ask(OLIVE, 'actions.draft', { thread: 1 })).toMatchObject({
      content: { body: 'Mine' },
    });
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'reply', body: 'Mine' });
    expect(await desk.ask(OLIVE, 'actions.draft', { thread: 1 })).toBeNull();
    expect(await desk.ask(AARON, 'actions.draft', { thread: 1 })).toMatchObject({
      content: { body: 'Other' },
    });
  });
});
