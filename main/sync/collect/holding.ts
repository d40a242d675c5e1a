import type { Books } from '../../../db/books';
import type { Submission } from '../../../domain/sync/submission';
import type { Noted, Noting } from './note';

const DAY_MS = 24 * 60 * 60 * 1000;

/** For so many days something may wait: for the key that it is signed with, for what it builds on. */
const HELD_DAYS = { another_key: 7, waits_for_another: 30 } as const;

/** What is kept of one carer's at most: what they send would otherwise fill the ledger with what nobody can take. */
const MOST_KEPT_FILES = 20;
const MOST_KEPT_BYTES = 60 * 1024 * 1024;

const WAITS =
  'It builds on something that this carer sent before and that has not arrived yet. It is tried again with each collecting.';
const WAITED = `It builds on something that this carer sent before and that has not arrived in ${HELD_DAYS.waits_for_another} days. Ask the carer to send both again.`;
const TOO_MANY =
  'It builds on something that has not arrived, and too much of this carer’s waits already. Collect what they sent before; then put it back into the drop box.';

/** Why a submission can't be taken yet, or not any more; null where nothing that it builds on is missing. */
export async function heldFor(books: Books, noting: Noting, submission: Submission): Promise<Noted | null> {
  if (!(await isMissingSomething(books, submission))) return null;
  const reason = 'waits_for_another';
  if (waitsInVain(noting, reason))
    return { state: 'set_aside', reason: 'waited_in_vain', explanation: WAITED };
  if (noting.before?.state !== 'held' && (await isTooMuch(books, noting, submission))) {
    return { state: 'set_aside', reason: 'too_many_held', explanation: TOO_MANY };
  }
  return { state: 'held', reason, explanation: WAITS, keepsFile: true };
}

/**
 * True once it has waited as long as it may since it first came. One that was put back after it was set aside waits for
 * one collecting more: what it builds on may have been put there with it.
 */
export function waitsInVain({ before, change }: Noting, reason: keyof typeof HELD_DAYS): boolean {
  if (before?.state !== 'held') return false;
  return Date.parse(change.at) - Date.parse(before.collectedAt) >= HELD_DAYS[reason] * DAY_MS;
}

/** What it names as taken before it, and the thread that it answers, if that has no number yet. */
async function isMissingSomething(books: Books, { account, after, body }: Submission): Promise<boolean> {
  const opening = body.kind === 'message' && typeof body.thread !== 'number' ? [body.thread.submission] : [];
  for (const id of [...after, ...opening]) {
    const taken = await books.submissions.findTaken(id);
    // Another carer's never comes as this one's; the thread of another is refused when it is taken.
    if (taken === null || (taken.account !== account && !opening.includes(id))) return true;
  }
  return false;
}

async function isTooMuch(books: Books, { file }: Noting, { account }: Submission): Promise<boolean> {
  const { files, bytes } = await books.submissions.kept(account);
  return files >= MOST_KEPT_FILES || bytes + (file.bytes?.length ?? 0) > MOST_KEPT_BYTES;
}
