import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Books, BooksReader } from '../../../db/books';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { BLOCKING_CODES, REVIEW_CODES } from '../../../domain/schedule/exceptions';
import type { LineKind } from '../../../domain/schedule/payment-line';
import type { Schedule } from '../../../domain/schedule/schedule';
import { DEMO_PASSWORD, DEMO_USERS } from '../../../main/demo/demo-people';
import { CLAIM_STATES } from '../../../preload/contract/claims';
import { deskOf } from '../../builders/desk';
import { makeDemoLedger } from '../../../main/demo/make-demo-ledger';
import { verifyLedger } from '../../../main/audit/verify';
import { findPeriod, readSchedule } from '../../../main/periods/period-schedule';
import { readStays } from '../../../main/stays/read-stays';
import { authenticate } from '../../../main/users/sign-in';
import { TEST_KEY, withFolder, withLedger } from '../../builders/ledger';

const assetsFolder = path.join(import.meta.dirname, '..', '..', '..', 'assets', 'demo');
const CURRENT = '2026-27/01';
const MADE_ON = '2027-01-12';

async function makeSmall(ledger: Ledger): Promise<void> {
  await makeDemoLedger({ ledger, assetsFolder, size: 'small', madeOn: MADE_ON });
}

/** A small demo ledger that stays open for as long as `finished` is not called. */
async function openSmall(): Promise<{ ledger: Ledger; finished: () => Promise<void> }> {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return await new Promise((resolve, reject) => {
    const life = withFolder(async (folder) => {
      const ledger = await openLedger({
        path: path.join(folder, 'demo.ledger'),
        key: TEST_KEY,
        create: true,
      });
      await makeSmall(ledger);
      resolve({
        ledger,
        finished: async () => {
          await ledger.close();
          finish();
          await life;
        },
      });
      await done;
    });
    life.catch(reject);
  });
}

describe('the small demo ledger', () => {
  let demo: Awaited<ReturnType<typeof openSmall>>;
  beforeAll(async () => {
    demo = await openSmall();
  });
  afterAll(async () => await demo.finished());

  const schedule = async (period: string): Promise<Schedule> =>
    await demo.ledger.read(async (books) => await readSchedule(books, await findPeriod(books, period)));

  it('has four finalised periods, each prepared by one person and finalised by another', async () => {
    const periods = await demo.ledger.read(async (books) => await books.periods.finalised());
    expect(periods.map(({ period }) => period)).toEqual([
      '2025-26/23',
      '2025-26/24',
      '2025-26/25',
      '2025-26/26',
    ]);
    for (const { preparedBy, finalisedBy } of periods) {
      expect(finalisedBy).toBe('Ben Carter');
      expect(preparedBy).not.toBe(finalisedBy);
    }
    expect((await demo.ledger.read(async (books) => await books.periods.current()))?.period).toBe(CURRENT);
  });

  it('has late news that adjusted payments, and overpayments that were carried forward', async () => {
    const kinds: LineKind[] = [];
    for (const period of ['2025-26/24', '2025-26/25', '2025-26/26']) {
      const { payments } = await schedule(period);
      kinds.push(...payments.flatMap((payment) => payment.lines.map((line) => line.kind)));
    }
    expect(kinds).toEqual(
      expect.arrayContaining(['placement', 'adjustment', 'carried_forward', 'brought_forward']),
    );
  });

  it('leaves an exception of every kind that files can bring about, the blocking ones few', async () => {
    const { payments } = await schedule(CURRENT);
    const exceptions = payments.flatMap((payment) => payment.exceptions);
    const codes = new Set(exceptions.map(({ code }) => code));
    // Nobody's payment is eaten up to the penny by what they owe: that takes a recovery plan.
    expect(REVIEW_CODES.filter((code) => !codes.has(code))).toEqual(['nothing_left']);
    // No file is taken in which a placement ends before it starts.
    expect(BLOCKING_CODES.filter((code) => !codes.has(code))).toEqual(['placement_ends_before_start']);
    expect(exceptions.filter(({ blocking }) => blocking).map(({ subject }) => subject)).toHaveLength(4);
  });

  it('pays extras by their rules and one-off payments once, and leaves some to approve', async () => {
    const lines = [];
    for (const period of ['2025-26/23', '2025-26/24', '2025-26/25', '2025-26/26', CURRENT]) {
      const { payments } = await schedule(period);
      lines.push(...payments.flatMap((payment) => payment.lines));
    }
    const extras = lines.filter(({ reason }) => reason.kind === 'extra');
    expect(extras.length).toBeGreaterThan(0);
    const oneOffs = await demo.ledger.read(async (books) => await books.oneOffs.list());
    const paid = lines.flatMap(({ reason }) => (reason.kind === 'one_off' ? [reason.oneOff] : []));
    expect(new Set(paid).size).toBe(paid.length);
    expect(oneOffs.map(({ state }) => state)).toEqual(
      expect.arrayContaining(['pending', 'rejected', 'approved']),
    );
    expect(oneOffs.filter(({ state, purpose }) => state === 'approved' && purpose === 'payment').length).toBe(
      paid.length + 1,
    );
  });

  it('takes overpayments by the plans that officers set, and settles what came back otherwise', async () => {
    const { plans, settled } = await demo.ledger.read(async (books) => ({
      plans: await books.recoveryPlans.list(),
      settled: (await books.oneOffs.list({ provider: 'P0011' })).filter(
        ({ purpose }) => purpose === 'repaid',
      ),
    }));
    expect(plans.map(({ provider, kind, setBy }) => [provider, kind, setBy])).toEqual([
      ['P0012', 'amount', 'Daniel Price'],
      ['P0014', 'share', 'Aisha Khan'],
    ]);
    expect(settled).toMatchObject([{ state: 'approved', decidedBy: 'Ben Carter', amountPence: 44_000 }]);
    const { payments } = await schedule(CURRENT);
    const carried = payments.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'carried_forward'));
    expect(carried.map(({ provider, amountPence }) => [provider, amountPence])).toEqual([
      ['P0011', 44_000],
      ['P0014', expect.any(Number)],
    ]);
  });

  it('has claims in every state with papers, and for today a sitting that is open and things to look at twice', async () => {
    const desk = deskOf(demo.ledger);
    const grace = { name: 'Grace Mensah', roles: ['panel' as const] };
    const claims = await desk.ask(grace, 'claims.list', {});
    expect(new Set(claims.map(({ state }) => state))).toEqual(new Set(CLAIM_STATES));
    const pending = claims.filter(({ state }) => state === 'pending');
    expect(pending.length).toBeGreaterThan(8);
    expect(pending.every(({ isOwn }) => !isOwn)).toBe(true);
    expect(pending.filter(({ checks }) => checks.blocking > 0).length).toBeGreaterThan(0);
    const found = new Set<string>();
    for (const { id } of pending) {
      const { items } = await desk.ask(grace, 'claims.read', { id });
      for (const { checks } of items) for (const { code } of checks) found.add(code);
    }
    for (const code of [
      'spans_rate_change',
      'claimed_before',
      'same_attachment',
      'shared_journey',
      'no_attachment',
    ])
      expect([...found]).toContain(code);
    expect(await desk.ask(grace, 'panel.sitting', {})).toMatchObject({ closedAt: null });
    const sittings = await desk.ask(grace, 'panel.list', {});
    expect(sittings.filter(({ closedAt }) => closedAt !== null).length).toBeGreaterThan(1);
    const attached = await demo.ledger.read(async (books) => await books.attachments.list());
    expect(new Set(attached.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['application/pdf', 'image/png']),
    );
  });

  it('has threads of every kind, open and closed, and some that were not answered in time', async () => {
    const desk = deskOf(demo.ledger);
    desk.now = '2026-04-07T12:00:00.000Z';
    const daniel = { name: 'Daniel Price', roles: ['officer' as const] };
    const actions = await desk.ask(daniel, 'actions.list', { openOnly: false });
    const are = (facts: Partial<(typeof actions)[number]>): number =>
      actions.filter((action) => Object.entries(facts).every(([key, value]) => action[key as 'id'] === value))
        .length;
    expect(actions.length).toBeGreaterThan(20);
    for (const facts of [
      { state: 'closed' },
      { state: 'open', assignedTo: 'carer' },
      { closureRequested: true },
      { due: 'red' },
      { due: 'amber' },
      { due: 'green' },
      { assignee: 'Daniel Price' },
      { assignedTo: 'team', assignee: null },
    ] as const)
      expect(are(facts), JSON.stringify(facts)).toBeGreaterThan(1);
    expect(actions.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(2);
    expect(new Set(actions.map(({ type }) => type)).size).toBe(6);
    const { changes, files, kinds } = await demo.ledger.read(async (books) => ({
      changes: await books.actions.changes(),
      files: await books.actions.attachments(),
      kinds: new Set((await books.actions.entries()).map(({ kind }) => kind)),
    }));
    expect(changes.map(({ requested, state }) => `${requested.kind} ${state}`)).toEqual([
      'bank_details made',
      'email made',
      'bank_details requested',
      'address requested',
    ]);
    expect(files.length).toBeGreaterThan(3);
    expect(kinds).toContain('note');
  });

  it('has some that are due soon, also when it is made long after', async () => {
    const desk = deskOf(demo.ledger);
    desk.now = `${MADE_ON}T12:00:00.000Z`;
    const daniel = { name: 'Daniel Price', roles: ['officer' as const] };
    const open = await desk.ask(daniel, 'actions.list', { openOnly: true });
    expect(new Set(open.map(({ due }) => due))).toEqual(new Set(['red', 'amber', 'green', null]));
  });

  it('passes every check of the ledger', async () => {
    const report = await verifyLedger(demo.ledger);
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('has stays that were confirmed by an officer, and a few that nobody has confirmed of late', async () => {
    const { stays, total, due } = await demo.ledger.read(readStays);
    const confirmed = stays.filter(({ heardBy, heardFrom }) => heardBy === 'confirmed' && heardFrom !== '');
    expect(confirmed.length).toBeGreaterThan(total / 2);
    expect(due).toBeGreaterThan(2);
    expect(due).toBeLessThan(total / 4);
  });

  it('has nobody’s bank details confirmed by the person who entered them', async () => {
    const details = await demo.ledger.read(async (books) => {
      const providers = await books.providers.list();
      const histories = await Promise.all(
        providers.map(async ({ ref }) => await books.bankDetails.history(ref)),
      );
      return histories.flat();
    });
    const confirmed = details.filter(({ confirmedBy }) => confirmedBy !== null);
    expect(confirmed.length).toBeGreaterThan(20);
    for (const { enteredBy, confirmedBy } of confirmed) expect(confirmedBy).not.toBe(enteredBy);
  });

  it('has accounts of carers in every state, and a submission that could not be taken', async () => {
    const desk = deskOf(demo.ledger);
    const [aisha] = DEMO_USERS;
    const person = { name: aisha.name, roles: aisha.roles };
    const states = (await desk.ask(person, 'accounts.list', {})).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['none', 'issued', 'active', 'withdrawn']));
    const submissions = await desk.ask(person, 'submissions.list', {});
    expect(submissions.map(({ state }) => state)).toEqual(['set_aside', 'taken']);
    expect((await desk.ask(person, 'users.list', {})).map(({ name }) => name)).toEqual(
      DEMO_USERS.map(({ name }) => name),
    );
  });

  it('lets each of its people sign in', async () => {
    for (const { name, roles } of DEMO_USERS) {
      const signIn = { name, password: DEMO_PASSWORD, at: '2026-04-07T10:00:00.000Z' };
      const user = await demo.ledger.transaction(async (books: Books) => await authenticate(books, signIn));
      expect(user).toEqual({ name, roles });
    }
  });

  it('is the same ledger each time: same seals, same audit trail, but for the keys of the accounts at its end', async () => {
    const trail = async (books: BooksReader): Promise<string[]> => {
      const seals = (await books.periods.finalised()).map(({ seal }) => seal ?? '');
      const events = (await books.audit.search({ limit: 500 })).reverse();
      const accounts = events.findIndex(({ action }) => action === 'accounts.issue');
      const withoutKeys = events
        .slice(accounts)
        .map(({ seq, at, user, action, subjectKind }) => ({ seq, at, user, action, subjectKind }));
      return [...seals, JSON.stringify(events.slice(0, accounts)), JSON.stringify(withoutKeys)];
    };
    const [first, second] = await Promise.all([
      withLedger(async (ledger) => (await makeSmall(ledger), await ledger.read(trail))),
      withLedger(async (ledger) => (await makeSmall(ledger), await ledger.read(trail))),
    ]);
    expect(second).toEqual(first);
  });
});
