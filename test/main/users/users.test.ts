import { expect, test } from 'vitest';
import { createDoor, type Door } from '../../../main/door/door';
import { Session } from '../../../main/door/session';
import { ledgerServices } from '../../../main/ledger/commands';
import type { SignedInUser } from '../../../preload/contract/users';
import { withDesk, type Desk } from '../../builders/desk';
import { AARON, ADA, OLIVE, PASSWORD } from '../../builders/people';

const NEW_PASSWORD = 'a new battery staple';

/** A door at which one person goes on working: its session is the window's. */
function windowOf({ ledger, now }: Desk, user: SignedInUser): { door: Door; session: Session } {
  const session = new Session(user);
  const door = createDoor({
    ledger: () => ledger,
    session,
    handlers: ledgerServices,
    clock: () => new Date(now),
    onProgress: () => undefined,
    onChanged: () => undefined,
    onUnexpected: (error) => {
      throw error;
    },
  });
  return { door, session };
}

test('an administrator adds a user, who may sign in at once', async () => {
  await withDesk(async (desk) => {
    const added = await desk.ask(ADA, 'users.add', {
      name: ' Nia New ',
      roles: ['officer', 'officer'],
      password: NEW_PASSWORD,
    });
    expect(added).toEqual({
      name: 'Nia New',
      roles: ['officer'],
      active: true,
      createdAt: desk.now,
      lastSignInAt: null,
    });
    const signedIn = await desk.ask(null, 'users.signIn', { name: 'Nia New', password: NEW_PASSWORD });
    expect(signedIn).toEqual({ name: 'Nia New', roles: ['officer'] });
    const again = await desk.refusal(ADA, 'users.add', {
      name: 'Nia New',
      roles: ['panel'],
      password: NEW_PASSWORD,
    });
    expect(again.code).toBe('already_exists');
  });
});

test('names are compared exactly: another case is another user', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'users.add', { name: 'nia', roles: ['panel'], password: NEW_PASSWORD });
    await desk.ask(ADA, 'users.add', { name: 'Nia', roles: ['officer'], password: NEW_PASSWORD });
    expect(await desk.ask(null, 'users.signIn', { name: 'nia', password: NEW_PASSWORD })).toMatchObject({
      roles: ['panel'],
    });
    expect(
      (await desk.refusal(ADA, 'users.change', { name: 'NIA', roles: ['panel'], active: true })).code,
    ).toBe('not_found');
  });
});

test('somebody has to stay an administrator', async () => {
  await withDesk(async (desk) => {
    for (const change of [
      { roles: ['officer' as const], active: true },
      { roles: ['administrator' as const], active: false },
    ]) {
      expect((await desk.refusal(ADA, 'users.change', { name: ADA.name, ...change })).code).toBe(
        'last_administrator',
      );
    }
    const [ada] = (await desk.ask(OLIVE, 'users.list', {})).filter(({ name }) => name === ADA.name);
    expect(ada).toMatchObject({ roles: ['administrator'], active: true });
    // Another administrator who may not sign in does not count.
    await desk.ask(ADA, 'users.change', { name: OLIVE.name, roles: ['administrator'], active: false });
    const refused = await desk.refusal(ADA, 'users.change', {
      name: ADA.name,
      roles: ['officer'],
      active: true,
    });
    expect(refused.code).toBe('last_administrator');
    await desk.ask(ADA, 'users.change', {
      name: AARON.name,
      roles: ['approver', 'administrator'],
      active: true,
    });
    await desk.ask(ADA, 'users.change', { name: ADA.name, roles: ['officer'], active: true });
  });
});

test('whoever gives up their own role is without it at once', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'users.change', {
      name: AARON.name,
      roles: ['approver', 'administrator'],
      active: true,
    });
    const { door, session } = windowOf(desk, ADA);
    await door.invoke('users.change', { name: ADA.name, roles: ['officer'], active: true });
    expect(session.user).toEqual({ name: ADA.name, roles: ['officer'] });
    const refused = await door.invoke('users.change', {
      name: ADA.name,
      roles: ['administrator'],
      active: true,
    });
    expect(refused).toMatchObject({ error: { code: 'not_allowed' } });
    // Another person's window is not this one's.
    const other = windowOf(desk, AARON);
    await other.door.invoke('users.change', { name: OLIVE.name, roles: ['panel'], active: true });
    expect(other.session.user).toEqual(AARON);
  });
});

test('whoever ends their own account is signed out', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'users.change', { name: AARON.name, roles: ['administrator'], active: true });
    const { door, session } = windowOf(desk, ADA);
    await door.invoke('users.change', { name: ADA.name, roles: ['administrator'], active: false });
    expect(session.user).toBeNull();
    expect(await door.invoke('users.list', {})).toMatchObject({ error: { code: 'not_signed_in' } });
  });
});

test('a person changes their own password by giving the one they have', async () => {
  await withDesk(async (desk) => {
    const change = (currentPassword: string) => ({ currentPassword, newPassword: NEW_PASSWORD });
    expect((await desk.refusal(OLIVE, 'users.changeOwnPassword', change('wrong'))).code).toBe(
      'wrong_name_or_password',
    );
    await desk.ask(null, 'users.signIn', { name: OLIVE.name, password: PASSWORD });
    await desk.ask(OLIVE, 'users.changeOwnPassword', change(PASSWORD));
    expect((await desk.refusal(null, 'users.signIn', { name: OLIVE.name, password: PASSWORD })).code).toBe(
      'wrong_name_or_password',
    );
    await desk.ask(null, 'users.signIn', { name: OLIVE.name, password: NEW_PASSWORD });
    const weak = await desk.refusal(OLIVE, 'users.changeOwnPassword', {
      currentPassword: NEW_PASSWORD,
      newPassword: 'short',
    });
    expect(weak.code).toBe('bad_input');
  });
});

test('guessing at the password of somebody who went for tea is throttled as well', async () => {
  await withDesk(async (desk) => {
    const guess = { currentPassword: 'a guess', newPassword: NEW_PASSWORD };
    for (let tries = 0; tries < 5; tries += 1) await desk.refusal(OLIVE, 'users.changeOwnPassword', guess);
    const right = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await desk.refusal(OLIVE, 'users.changeOwnPassword', right)).code).toBe('sign_in_throttled');
  });
});

test('an administrator gives a new password, and no hash leaves the table of users', async () => {
  await withDesk(async (desk) => {
    await desk.ask(ADA, 'users.add', { name: 'Nia', roles: ['panel'], password: NEW_PASSWORD });
    await desk.ask(ADA, 'users.change', {
      name: OLIVE.name,
      roles: ['officer'],
      active: true,
      newPassword: NEW_PASSWORD,
    });
    await desk.ask(OLIVE, 'users.changeOwnPassword', {
      currentPassword: NEW_PASSWORD,
      newPassword: PASSWORD,
    });
    const trail = await desk.ask(ADA, 'audit.search', { limit: 500 });
    expect(trail.events.slice(0, 3).map(({ action, user, note }) => [action, user, note])).toEqual([
      ['users.changeOwnPassword', OLIVE.name, 'A new password was set.'],
      ['users.change', ADA.name, 'A new password was set.'],
      ['users.add', ADA.name, null],
    ]);
    const hashes = await desk.ledger.read(async (books) =>
      (await books.users.list()).map((user) => user.passwordHash),
    );
    const shown = JSON.stringify([trail, await desk.ask(ADA, 'users.list', {})]);
    for (const secret of [...hashes, 'scrypt$', PASSWORD, NEW_PASSWORD]) expect(shown).not.toContain(secret);
    const stored = await desk.ledger.read((books) => books.audit.search({ limit: 500 }));
    expect(JSON.stringify(stored)).not.toContain('scrypt$');
  });
});
