import { expect, test } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import type { ChangeContext, HostContext } from '../../../main/door/context';
import { createDoor, type AnyHandler, type Door } from '../../../main/door/door';
import { Refusal } from '../../../main/door/refusal';
import { Session } from '../../../main/door/session';
import type { CommandName } from '../../../preload/contract';
import type { JobProgress } from '../../../preload/contract/jobs';
import { aClient } from '../../builders/ledger';
import { deskOf, withDesk } from '../../builders/desk';
import { ADA, OLIVE } from '../../builders/people';

interface Doorway {
  readonly door: Door;
  readonly unexpected: [error: unknown, command: string][];
  readonly progress: JobProgress[];
  changes: number;
}

/** A door with services of the test's own behind it. */
function doorTo(ledger: Ledger | null, handlers: Partial<Record<CommandName, AnyHandler>>): Doorway {
  const doorway: Omit<Doorway, 'door'> = { unexpected: [], progress: [], changes: 0 };
  const door = createDoor({
    ledger: () => ledger,
    session: new Session({ name: OLIVE.name, roles: ['officer', 'administrator', 'approver'] }),
    handlers,
    clock: () => new Date('2026-04-14T09:00:00Z'),
    onProgress: (progress) => doorway.progress.push(progress),
    onChanged: () => (doorway.changes += 1),
    onUnexpected: (error, command) => doorway.unexpected.push([error, command]),
  });
  return Object.assign(doorway, { door });
}

const A_CHILD = { ref: 'C900', name: 'Kit', dateOfBirth: '2016-01-01', isNew: true };

const savesThen =
  (then: () => void): AnyHandler =>
  async ({ books, change }: ChangeContext) => {
    await books.clients.save(aClient({ ref: 'C900' }), change);
    then();
  };

test.each(['nonsense', '__proto__', 'constructor', 'toString', 'periods', ''])(
  'there is no command "%s"',
  async (name) => {
    const { door } = doorTo(null, {});
    const refused = { ok: false, error: { code: 'unknown_command' } };
    expect(await door.invoke(name, {})).toMatchObject(refused);
    expect(door.check(name, {})).toMatchObject(refused);
  },
);

test('a command of the contract that this door has no service for is refused', async () => {
  await withDesk(async ({ ledger }) => {
    const { door } = doorTo(ledger, {});
    expect(await door.invoke('children.save', A_CHILD)).toMatchObject({ error: { code: 'unknown_command' } });
    // One that belongs to the system's windows is only checked here, never run.
    const { door: other } = doorTo(ledger, { 'files.show': async () => 'shown' });
    expect(await other.invoke('files.show', { path: '/tmp' })).toMatchObject({
      error: { code: 'unknown_command' },
    });
    expect(other.check('files.show', { path: '/tmp' })).toEqual({ ok: true, value: { path: '/tmp' } });
  });
});

test('without an open ledger, what needs one is refused', async () => {
  const { door } = doorTo(null, { 'children.list': async () => [] });
  expect(await door.invoke('children.list', {})).toMatchObject({ error: { code: 'no_ledger_open' } });
});

test.each([
  ['periods.prepare', undefined, ''],
  ['periods.prepare', { period: '2026-27/00' }, 'period'],
  ['periods.prepare', { period: '2026-28/01' }, 'period'],
  ['children.save', { ...A_CHILD, dateOfBirth: '2026-02-31' }, 'dateOfBirth'],
  ['children.save', { ...A_CHILD, ref: ' C900' }, 'ref'],
  ['children.save', { ...A_CHILD, name: '   ' }, 'name'],
  [
    'rates.save',
    { serviceLevel: 'FOST', effectiveFrom: '2026-04-01', amountPence: 12.5, minAge: null, maxAge: null },
    'amountPence',
  ],
  [
    'rates.save',
    { serviceLevel: 'FOST', effectiveFrom: '2026-04-01', amountPence: -1, minAge: null, maxAge: null },
    'amountPence',
  ],
  [
    'rates.save',
    { serviceLevel: 'FOST', effectiveFrom: '2026-04-01', amountPence: 1, minAge: 11, maxAge: 5 },
    'maxAge',
  ],
  ['users.add', { name: 'Sam', roles: [], password: 'long enough' }, 'roles'],
  ['users.add', { name: 'Sam', roles: ['king'], password: 'long enough' }, 'roles.0'],
  ['users.add', { name: 'Sam', roles: ['officer'], password: 'short' }, 'password'],
] as const)('%s with %j is refused, and says where', async (name, input, path) => {
  const called = () => Promise.reject(new Error('called'));
  const { door } = doorTo(null, { [name]: called });
  const result = await door.invoke(name, input);
  expect(result).toMatchObject({ ok: false, error: { code: 'bad_input' } });
  const details = result.ok ? [] : (result.error.details as { path: string; message: string }[]);
  expect(details.map((issue) => issue.path)).toContain(path);
});

test('an error that nobody foresaw is told without its words, which may name a child', async () => {
  await withDesk(async ({ ledger }) => {
    const secret = new Error('Robin Vale was born on 9 April 2015');
    const { door, unexpected } = doorTo(ledger, { 'children.list': () => Promise.reject(secret) });
    const result = await door.invoke('children.list', {});
    expect(result).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(JSON.stringify(result)).not.toContain('Robin');
    expect(unexpected).toEqual([[secret, 'children.list']]);
  });
});

test('what a refused or broken change wrote is undone', async () => {
  await withDesk(async (desk) => {
    for (const error of [new Refusal('own_work', 'No.'), new Error('broken')]) {
      const doorway = doorTo(desk.ledger, {
        'children.save': savesThen(() => {
          throw error;
        }),
      });
      expect((await doorway.door.invoke('children.save', A_CHILD)).ok).toBe(false);
      expect(doorway.changes).toBe(0);
      expect((await desk.ask(OLIVE, 'children.list', {})).map((child) => child.ref)).toEqual(['C001']);
    }
  });
});

test('a refusal that keeps its changes keeps them, and the window hears of it', async () => {
  await withDesk(async (desk) => {
    const doorway = doorTo(desk.ledger, {
      'children.save': savesThen(() => {
        throw new Refusal('own_work', 'No.', { why: 'a test' }, true);
      }),
    });
    const error = { code: 'own_work', message: 'No.', details: { why: 'a test' } };
    expect(await doorway.door.invoke('children.save', A_CHILD)).toEqual({ ok: false, error });
    expect(doorway.changes).toBe(1);
    expect((await desk.ask(OLIVE, 'children.list', {})).map((child) => child.ref)).toEqual(['C001', 'C900']);
  });
});

test('only what changed the ledger is told as a change, and each change is signed', async () => {
  await withDesk(async ({ ledger }) => {
    const doorway = doorTo(ledger, {
      'children.save': savesThen(() => undefined),
      'children.list': async () => [],
    });
    await doorway.door.invoke('children.list', {});
    expect(doorway.changes).toBe(0);
    await doorway.door.invoke('children.save', A_CHILD);
    expect(doorway.changes).toBe(1);
    const last = await ledger.read((books) => books.audit.last());
    expect(last).toMatchObject({
      user: OLIVE.name,
      action: 'children.save',
      at: '2026-04-14T09:00:00.000Z',
      subjectRef: 'C900',
    });
  });
});

test('a query cannot write, whatever its service tries', async () => {
  await withDesk(async ({ ledger }) => {
    const { door, unexpected } = doorTo(ledger, { 'children.list': savesThen(() => undefined) });
    expect(await door.invoke('children.list', {})).toMatchObject({ error: { code: 'unexpected' } });
    expect(unexpected).toHaveLength(1);
    expect(await ledger.read((books) => books.clients.find('C900'))).toBeNull();
  });
});

test('a ledger whose disk is full says so, and what to do; nothing of the command is saved', async () => {
  await withDesk(async ({ ledger }) => {
    // As the database's driver and the tables' library wrap it.
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    for (const error of [full, Object.assign(new Error('query'), { driverError: full })]) {
      const { door, unexpected } = doorTo(ledger, {
        'children.save': savesThen(() => {
          throw error;
        }),
      });
      const said = await door.invoke('children.save', A_CHILD);
      expect(said).toMatchObject({ error: { code: 'cannot_write' } });
      expect(JSON.stringify(said)).toContain(`The disk that ${ledger.path} is on is full`);
      expect(unexpected).toEqual([]);
      expect(await ledger.read((books) => books.clients.find('C900'))).toBeNull();
    }
  });
});

/** Long work that goes on until it is cancelled, and says so under its job. */
const untilCancelled: AnyHandler = async ({ signal, progress }: HostContext) => {
  progress({ title: 'Working', done: 0, total: 1, state: 'running', cancellable: true });
  await new Promise<void>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
};

test('long work is cancelled by its job, and no other', async () => {
  await withDesk(async ({ ledger }) => {
    const { door, progress } = doorTo(ledger, {
      'reports.exportRemittances': untilCancelled,
      'audit.verify': untilCancelled,
    });
    const exporting = (job: string) =>
      door.invoke('reports.exportRemittances', { period: '2026-27/01', to: '/tmp', job });
    const [one, two, verify] = [exporting('one'), exporting('two'), door.invoke('audit.verify', {})];
    door.cancel('no such job');
    door.cancel('one');
    expect(await one).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    // Its bar ends with it, rather than standing still for ever.
    expect(progress.map(({ job, state }) => `${job} ${state}`)).toEqual([
      'one running',
      'two running',
      'audit.verify running',
      'one cancelled',
    ]);
    door.cancel('two');
    door.cancel('audit.verify');
    expect(await two).toMatchObject({ error: { code: 'cancelled' } });
    expect(await verify).toMatchObject({ error: { code: 'cancelled' } });
  });
});

test('work that has said that it cannot be cancelled any more goes on to its end', async () => {
  await withDesk(async ({ ledger }) => {
    const goOn = Promise.withResolvers<void>();
    const atItsEnd: AnyHandler = async ({ signal, progress }: HostContext) => {
      progress({ title: 'Working', done: 1, total: 1, state: 'running', cancellable: false });
      await goOn.promise;
      return signal.aborted;
    };
    const { door } = doorTo(ledger, { 'audit.verify': atItsEnd });
    const verifying = door.invoke('audit.verify', {});
    door.cancel('audit.verify');
    goOn.resolve();
    expect(await verifying).toEqual({ ok: true, value: false });
  });
});

test('a job asked for twice can be cancelled twice', async () => {
  await withDesk(async ({ ledger }) => {
    const done = Promise.withResolvers<void>();
    let calls = 0;
    const firstEndsByItself: AnyHandler = async (context: never, input: never) =>
      (calls += 1) === 1 ? await done.promise : await untilCancelled(context, input);
    const { door } = doorTo(ledger, { 'audit.verify': firstEndsByItself });
    const first = door.invoke('audit.verify', {});
    const second = door.invoke('audit.verify', {});
    done.resolve();
    await first;
    door.cancel('audit.verify');
    expect(await second).toMatchObject({ error: { code: 'cancelled' } });
  });
});

test('the people of the desk are checked as at any door', async () => {
  await withDesk(async ({ ledger }) => {
    const desk = deskOf(ledger);
    expect(await desk.refusal(null, 'children.list', {})).toMatchObject({ code: 'not_signed_in' });
    expect(await desk.refusal(ADA, 'periods.prepare', { period: '2026-27/01' })).toMatchObject({
      code: 'not_allowed',
    });
    expect(desk.unexpected).toEqual([]);
  });
});
