import { expect, it } from 'vitest';
import { aCarersData } from '../builders/carer-data';
import { Outbox } from '../../portal/sending/outbox';
import type { Delivery } from '../../portal/sending/sent-submission';

const nothingKept = {
  get: async () => await Promise.resolve(null),
  put: async () => await Promise.resolve(),
  remove: async () => await Promise.resolve(),
  below: async () => await Promise.resolve(new Map()),
};
const locked = {
  texts: async () => await Promise.resolve({ kept: new Map(), lost: 0 }),
  putText: async () => await Promise.resolve(),
  putBytes: async () => await Promise.resolve(),
  bytes: async () => await Promise.resolve(null),
  remove: async () => await Promise.resolve(),
};

it('sends what waits once, however many things ask for it at once', async () => {
  const answers: ((delivery: Extract<Delivery, 'sent' | 'waiting'>) => void)[] = [];
  const outbox = new Outbox({
    account: 'a',
    vault: { seal: async () => await Promise.reject(new Error('nothing is sealed here')) },
    store: nothingKept,
    locked,
    deliverFile: async () => await new Promise((resolve) => answers.push(resolve)),
  });
  await outbox.load(aCarersData());
  const sealed = { id: 'one', fileName: 'one.age', file: new Uint8Array([1]) };
  const first = outbox.take(sealed, { kind: 'credentials' }, '2026-04-14T08:00:00Z');
  await expect.poll(() => answers.length).toBe(1);
  answers[0]!('waiting');
  expect(await first).toMatchObject({ delivery: 'waiting' });

  // Online again, signed in again, and the carer who presses the button.
  const all = Promise.all([outbox.deliverWaiting(), outbox.deliverWaiting(), outbox.deliver('one')]);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]!('sent');
  await all;
  expect(answers).toHaveLength(2);
  expect(outbox.sent.value).toMatchObject([{ id: 'one', delivery: 'sent' }]);
});
