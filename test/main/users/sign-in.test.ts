import { expect, test } from 'vitest';
import { hashPassword, passwordMatches } from '../../../main/users/passwords';
import { createDoor } from '../../../main/door/door';
import { Session } from '../../../main/door/session';
import { ledgerServices } from '../../../main/ledger/commands';
import { withDesk, type Desk } from '../../builders/desk';
import { AARON, ADA, OLIVE, PASSWORD } from '../../builders/people';

const signIn = (desk: Desk, password: string, name = OLIVE.name) => ({ desk, input: { name, password } });

async function codeOf({ desk, input }: ReturnType<typeof signIn>): Promise<string> {
  return await desk.ask(null, 'users.signIn', input).then(
    () => 'signed in',
    async () => (await desk.refusal(null, 'users.signIn', input)).code,
  );
}

/** Lets `seconds` go by at the desk. */
function wait(desk: Desk, seconds: number): void {
  desk.now = new Date(Date.parse(desk.now) + seconds * 1000).toISOString();
}

/** Gives a wrong password once, and tells for how many whole seconds the right one is then refused. */
async function secondsOfWaiting(desk: Desk): Promise<number> {
  expect(await desk.refusal(null, 'users.signIn', { name: OLIVE.name, password: 'wrong' })).toMatchObject({
    code: 'wrong_name_or_password',
  });
  const { lockedUntil } = (await desk.ledger.read((books) => books.users.find(OLIVE.name)))!;
  if (lockedUntil === null) return 0;
  const seconds = (Date.parse(lockedUntil) - Date.parse(desk.now)) / 1000;
  wait(desk, seconds - 1);
  const throttled = await desk.refusal(null, 'users.signIn', { name: OLIVE.name, password: PASSWORD });
  expect(throttled.code).toBe('sign_in_throttled');
  expect(throttled.message).toMatch(/Try again after \d+ Apr 2026, \d\d:\d\d\./);
  wait(desk, 1);
  return seconds;
}

test('a name and its password sign in, and the trail says when', async () => {
  await withDesk(async (desk) => {
    const { ledger } = desk;
    const session = new Session();
    const door = createDoor({
      ledger: () => ledger,
      session,
      handlers: ledgerServices,
      clock: () => new Date(desk.now),
      onProgress: () => undefined,
      onChanged: () => undefined,
      onUnexpected: () => undefined,
    });
    const signedIn = { ok: true, value: { name: OLIVE.name, roles: ['officer'] } };
    expect(await door.invoke('users.signIn', { name: OLIVE.name, password: PASSWORD })).toEqual(signedIn);
    expect(session.user).toEqual(OLIVE);
    const users = await desk.ask(ADA, 'users.list', {});
    expect(users.find(({ name }) => name === OLIVE.name)?.lastSignInAt).toBe(desk.now);
    expect(await door.invoke('users.signOut', {})).toEqual({ ok: true, value: null });
    expect(session.user).toBeNull();
    const events = await ledger.read((books) =>
      books.audit.search({ user: OLIVE.name, subjectKind: 'user', limit: 2 }),
    );
    expect(events.map(({ action }) => action)).toEqual(['users.signOut', 'users.signIn']);
    // Signing out twice is not an event: nobody was there.
    await door.invoke('users.signOut', {});
    expect((await ledger.read((books) => books.audit.last()))?.seq).toBe(events[0]!.seq);
  });
});

test('a window locks at once, however busy the ledger is', async () => {
  await withDesk(async ({ ledger, now }) => {
    const session = new Session(OLIVE);
    const door = createDoor({
      ledger: () => ledger,
      session,
      handlers: ledgerServices,
      clock: () => new Date(now),
      onProgress: () => undefined,
      onChanged: () => undefined,
      onUnexpected: () => undefined,
    });
    const longWork = Promise.withResolvers<void>();
    const working = ledger.transaction(async () => await longWork.promise);
    const locking = door.invoke('users.signOut', {});
    expect(await door.invoke('carers.list', {})).toMatchObject({ error: { code: 'not_signed_in' } });
    longWork.resolve();
    await working;
    expect(await locking).toEqual({ ok: true, value: null });
    expect((await ledger.read((books) => books.audit.last()))?.action).toBe('users.signOut');
  });
});

test.each([
  ['another case', OLIVE.name.toUpperCase()],
  ['a blank at the end', `${OLIVE.name} `],
  ['an unknown name', 'Nobody'],
  ['no name', ''],
])('%s does not sign in', async (_what, name) => {
  await withDesk(async (desk) => {
    expect(await desk.refusal(null, 'users.signIn', { name, password: PASSWORD })).toMatchObject({
      code: 'wrong_name_or_password',
    });
  });
});

test('the fifth wrong password makes the next try wait; each after it twice as long, up to a quarter of an hour', async () => {
  await withDesk(async (desk) => {
    const waits: number[] = [];
    for (let tries = 0; tries < 14; tries += 1) waits.push(await secondsOfWaiting(desk));
    expect(waits).toEqual([0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900]);
    // The wait over, the right password signs in, and the count begins anew.
    expect(await codeOf(signIn(desk, PASSWORD))).toBe('signed in');
    expect(await secondsOfWaiting(desk)).toBe(0);
    const refused = await desk.ledger.read((books) => books.audit.search({ action: 'users.signInRefused' }));
    expect(refused).toHaveLength(15);
    expect(refused[1]?.note).toBe('Wrong password, 14 in a row');
  });
});

test('one person’s wrong passwords do not keep another out', async () => {
  await withDesk(async (desk) => {
    for (let tries = 0; tries < 5; tries += 1) await secondsOfWaiting(desk);
    await desk.refusal(null, 'users.signIn', { name: OLIVE.name, password: 'wrong' });
    expect(await codeOf(signIn(desk, PASSWORD))).toBe('sign_in_throttled');
    expect(await codeOf(signIn(desk, PASSWORD, AARON.name))).toBe('signed in');
  });
});

test('somebody who is not active any more is told so, but only with the right password', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'users.change', { name: OLIVE.name, roles: ['officer'], active: false });
    expect(await codeOf(signIn(desk, 'wrong'))).toBe('wrong_name_or_password');
    expect(await codeOf(signIn(desk, PASSWORD))).toBe('user_inactive');
    await desk.ask(ADA, 'users.change', { name: OLIVE.name, roles: ['officer'], active: true });
    expect(await codeOf(signIn(desk, PASSWORD))).toBe('signed in');
  });
});

test('a wrong password given again before finalising counts like one at signing in', async () => {
  await withDesk(async (desk) => {
    await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/01', acceptExceptions: true });
    const finalise = (password: string) =>
      desk.refusal(AARON, 'periods.finalise', { period: '2026-27/01', password });
    for (let tries = 0; tries < 5; tries += 1)
      expect((await finalise('wrong')).code).toBe('wrong_name_or_password');
    expect((await finalise(PASSWORD)).code).toBe('sign_in_throttled');
    expect(await codeOf(signIn(desk, PASSWORD, AARON.name))).toBe('sign_in_throttled');
    expect((await desk.ask(AARON, 'periods.list', {})).current).toBe('2026-27/01');
  });
});

test('a password’s hash has a salt of its own, the full cost, and nothing of the password', async () => {
  const [one, two] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
  expect(one).not.toBe(two);
  expect(one.split('$').slice(0, 4)).toEqual(['scrypt', '131072', '8', '1']);
  expect(one).not.toContain(PASSWORD);
  expect(await passwordMatches(PASSWORD, one)).toBe(true);
  expect(await passwordMatches(`${PASSWORD} `, one)).toBe(false);
  // The same letters, composed or not, are the same password.
  const composed = await hashPassword('Zoë’s house', { N: 16, r: 8, p: 1 });
  expect(await passwordMatches('Zoe\u0308’s house', composed)).toBe(true);
  expect(await passwordMatches(PASSWORD, 'scrypt:not-a-real-hash')).toBe(false);
});
