import { expect, test } from 'vitest';
import { readCarerActions } from '../../../main/actions/carer-actions';
import {
  messageFromCarer,
  openFromCarer,
  type MessageOfCarer,
  type OpenedByCarer,
  type TakenFromCarer,
} from '../../../main/actions/from-carer';
import type { WritingContext } from '../../../main/actions/write-entry';
import type { PublishedAction } from '../../../domain/sync/carer-data';
import { openedAction } from '../../builders/actions';
import { PDF } from '../../builders/claims';
import { withDesk, type Desk } from '../../builders/desk';
import { aPlacement, aProvider, changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, OLIVE } from '../../builders/people';

async function collecting(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(async (books) => {
      const lodgings = aProvider({ ref: 'P002', name: 'Lena Marsh', type: 'supported_lodgings' });
      await books.providers.save(lodgings, changeBy(OFFICER));
    });
    await work(desk);
    expect(desk.unexpected).toEqual([]);
  });
}

async function collect(
  desk: Desk,
  work: (context: WritingContext) => Promise<TakenFromCarer>,
): Promise<TakenFromCarer> {
  const change = { user: OLIVE.name, at: desk.now, action: 'sync.collect' };
  return await desk.ledger.transaction(async (books) => await work({ books, change }));
}

const opened = async (desk: Desk, provider: string, facts: Partial<OpenedByCarer> = {}) =>
  await collect(desk, async (context) => {
    const sent = {
      type: 'payment-query',
      relatedTo: null,
      title: 'A question',
      body: 'Why?',
      attachments: [],
    };
    return await openFromCarer(context, provider, { ...sent, submission: 's-1', ...facts });
  });
const sent = async (desk: Desk, provider: string, facts: Partial<MessageOfCarer> = {}) =>
  await collect(desk, async (context) => {
    const message = { thread: 1, verb: 'comment', body: 'More', attachments: [], submission: 'm-1' } as const;
    return await messageFromCarer(context, provider, { ...message, ...facts });
  });
const seenBy = async (desk: Desk, provider: string): Promise<readonly PublishedAction[]> =>
  (await desk.ledger.read((books) => readCarerActions(books, [provider]))).get(provider)!;
const kindsOf = ({ entries }: PublishedAction): string[] =>
  entries.map(({ side, kind }) => `${side} ${kind}`);

test('a carer opens a thread in the portal: it is the team’s turn, with what the carer sent, once', async () => {
  await collecting(async (desk) => {
    const attachments = [{ name: 'letter.pdf', bytes: PDF }];
    const relatedTo = { kind: 'payment', ref: '2026-27/01' } as const;
    expect(await opened(desk, 'P001', { attachments, relatedTo })).toEqual({ action: 1, wasTaken: false });
    expect(await opened(desk, 'P001', { title: 'Sent again' })).toEqual({ action: 1, wasTaken: true });
    await expect(opened(desk, 'P002')).rejects.toMatchObject({ code: 'action_of_another' });
    await expect(opened(desk, 'P404', { submission: 's-2' })).rejects.toMatchObject({ code: 'not_found' });
    expect(await seenBy(desk, 'P001')).toEqual([
      {
        id: 1,
        submission: 's-1',
        typeName: 'Payment query',
        title: 'A question',
        relatedTo: { ...relatedTo, words: 'Payment of 13 Apr 2026 (2026-27/01)' },
        state: 'open',
        assignedTo: 'team',
        closureRequested: false,
        entries: [
          {
            kind: 'message',
            side: 'carer',
            at: desk.now,
            origin: 'portal',
            body: 'Why?',
            submission: 's-1',
            attachments: ['letter.pdf'],
          },
        ],
      },
    ]);
    expect(await seenBy(desk, 'P002')).toEqual([]);
    const { action } = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(action).toMatchObject({ openedBySide: 'carer', assignedTo: 'team', dueOn: '2026-04-17' });
  });
});

test('what does not fit is not lost: it becomes their query or about themselves, and the team is told', async () => {
  await collecting(async (desk) => {
    const relatedTo = { kind: 'placement', ref: 'PL001' } as const;
    await opened(desk, 'P002', { type: 'foster-carer-query', relatedTo });
    const { action, entries } = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(action).toMatchObject({
      type: 'supported-lodgings-query',
      relatedTo: { kind: 'provider', ref: 'P002' },
    });
    expect(entries.at(-1)).toMatchObject({
      kind: 'note',
      seenByCarer: false,
      body: 'The carer sent it as “Foster Carer Query”, which carers of this kind do not open.\nThe carer named placement PL001, which is not this carer’s.',
    });
    expect(JSON.stringify(await seenBy(desk, 'P002'))).not.toContain('PL001');
    for (const [index, ref] of ['x', '1e3', '', '99'].entries()) {
      const about = { kind: 'claim', ref } as const;
      const { action: id } = await opened(desk, 'P001', {
        submission: `c-${index}`,
        relatedTo: about,
        title: ' ',
      });
      expect((await desk.ask(OLIVE, 'actions.read', { id })).action).toMatchObject({
        title: 'Payment query',
        relatedTo: { kind: 'provider' },
      });
    }
  });
});

test('a type that is retired or was never there becomes the carer’s own query', async () => {
  await collecting(async (desk) => {
    const value =
      'old; Old query; 3; all; retired\nany; Anything; 3; all\nfoster; Foster query; 3; foster_carer';
    await desk.ask(ADA, 'settings.set', { key: 'actions.types', value });
    for (const [index, [provider, type, becomes]] of [
      ['P001', 'old', 'foster'],
      ['P001', 'gone', 'foster'],
      ['P002', 'foster', 'any'],
      ['P002', 'any', 'any'],
    ].entries()) {
      const { action: id } = await opened(desk, provider!, { type: type!, submission: `s-${index}` });
      expect((await desk.ask(OLIVE, 'actions.read', { id })).action.type).toBe(becomes);
    }
  });
});

test('a message finds its thread by number or by the submission that opened it, and never another carer’s', async () => {
  await collecting(async (desk) => {
    await opened(desk, 'P001');
    expect(await sent(desk, 'P001', { thread: { submission: 's-1' } })).toEqual({
      action: 1,
      wasTaken: false,
    });
    expect(await sent(desk, 'P001', { body: 'Sent again' })).toEqual({ action: 1, wasTaken: true });
    for (const thread of [1, { submission: 's-1' }])
      await expect(sent(desk, 'P002', { thread, submission: 'm-2' })).rejects.toMatchObject({
        code: 'action_of_another',
      });
    for (const thread of [2, { submission: 's-9' }])
      await expect(sent(desk, 'P001', { thread, submission: 'm-2' })).rejects.toMatchObject({
        code: 'not_found',
      });
    expect(kindsOf((await seenBy(desk, 'P001'))[0]!)).toEqual(['carer message', 'carer comment']);
  });
});

test('a message after closing reopens the thread in so many words; asking to close what is closed does not', async () => {
  await collecting(async (desk) => {
    await opened(desk, 'P001');
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'close', body: '' });
    await sent(desk, 'P001', { verb: 'closure_request', body: ' ' });
    expect(await seenBy(desk, 'P001')).toMatchObject([{ state: 'closed', closureRequested: false }]);
    await sent(desk, 'P001', { verb: 'reply', submission: 'm-2' });
    expect(await seenBy(desk, 'P001')).toMatchObject([
      {
        state: 'open',
        assignedTo: 'team',
        entries: [{}, {}, { body: 'A message came in after closing.' }, {}],
      },
    ]);
    await sent(desk, 'P001', { verb: 'closure_request', body: 'Settled', submission: 'm-3' });
    await sent(desk, 'P001', { verb: 'closure_request', body: 'Really', submission: 'm-4' });
    await sent(desk, 'P001', { verb: 'closure_request', body: '', submission: 'm-5' });
    const [thread] = await seenBy(desk, 'P001');
    expect(thread).toMatchObject({ closureRequested: true });
    expect(kindsOf(thread!)).toEqual([
      'carer message',
      'team close',
      'team reopen',
      'carer reply',
      'carer closure_request',
      'carer comment',
    ]);
    const { entries } = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(entries.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  });
});

test('a message to a merged thread goes to the one that goes on, and the carer is told which', async () => {
  await collecting(async (desk) => {
    for (const submission of ['s-1', 's-2', 's-3']) await opened(desk, 'P001', { submission });
    await desk.ask(OLIVE, 'actions.merge', { id: 1, into: 2 });
    await desk.ask(OLIVE, 'actions.merge', { id: 2, into: 3 });
    await desk.ask(OLIVE, 'actions.write', { id: 3, verb: 'close', body: '' });
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'note', body: 'The first of three.' });
    expect(await sent(desk, 'P001', { thread: { submission: 's-1' } })).toEqual({
      action: 3,
      wasTaken: false,
    });
    const threads = await seenBy(desk, 'P001');
    expect(threads.map(({ state }) => state)).toEqual(['closed', 'closed', 'open']);
    expect(threads[0]!.entries.at(-1)).toMatchObject({ kind: 'merge', body: 'This goes on in action 2.' });
    expect(threads[2]!.entries.map(({ body }) => body)).toEqual([
      'Why?',
      'Action 2 goes on here.',
      '',
      'A message came in after closing.',
      'More',
    ]);
  });
});

test('a carer is not told of a child or placement that is no longer recorded with them', async () => {
  await collecting(async (desk) => {
    for (const relatedTo of [
      { kind: 'client', ref: 'C001' },
      { kind: 'placement', ref: 'PL001' },
      { kind: 'line', ref: '2026-27/01#2' },
      { kind: 'provider', ref: 'P001' },
    ] as const)
      await openedAction(desk, { relatedTo });
    const words = async () => (await seenBy(desk, 'P001')).map(({ relatedTo }) => relatedTo.words);
    expect(await words()).toEqual([
      'Robin Vale',
      'Robin Vale, In-house Fostering Placement, from 1 Mar 2026',
      'Line 2, payment of 13 Apr 2026 (2026-27/01)',
      'Amara Okafor',
    ]);
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ provider: 'P002' }),
      isNew: false,
    });
    expect(await words()).toEqual([
      'Amara Okafor',
      'Amara Okafor',
      'Line 2, payment of 13 Apr 2026 (2026-27/01)',
      'Amara Okafor',
    ]);
    expect(JSON.stringify(await seenBy(desk, 'P001'))).not.toMatch(/C001|PL001|Robin/);
  });
});

test('many carers are read in one pass, as each alone', async () => {
  await collecting(async (desk) => {
    const many = Array.from({ length: 30 }, (_unused, index) => `P1${String(index).padStart(2, '0')}`);
    await desk.ledger.transaction(async (books) => {
      const carers = many.map((ref) => aProvider({ ref }));
      await books.providers.saveMany(carers, changeBy(OFFICER));
    });
    for (const provider of ['P105', 'P111', 'P105']) {
      const relatedTo = { kind: 'provider', ref: provider } as const;
      const { action } = await openedAction(desk, { provider, relatedTo });
      await desk.ask(OLIVE, 'actions.assign', { id: action.id, assignee: AARON.name, note: 'secret' });
    }
    await openedAction(desk);
    const all = await desk.ledger.read((books) => readCarerActions(books, many));
    expect([...all.keys()]).toEqual(many);
    for (const provider of many) expect(all.get(provider)).toEqual(await seenBy(desk, provider));
    expect(all.get('P105')).toHaveLength(2);
    expect(JSON.stringify([...all])).not.toMatch(/secret|Aaron/);
  });
});

test('a clock that is put back does not put an answer before its question', async () => {
  await collecting(async (desk) => {
    await openedAction(desk);
    const { now } = desk;
    desk.now = '2026-04-14T08:00:00.000Z';
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'reply', body: 'An answer' });
    const { action, entries } = await desk.ask(OLIVE, 'actions.read', { id: 1 });
    expect(entries.map(({ at }) => at)).toEqual([now, now]);
    expect(action.updatedAt).toBe(now);
  });
});

test('threads are merged once a change that was asked for is decided, and none is asked for after', async () => {
  await collecting(async (desk) => {
    for (const title of ['One', 'The same']) await openedAction(desk, { title, type: 'change-of-details' });
    const requested = { kind: 'phone', phone: '07700 900123' } as const;
    await desk.ask(OLIVE, 'actions.requestChange', { id: 2, requested });
    expect(await desk.refusal(OLIVE, 'actions.merge', { id: 2, into: 1 })).toMatchObject({
      code: 'change_waits',
    });
    await desk.ask(OLIVE, 'actions.makeChange', { id: 1 });
    await desk.ask(OLIVE, 'actions.merge', { id: 2, into: 1 });
    const another = { ...requested, phone: '07700 900456' };
    expect(await desk.refusal(OLIVE, 'actions.requestChange', { id: 2, requested: another })).toMatchObject({
      code: 'action_merged',
    });
    expect((await desk.ask(OLIVE, 'carers.read', { ref: 'P001' })).carer).toMatchObject({
      phone: '07700 900123',
    });
  });
});
