import { expect, test } from 'vitest';
import type { InputOf } from '../../../preload/contract';
import { openedAction } from '../../builders/actions';
import { withDesk, type Desk } from '../../builders/desk';
import { AARON, ADA, BOTH, OLIVE } from '../../builders/people';

type Requested = InputOf<'actions.requestChange'>['requested'];

const ACCOUNT = {
  kind: 'bank_details',
  sortCode: '10-79-99',
  accountNumber: '8883 7491',
  accountName: 'A OKAFOR',
} as const;
const PHONE = { kind: 'phone', phone: '07700 900123' } as const;
const ADDRESS = { kind: 'address', address: '14 Mill Lane', postcode: 'TN23 4AB' } as const;

/** At a desk where Amara Okafor has asked for something in action 1. */
async function asked(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await openedAction(desk, { type: 'change-of-details' });
    await work(desk);
    expect(desk.unexpected).toEqual([]);
    expect((await desk.ask(ADA, 'audit.verify', {})).ok).toBe(true);
  });
}

/** Each thing a moment after the one before. */
function later(desk: Desk): void {
  desk.now = new Date(Date.parse(desk.now) + 60_000).toISOString();
}

async function takeDown(desk: Desk, requested: Requested, person = OLIVE) {
  later(desk);
  return (await desk.ask(person, 'actions.requestChange', { id: 1, requested })).changes;
}

async function make(desk: Desk, id: number, person = OLIVE) {
  later(desk);
  return (await desk.ask(person, 'actions.makeChange', { id })).changes;
}

const carer = async (desk: Desk) => await desk.ask(OLIVE, 'carers.read', { ref: 'P001' });
const changes = async (desk: Desk) => (await desk.ask(OLIVE, 'actions.read', { id: 1 })).changes;

test('an address, a phone number and an e-mail address become the carer’s, and nothing else changes', async () => {
  await asked(async (desk) => {
    const before = (await carer(desk)).carer;
    await takeDown(desk, ADDRESS);
    await takeDown(desk, PHONE);
    const waiting = await takeDown(desk, { kind: 'email', email: 'a@example.org' });
    expect(waiting[1]).toMatchObject({
      before: before.phone === null ? null : { kind: 'phone', phone: before.phone },
      isThere: false,
      changedSince: null,
    });
    for (const id of [1, 2, 3]) await make(desk, id);
    const { carer: after, history, changes: ofCarer } = await carer(desk);
    expect(after).toEqual({
      ...before,
      address: '14 Mill Lane',
      postcode: 'TN23 4AB',
      phone: '07700 900123',
      email: 'a@example.org',
    });
    expect(history.filter(({ note }) => note === 'Action 1')).toHaveLength(3);
    expect(ofCarer.map(({ state, action }) => `${state} in ${action}`)).toEqual([
      'made in 1',
      'made in 1',
      'made in 1',
    ]);
    const made = (await changes(desk))[1];
    expect(made).toMatchObject({ basis: null, decidedBy: OLIVE.name });
    expect(made?.before).toEqual(waiting[1]?.before);
  });
});

test('bank details are confirmed by neither who made the change nor who took it down', async () => {
  await asked(async (desk) => {
    await takeDown(desk, ACCOUNT);
    const [made] = await make(desk, 1, BOTH);
    expect(made).toMatchObject({
      account: { state: 'unconfirmed', enteredBy: BOTH.name },
      before: { accountNumber: '••••4958' },
    });
    for (const person of [OLIVE, BOTH])
      expect(await desk.refusal(person, 'carers.confirmBankDetails', { providers: ['P001'] })).toMatchObject({
        code: 'own_work',
      });
    expect(await desk.ask(AARON, 'carers.bankDetailsToConfirm', {})).toMatchObject([
      { askedFor: { action: 1, title: 'Less than usual', takenDownBy: OLIVE.name } },
    ]);
    later(desk);
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    expect(await changes(desk)).toMatchObject([
      { confirmedBy: AARON.name, account: { state: 'confirmed', confirmedAt: desk.now } },
    ]);
  });
});

test('what the record says already, or another thread asks for, is not taken down', async () => {
  await asked(async (desk) => {
    const refusal = async (requested: Requested, id = 1) =>
      (await desk.refusal(OLIVE, 'actions.requestChange', { id, requested })).code;
    await takeDown(desk, PHONE);
    await openedAction(desk);
    expect(await refusal(PHONE, 2)).toBe('already_exists');
    await make(desk, 1);
    expect(await refusal(PHONE, 2)).toBe('nothing_to_change');
    expect(await refusal({ ...ACCOUNT, accountNumber: '88837493' })).toBe('bank_details_invalid');
  });
});

test('a change is not made over what somebody entered meanwhile, unless it was seen', async () => {
  await asked(async (desk) => {
    const [seen] = await takeDown(desk, PHONE);
    later(desk);
    const {
      placements: _placements,
      lastPaidPence: _paid,
      bank: _bank,
      ...facts
    } = (await carer(desk)).carer;
    await desk.ask(BOTH, 'carers.save', { ...facts, phone: '020 7946 0958', isNew: false });
    const refusal = await desk.refusal(OLIVE, 'actions.makeChange', { id: 1, basis: seen!.basis! });
    expect(refusal.code).toBe('changed_meanwhile');
    const [now] = await changes(desk);
    expect(now).toMatchObject({
      before: { phone: '020 7946 0958' },
      changedSince: { by: BOTH.name, at: desk.now },
    });
    const after = await desk.ask(OLIVE, 'actions.makeChange', { id: 1, basis: now!.basis! });
    expect(after.changes).toMatchObject([{ state: 'made', before: { phone: '020 7946 0958' } }]);
  });
});

test('what was entered by hand in the meantime needs no change: it can only be refused', async () => {
  await asked(async (desk) => {
    await takeDown(desk, ACCOUNT);
    later(desk);
    const { kind: _kind, ...account } = ACCOUNT;
    await desk.ask(BOTH, 'carers.enterBankDetails', { provider: 'P001', ...account });
    expect(await changes(desk)).toMatchObject([{ isThere: true, replaces: { by: BOTH.name } }]);
    expect(await desk.refusal(OLIVE, 'actions.makeChange', { id: 1 })).toMatchObject({
      code: 'nothing_to_change',
    });
    const refused = await desk.ask(OLIVE, 'actions.refuseChange', { id: 1, reason: 'It is there already.' });
    expect(refused.changes).toMatchObject([
      { state: 'refused', reason: 'It is there already.', account: null },
    ]);
    expect(await desk.refusal(OLIVE, 'actions.makeChange', { id: 1 })).toMatchObject({
      code: 'already_decided',
    });
  });
});

test('of two changes the later replaces the one that waits, and the first says so', async () => {
  await asked(async (desk) => {
    await takeDown(desk, ACCOUNT);
    expect(await takeDown(desk, { ...ACCOUNT, accountName: 'MRS A OKAFOR' })).toMatchObject([
      { alsoAskedIn: [1] },
      { alsoAskedIn: [1] },
    ]);
    await make(desk, 1);
    expect((await changes(desk))[1]).toMatchObject({ replaces: { by: OLIVE.name }, alsoAskedIn: [] });
    await make(desk, 2);
    expect(await changes(desk)).toMatchObject([
      { account: { state: 'superseded', confirmedBy: null } },
      { account: { state: 'unconfirmed' } },
    ]);
  });
});

test('a closed thread takes no new change, but what waits in it is decided; one that waits is not merged away', async () => {
  await asked(async (desk) => {
    await takeDown(desk, PHONE);
    await openedAction(desk);
    expect(await desk.refusal(OLIVE, 'actions.merge', { id: 1, into: 2 })).toMatchObject({
      code: 'change_waits',
    });
    await desk.ask(OLIVE, 'actions.write', { id: 1, verb: 'close', body: '' });
    expect(await desk.refusal(OLIVE, 'actions.requestChange', { id: 1, requested: ADDRESS })).toMatchObject({
      code: 'action_closed',
    });
    expect(await make(desk, 1)).toMatchObject([{ state: 'made' }]);
    expect((await carer(desk)).carer.phone).toBe(PHONE.phone);
  });
});
