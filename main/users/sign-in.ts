import type { Books } from '../../db/books';
import type { UserRow } from '../../db/entities/user';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { SignedInUser } from '../../preload/contract/users';
import { Refusal } from '../door/refusal';
import { hashPassword, passwordMatches } from './passwords';

const FREE_TRIES = 4;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** Somebody's name and password, given at an instant. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
  readonly at: string;
}

/**
 * The user whose name and password these are. Wrong ones are counted, and from the fifth on each makes the next try
 * wait twice as long, up to a quarter of an hour; the refusal keeps the count.
 */
export async function authenticate(
  books: Pick<Books, 'users' | 'audit'>,
  { name, password, at }: Credentials,
): Promise<SignedInUser> {
  const user = await books.users.find(name);
  if (user?.lockedUntil && at < user.lockedUntil) {
    const message = `Too many wrong passwords. Try again after ${formatInstant(user.lockedUntil)}.`;
    throw new Refusal('sign_in_throttled', message);
  }
  if (!user) {
    // As much work as for a name that exists, so that the time taken does not tell which names do.
    await hashPassword(password);
    throw wrong();
  }
  if (!(await passwordMatches(password, user.passwordHash))) {
    await countFailure(books, user, at);
    throw wrong();
  }
  if (!user.active)
    throw new Refusal('user_inactive', `${name} may not sign in any more. Ask an administrator.`);
  await books.users.recordSignIn(name, { failedSignIns: 0, lockedUntil: null });
  return { name: user.name, roles: user.roles };
}

function wrong(): Refusal {
  const message = 'The name or the password is wrong. Names are compared exactly, with capital letters.';
  return new Refusal('wrong_name_or_password', message, undefined, true);
}

async function countFailure(books: Pick<Books, 'users' | 'audit'>, user: UserRow, at: string): Promise<void> {
  const failedSignIns = user.failedSignIns + 1;
  const waitSeconds = Math.min(2 ** (failedSignIns - FREE_TRIES) * 5, LONGEST_WAIT_SECONDS);
  const lockedUntil =
    failedSignIns > FREE_TRIES ? new Date(Date.parse(at) + waitSeconds * 1000).toISOString() : null;
  await books.users.recordSignIn(user.name, { failedSignIns, lockedUntil });
  await books.audit.append({
    at,
    user: user.name,
    action: 'users.signInRefused',
    subjectKind: 'user',
    subjectRef: user.name,
    note: `Wrong password, ${failedSignIns} in a row`,
  });
}
