import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';

/**
 * In whose name stands what carers wrote themselves: no person, so that the panel member who collected a claim may decide
 * on it. It can never sign in.
 */
export const PORTAL_AUTHOR = 'Carers’ page';

/** The change as the carers' page makes it; the author is there from the first time on. */
export async function asPortal(books: Pick<Books, 'users'>, change: Change): Promise<Change> {
  if (!(await books.users.find(PORTAL_AUTHOR))) {
    await books.users.save(
      {
        name: PORTAL_AUTHOR,
        roles: [],
        passwordHash: 'none',
        active: false,
        failedSignIns: 0,
        lockedUntil: null,
        createdAt: change.at,
      },
      change,
    );
  }
  return { ...change, user: PORTAL_AUTHOR };
}
