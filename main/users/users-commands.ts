import type { Books, BooksReader } from '../../db/books';
import type { UserRow as StoredUser } from '../../db/entities/user';
import type { UserRow, usersContract } from '../../preload/contract/users';
import type { Change, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import type { Session } from '../door/session';
import { PORTAL_AUTHOR } from '../sync/portal-author';
import { hashPassword } from './passwords';
import { authenticate } from './sign-in';

export const usersCommands: Handlers<typeof usersContract> = {
  'users.signIn': async ({ books, session, at }, { name, password }) => {
    const user = await authenticate(books, { name, password, at });
    await books.audit.append({
      at,
      user: name,
      action: 'users.signIn',
      subjectKind: 'user',
      subjectRef: name,
    });
    session.signIn(user);
    return user;
  },
  'users.signOut': async ({ ledger, session, user, change }) => {
    // At once, whatever the ledger is busy with and even where it cannot be written.
    session.signOut();
    if (user.name === '') return null;
    await ledger.transaction(
      async (books) => await books.audit.append({ ...change, subjectKind: 'user', subjectRef: user.name }),
    );
    return null;
  },
  'users.list': async ({ books }) => {
    const people = (await books.users.list()).filter(({ name }) => name !== PORTAL_AUTHOR);
    return await Promise.all(people.map(async (user) => await rowOf(books, user)));
  },
  'users.add': async ({ books, change }, { name, roles, password }) => {
    checkIsAPerson(name);
    if (await books.users.find(name)) throw new Refusal('already_exists', `There is a user ${name} already.`);
    return await addUser(books, { name, roles, password }, change);
  },
  'users.change': async (
    { books, session, user: { name: own }, change },
    { name, roles, active, newPassword },
  ) => {
    checkIsAPerson(name);
    const user = found(await books.users.find(name), `There is no user ${name}.`);
    const passwordHash = newPassword === undefined ? user.passwordHash : await hashPassword(newPassword);
    const changed = { ...user, roles: [...new Set(roles)], active, passwordHash };
    // The hash is in no event, so that the event itself has to say that there is a new one.
    const note = newPassword === undefined ? {} : { note: 'A new password was set.' };
    await books.users.save(changed, { ...change, ...note });
    await checkAnAdministratorStays(books);
    // Whoever takes a role from themselves is without it at once, not only from the next sign-in on.
    if (name === own) signInAgain(session, changed);
    return await rowOf(books, changed);
  },
  'users.changeOwnPassword': async (
    { books, user: { name }, at, change },
    { currentPassword, newPassword },
  ) => {
    await authenticate(books, { name, password: currentPassword, at });
    const user = found(await books.users.find(name), `There is no user ${name}.`);
    const note = 'A new password was set.';
    await books.users.save({ ...user, passwordHash: await hashPassword(newPassword) }, { ...change, note });
    return null;
  },
};

/** Adds a user who may sign in at once. */
export async function addUser(
  books: Pick<Books, 'users' | 'audit'>,
  { name, roles, password }: { name: string; roles: StoredUser['roles']; password: string },
  change: Change,
): Promise<UserRow> {
  const user: StoredUser = {
    name,
    roles: [...new Set(roles)],
    passwordHash: await hashPassword(password),
    active: true,
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: change.at,
  };
  await books.users.save(user, change);
  return await rowOf(books, user);
}

/** In this name stands what carers wrote: should anybody be able to sign in by it, carers would be taken at their word. */
function checkIsAPerson(name: string): void {
  if (name.normalize('NFKC').toLowerCase() !== PORTAL_AUTHOR.toLowerCase()) return;
  const message = `“${PORTAL_AUTHOR}” stands for what carers sent themselves. Nobody signs in by this name: choose another.`;
  throw new Refusal('not_allowed', message);
}

function signInAgain(session: Session, { name, roles, active }: StoredUser): void {
  if (active) session.signIn({ name, roles });
  else session.signOut();
}

async function checkAnAdministratorStays(books: Pick<Books, 'users'>): Promise<void> {
  const users = await books.users.list();
  if (users.some((user) => user.active && user.roles.includes('administrator'))) return;
  const message = 'Somebody has to be an administrator. Give the role to another person first.';
  throw new Refusal('last_administrator', message);
}

async function rowOf(books: Pick<BooksReader, 'audit'>, user: StoredUser): Promise<UserRow> {
  const { name, roles, active, createdAt } = user;
  const search = { action: 'users.signIn', subjectKind: 'user', subjectRef: name, limit: 1 } as const;
  const [lastSignIn] = await books.audit.search(search);
  return { name, roles, active, createdAt, lastSignInAt: lastSignIn?.at ?? null };
}
