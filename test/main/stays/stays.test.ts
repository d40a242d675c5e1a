import { expect, test } from 'vitest';
import { verifyLedger } from '../../../main/audit/verify';
import type { Stays } from '../../../preload/contract/stays';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aClient, aPlacement, changeBy, OFFICER } from '../../builders/ledger';
import { AARON, ADA, OLIVE } from '../../builders/people';

const stays = async (desk: Desk, all = false): Promise<Stays> => await desk.ask(OLIVE, 'stays.list', { all });
const due = async (desk: Desk): Promise<string[]> =>
  (await stays(desk)).stays.map(({ placement }) => placement.ref);

/** Two children with the carer, entered in February and never heard of since; the set time is 28 days. */
async function withTwoStays(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withDesk(async (desk) => {
    await desk.ledger.transaction(async (books) => {
      const february = changeBy(OFFICER, 'edit', '2026-02-10T09:00:00.000Z');
      await books.clients.save(aClient({ ref: 'C002', name: 'Sam Lee' }), february);
      // Another start, so that it is a change: in the builders' example it was entered in April.
      await books.placements.save(aPlacement({ startDate: '2026-02-01' }), february);
      await books.placements.save(aPlacement({ ref: 'PL002', client: 'C002' }), february);
    });
    await work(desk);
  });
}

test('a stay is due once nothing was heard of it for the set time before the current period’s last day', async () => {
  await withDesk(async (desk) => {
    // Entered on 14 April, later than the period's last day.
    expect(await stays(desk)).toMatchObject({ total: 1, due: 0, stays: [], everyDays: 28 });
  });
  await withTwoStays(async (desk) => {
    const listed = await stays(desk);
    expect(listed).toMatchObject({
      period: { period: '2026-27/01', lastDay: '2026-04-12' },
      total: 2,
      due: 2,
      // Robin turned 11 on 9 April: £220.00 a week each.
      dueWeeklyPence: 44000,
    });
    expect(listed.stays.map((stay) => [stay.placement.ref, stay.daysUnconfirmed, stay.heardBy])).toEqual([
      ['PL001', 61, 'entered'],
      // It began on 1 March, after it was entered.
      ['PL002', 42, 'entered'],
    ]);
    await desk.ask(ADA, 'settings.set', { key: 'stays.confirmEveryDays', value: '60' });
    expect(await due(desk)).toEqual(['PL001']);
    expect(
      await desk.refusal(ADA, 'settings.set', { key: 'stays.confirmEveryDays', value: '0' }),
    ).toMatchObject({
      code: 'bad_input',
    });
  });
});

test('stays are confirmed together, by name, and a second time changes nothing', async () => {
  await withTwoStays(async (desk) => {
    const input = { placements: ['PL001', 'PL002', 'PL001'], asOf: '2026-04-11', note: ' By phone. ' };
    expect(await desk.ask(OLIVE, 'stays.confirm', input)).toEqual({ confirmed: 2, already: 0, ids: [1, 2] });
    expect(await due(desk)).toEqual([]);
    expect(await desk.ask(OLIVE, 'stays.confirm', input)).toEqual({ confirmed: 0, already: 2, ids: [] });
    const [first] = (await stays(desk, true)).stays;
    const confirmed = { asOf: '2026-04-11', by: OLIVE.name, at: desk.now };
    expect(first).toMatchObject({
      heardBy: 'confirmed',
      heardOn: '2026-04-11',
      heardFrom: OLIVE.name,
      note: 'By phone.',
      daysUnconfirmed: 1,
      isDue: false,
      placement: { confirmed },
    });
    const { placements } = await desk.ask(OLIVE, 'carers.read', { ref: 'P001' });
    expect(placements.map((placement) => placement.confirmed)).toEqual([confirmed, confirmed]);
    const { events } = await desk.ask(OLIVE, 'audit.search', { action: 'stays.confirm' });
    expect(events.map(({ subjectKind, subjectRef }) => [subjectKind, subjectRef])).toEqual([
      ['stay_confirmation', 'PL002 2026-04-11 #2'],
      ['stay_confirmation', 'PL001 2026-04-11 #1'],
    ]);
  });
});

test('a mistaken confirmation is taken back, stays on record, and no longer counts', async () => {
  await withTwoStays(async (desk) => {
    const confirm = async (asOf: string) =>
      await desk.ask(OLIVE, 'stays.confirm', { placements: ['PL001'], asOf, note: '' });
    await confirm('2026-03-20');
    desk.now = '2026-04-15T09:00:00.000Z';
    const { ids } = await confirm('2026-04-12');
    expect(await desk.ask(ADA, 'stays.takeBack', { ids: [...ids] })).toEqual({ takenBack: 1 });
    expect((await desk.refusal(ADA, 'stays.takeBack', { ids: [...ids] })).code).toBe('changed_meanwhile');
    const robin = (await stays(desk, true)).stays.find(({ placement }) => placement.ref === 'PL001');
    expect(robin).toMatchObject({ heardOn: '2026-03-20', note: null, isDue: false });
    expect(await desk.ask(OLIVE, 'stays.history', { placement: 'PL001' })).toEqual([
      {
        id: 2,
        asOf: '2026-04-12',
        by: OLIVE.name,
        at: desk.now,
        note: null,
        takenBack: { by: ADA.name, at: desk.now },
      },
      {
        id: 1,
        asOf: '2026-03-20',
        by: OLIVE.name,
        at: '2026-04-14T09:00:00.000Z',
        note: null,
        takenBack: null,
      },
    ]);
    expect(await confirm('2026-04-12')).toMatchObject({ confirmed: 1, ids: [3] });
    expect((await verifyLedger(desk.ledger)).ok).toBe(true);
  });
});

test('a confirmation reaches to the placement’s end at most', async () => {
  await withTwoStays(async (desk) => {
    await desk.ledger.transaction((books) =>
      books.placements.save(
        aPlacement({ ref: 'PL002', client: 'C002', endDate: '2026-04-09' }),
        changeBy(OFFICER, 'edit', '2026-02-11T09:00:00.000Z'),
      ),
    );
    await desk.ask(OLIVE, 'stays.confirm', { placements: ['PL002'], asOf: '2026-04-12', note: null });
    expect(await desk.ask(OLIVE, 'stays.history', { placement: 'PL002' })).toMatchObject([
      { asOf: '2026-04-09' },
    ]);
    expect(await due(desk)).toEqual(['PL001']);
  });
});

test('what makes no sense is refused, and nothing is confirmed', async () => {
  await withTwoStays(async (desk) => {
    const refusal = async (placement: string, asOf: string) =>
      await desk.refusal(OLIVE, 'stays.confirm', { placements: ['PL001', placement], asOf, note: null });
    expect(await refusal('PL999', '2026-04-12')).toMatchObject({ code: 'not_found' });
    expect(await refusal('PL002', '2026-02-20')).toMatchObject({
      code: 'bad_input',
      message: expect.stringContaining('begins on 1 Mar 2026') as string,
    });
    // Today is 14 April: later than the period's last day, and it is not known yet where anybody will be tomorrow.
    expect(await refusal('PL002', '2026-04-15')).toMatchObject({
      message: expect.stringContaining('up to 14 Apr 2026') as string,
    });
    const ended = aPlacement({ ref: 'PL002', client: 'C002', endDate: '2026-04-02' });
    await desk.ask(OLIVE, 'placements.save', { placement: ended, isNew: false });
    expect(await refusal('PL002', '2026-04-12')).toMatchObject({
      message: expect.stringContaining('pays none of it') as string,
    });
    expect(
      await desk.refusal(AARON, 'stays.confirm', { placements: ['PL001'], asOf: '2026-04-12', note: '' }),
    ).toMatchObject({ code: 'not_allowed' });
    expect(await due(desk)).toEqual(['PL001']);
  });
});

test('the officers’ home says how many there are; preparing is not held up', async () => {
  await withTwoStays(async (desk) => {
    const task = {
      kind: 'stays',
      title: 'Placements to confirm',
      count: 2,
      to: '/payments/2026-27/01?tab=stays',
    };
    expect((await desk.ask(OLIVE, 'home.summary', {})).tasks).toContainEqual(task);
    expect((await desk.ask(AARON, 'home.summary', {})).tasks).not.toContainEqual(task);
    await payPeriod(desk, '2026-27/01');
    await desk.ask(OLIVE, 'stays.confirm', {
      placements: ['PL001', 'PL002'],
      asOf: '2026-04-19',
      note: null,
    });
    expect((await desk.ask(OLIVE, 'home.summary', {})).tasks.map(({ kind }) => kind)).not.toContain('stays');
  });
});

test('without a current period there is nothing to confirm', async () => {
  await withTwoStays(async (desk) => {
    for (const period of ['2026-27/01', '2026-27/02', '2026-27/03']) await payPeriod(desk, period);
    expect(await stays(desk)).toMatchObject({ period: null, total: 0, due: 0, stays: [] });
    const input = { placements: ['PL001'], asOf: '2026-04-12', note: null };
    expect((await desk.refusal(OLIVE, 'stays.confirm', input)).code).toBe('bad_input');
  });
});
