import { expect, it } from 'vitest';
import { aCarersData } from '../builders/carer-data';
import type { SubmissionBody } from '../../domain/sync/submission';
import type { LockedStore } from '../../portal/kept/locked-store';
import { Outbox } from '../../portal/sending/outbox';
import type { Delivery } from '../../portal/sending/sent-submission';

type Answer = Extract<Delivery, 'sent' | 'waiting' | 'refused_by_host'>;

const SEALED = { id: 'one', fileName: 'one.age', file: new Uint8Array([1]) };
const SENT_AT = '2026-04-14T08:00:00Z';
const COMMENT: SubmissionBody = {
  kind: 'message',
  thread: 2,
  verb: 'comment',
  body: 'Two nights are missing.',
  attachments: [],
};
const CONFIRMED = {
  ...aCarersData(),
  submissions: [{ id: 'one', outcome: 'taken', reason: null } as const],
};

/** An outbox whose host answers when the test says so, and what it has kept. */
async function anOutbox(keeps: Partial<LockedStore> = {}) {
  const answers: ((delivery: Answer) => void)[] = [];
  const kept = new Map<string, object>();
  const outbox = new Outbox({
    account: 'a',
    vault: { seal: async () => await Promise.resolve(SEALED) },
    store: {
      get: async () => await Promise.resolve(null),
      put: async () => await Promise.resolve(),
      remove: async () => await Promise.resolve(),
      below: async () => await Promise.resolve(new Map()),
    },
    locked: {
      texts: async () => await Promise.resolve({ kept: new Map(), lost: 0 }),
      putText: async (_, name, value) => await Promise.resolve(void kept.set(name, value)),
      putBytes: async () => await Promise.resolve(),
      bytes: async () => await Promise.resolve(null),
      remove: async (_, name) => await Promise.resolve(void kept.delete(name)),
      ...keeps,
    },
    deliverFile: async () => await new Promise((resolve) => answers.push(resolve)),
  });
  await outbox.load(aCarersData());
  const asked = async (times: number): Promise<void> => await expect.poll(() => answers.length).toBe(times);
  return { outbox, answers, asked, kept };
}

it('sends what waits once, however many things ask for it at once', async () => {
  const { outbox, answers, asked } = await anOutbox();
  const first = outbox.take(SEALED, { kind: 'credentials' }, SENT_AT);
  await asked(1);
  answers[0]!('waiting');
  expect(await first).toMatchObject({ delivery: 'waiting' });

  // Online again, signed in again, and the carer who presses the button.
  const all = Promise.all([outbox.deliverWaiting(), outbox.deliverWaiting(), outbox.deliver('one')]);
  await asked(2);
  answers[1]!('sent');
  expect((await all)[2]).toBe(true);
  expect(answers).toHaveLength(2);
  expect(outbox.sent.value).toMatchObject([{ id: 'one', delivery: 'sent' }]);
});

it.each(['waiting', 'refused_by_host'] as const)(
  'does not forget that it was sent where sending it again ends as %s',
  async (answer) => {
    const { outbox, answers, asked } = await anOutbox();
    const first = outbox.send(COMMENT);
    await asked(1);
    answers[0]!('sent');
    await first;
    const again = outbox.deliver('one');
    await asked(2);
    answers[1]!(answer);
    expect(await again).toBe(false);
    expect(outbox.sent.value).toMatchObject([{ id: 'one', delivery: 'sent' }]);
  },
);

it('does not forget that it was saved as a file while it was being sent', async () => {
  const { outbox, answers, asked, kept } = await anOutbox();
  const first = outbox.send(COMMENT);
  await asked(1);
  await outbox.markSaved('one');
  answers[0]!('waiting');
  expect(await first).toMatchObject({ delivery: 'saved' });
  expect(kept.get('one')).toMatchObject({ delivery: 'saved' });
});

it('says that it is kept before the host has answered, who may never do so', async () => {
  const { outbox, asked, kept } = await anOutbox();
  const keptThen: string[][] = [];
  void outbox.send(COMMENT, () => keptThen.push([...kept.keys()]));
  await asked(1);
  expect(keptThen).toEqual([['one']]);
});

it('lets a draft stay until the host has answered where the browser keeps nothing', async () => {
  const { outbox, answers, asked } = await anOutbox({
    putText: async () => await Promise.reject(new Error('private')),
  });
  let isKept = false;
  const sending = outbox.send(COMMENT, () => (isKept = true));
  await asked(1);
  expect(isKept).toBe(false);
  answers[0]!('sent');
  await sending;
  expect(isKept).toBe(true);
  expect(outbox.forgets.value).toBe(true);
});

it('has sent what a publication confirms while it is on its way, and goes on with the rest', async () => {
  const { outbox, answers, asked, kept } = await anOutbox();
  const first = outbox.send(COMMENT);
  await asked(1);
  answers[0]!('waiting');
  await first;
  const second = outbox.take({ ...SEALED, id: 'two' }, { kind: 'credentials' }, SENT_AT);
  await asked(2);
  answers[1]!('waiting');
  await second;

  const all = outbox.deliverWaiting();
  await asked(3);
  await outbox.settle(CONFIRMED);
  answers[2]!('waiting');
  await asked(4);
  answers[3]!('sent');
  await all;
  expect(outbox.sent.value).toMatchObject([{ id: 'two', delivery: 'sent' }]);
  expect([...kept.keys()]).toEqual(['two']);
});

it('returns as sent what a publication confirms while it is on its way for the first time', async () => {
  const { outbox, answers, asked } = await anOutbox();
  const sending = outbox.send(COMMENT);
  await asked(1);
  await outbox.settle(CONFIRMED);
  answers[0]!('waiting');
  expect(await sending).toMatchObject({ id: 'one', delivery: 'sent' });
  expect(outbox.sent.value).toEqual([]);
});
