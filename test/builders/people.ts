import type { Books } from '../../db/books';
import { hashPassword } from '../../main/users/passwords';
import type { SignedInUser } from '../../preload/contract/users';
import { APPROVER, aUser, changeBy, OFFICER } from './ledger';

/** The people of the tests, by what they do. */
export const OLIVE: SignedInUser = { name: OFFICER, roles: ['officer'] };
export const AARON: SignedInUser = { name: APPROVER, roles: ['approver'] };
export const ADA: SignedInUser = { name: 'Ada Administrator', roles: ['administrator'] };
export const PAT: SignedInUser = { name: 'Pat Panel', roles: ['panel'] };
/** Somebody who may do everything, which never lets them approve what they prepared. */
export const BOTH: SignedInUser = { name: 'Bo Both', roles: ['officer', 'approver'] };
export const EVERYBODY: readonly SignedInUser[] = [OLIVE, AARON, ADA, PAT, BOTH];

/** Everybody's password in tests. */
export const PASSWORD = 'correct horse';

/** A hash as the application makes it, at a cost that tests can afford. */
const cheapHash = hashPassword(PASSWORD, { N: 16, r: 8, p: 1 });

/** Enters everybody as users with {@link PASSWORD}. */
export async function enterPeople(books: Books): Promise<void> {
  const passwordHash = await cheapHash;
  const users = EVERYBODY.map(({ name, roles }) => aUser({ name, roles, passwordHash }));
  await books.users.saveMany(users, changeBy(ADA.name, 'users.add', '2026-04-01T09:00:00.000Z'));
}
