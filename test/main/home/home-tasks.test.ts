import { expect, test } from 'vitest';
import type { SignedInUser } from '../../../preload/contract/users';
import { openedAction } from '../../builders/actions';
import { withDesk, type Desk } from '../../builders/desk';
import { aOneOff, enterItems } from '../../builders/one-offs';
import { AARON, ADA, OLIVE, PAT } from '../../builders/people';

const counts = async (desk: Desk, person: SignedInUser) => await desk.ask(person, 'home.counts', {});
const summary = async (desk: Desk, person: SignedInUser) =>
  (await desk.ask(person, 'home.summary', {})).tasks;
const ofActions = async (desk: Desk, person: SignedInUser): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await counts(desk, person)).tasks
      .filter(({ to }) => to.startsWith('/actions'))
      .map(({ kind, count }) => [kind, count]),
  );

test('actions wait for whoever answers carers: overdue, one’s own, nobody’s; not while it is the carer’s turn', async () => {
  await withDesk(async (desk) => {
    const nobodys = (await openedAction(desk)).action.id;
    const olives = (await openedAction(desk, { assignee: OLIVE.name, type: 'overpayment' })).action.id;
    await openedAction(desk, { assignTo: 'carer', from: { side: 'team' }, assignee: OLIVE.name });
    expect(await ofActions(desk, OLIVE)).toEqual({ actions_mine: 1, actions_unassigned: 1 });
    expect(await ofActions(desk, AARON)).toEqual({ actions_unassigned: 1 });
    expect((await counts(desk, PAT)).actions).toBeNull();
    expect(await ofActions(desk, PAT)).toEqual({});
    // A payment query is to be answered in three working days, an overpayment in ten.
    desk.now = '2026-04-18T09:00:00.000Z';
    expect(await ofActions(desk, AARON)).toEqual({ actions_overdue: 1, actions_unassigned: 1 });
    expect((await counts(desk, ADA)).actions).toEqual({ toAnswer: 2, overdue: 1 });
    await desk.ask(OLIVE, 'actions.write', { id: nobodys, verb: 'reply', body: 'We paid it.' });
    await desk.ask(OLIVE, 'actions.write', { id: olives, verb: 'close', body: '' });
    expect((await counts(desk, ADA)).actions).toEqual({ toAnswer: 0, overdue: 0 });
  });
});

test('a change request waits for those who may make it, where the oldest one was asked for', async () => {
  await withDesk(async (desk) => {
    const { action } = await openedAction(desk);
    const other = (await openedAction(desk)).action;
    const requested = { kind: 'phone', phone: '07700 900123' } as const;
    await desk.ask(OLIVE, 'actions.requestChange', { id: other.id, requested });
    const another = { ...requested, phone: '07700 900456' };
    await desk.ask(OLIVE, 'actions.requestChange', { id: action.id, requested: another });
    const waits = async (person: SignedInUser) =>
      (await summary(desk, person)).find(({ kind }) => kind === 'changes');
    expect(await waits(ADA)).toMatchObject({ count: 2, to: `/actions/${other.id}` });
    expect(await waits(AARON)).toBeUndefined();
  });
});

test('counts work nothing out: what only the schedule tells is left out until somebody has asked for it', async () => {
  await withDesk(async (desk) => {
    const kinds = async () => (await counts(desk, OLIVE)).tasks.map(({ kind }) => kind);
    expect(await counts(desk, OLIVE)).toMatchObject({ isComplete: false, tasks: [] });
    // An approver has nothing to look at in a schedule.
    expect((await counts(desk, AARON)).isComplete).toBe(true);
    const tasks = await summary(desk, OLIVE);
    expect(tasks.map(({ kind }) => kind)).toEqual(['exceptions']);
    expect(await counts(desk, OLIVE)).toEqual({
      tasks,
      actions: { toAnswer: 0, overdue: 0 },
      isComplete: true,
    });
    await openedAction(desk);
    expect(await kinds()).toEqual(['actions_unassigned']);
    expect((await summary(desk, OLIVE)).map(({ kind }) => kind)).toEqual([
      'exceptions',
      'actions_unassigned',
    ]);
  });
});

test('search everything finds actions by number and by all of their text, and one-off payments', async () => {
  await withDesk(async (desk) => {
    const { action } = await openedAction(desk, { title: 'A new bed', body: 'For the back bedroom' });
    await desk.ask(OLIVE, 'actions.write', { id: action.id, verb: 'note', body: 'Ask Westerleigh' });
    await desk.ledger.transaction(enterItems);
    const { id } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ reason: 'Westerleigh school trip' }));
    const found = async (text: string) =>
      (await desk.ask(PAT, 'search.everything', { text })).map(({ kind, to }) => `${kind} ${to}`);
    const [theAction, theOneOff] = [`action /actions/${action.id}`, `one_off /one-offs/${id}`];
    expect(await found('westerleigh')).toEqual([theAction, theOneOff]);
    expect(await found('bed new')).toEqual([theAction]);
    expect(await found(`action ${action.id}`)).toEqual([theAction]);
    expect(await found(`one-off payment ${id}`)).toEqual([theOneOff]);
  });
});
