import type { Books } from '../../../db/books';
import {
  openSubmission,
  SUBMISSION_FAILURE_WORDS,
  type OpenedSubmission,
  type SubmissionFailure,
} from '../../../domain/sync/open-submission';
import { plainName } from '../../attachments/accept-file';
import { Refusal } from '../../door/refusal';
import { asPortal } from '../portal-author';
import { digestOf } from '../publish/digest';
import { heldFor, waitsInVain } from './holding';
import { note, type Noted, type Noting, type Received, type ReceivingContext } from './note';
import { takeSubmission } from './take';

export type { Received, ReceivingContext } from './note';

/** A file as it came. */
export interface ReceivedFile {
  readonly name: string;
  readonly cameFrom: string;
  readonly bytes: Uint8Array;
  /** True where it may not be whole yet: then it is left alone rather than found damaged. */
  readonly mayBeArriving?: boolean;
}

/**
 * Opens a file, and takes what it asks for or says why not: in one transaction, so nothing is taken in part. What was set
 * aside is tried again where it comes again: an officer may have put right what stood against it.
 */
export async function receiveFile(context: ReceivingContext, file: ReceivedFile): Promise<Received> {
  const { ledger, change, identities } = context;
  const opened = await openSubmission(file.bytes, {
    identities,
    signingKeyOf: async (account) =>
      await ledger.read(async (books) => {
        const row = await books.portalAccounts.find(account);
        return row === null || row.state === 'withdrawn' ? null : row.signingKey;
      }),
    now: change.at,
  });
  const before = await ledger.read(async (books) => await books.submissions.findFile(opened.fileHash));
  if (before?.state === 'taken' || before?.state === 'dismissed') return { outcome: 'already', row: before };
  if (!opened.ok && file.mayBeArriving && NOT_WHOLE.has(opened.reason)) return { outcome: 'held', row: null };
  const noting = { change, file, fileHash: opened.fileHash, before };
  if (!opened.ok)
    return await ledger.transaction(async (books) => await note(books, noting, notOpened(noting, opened)));
  const { submission } = opened;
  try {
    return await ledger.transaction(async (books) => await take(books, noting, opened));
  } catch (error) {
    const why = whyNotTaken(error);
    return await ledger.transaction(
      async (books) => await note(books, noting, { state: 'set_aside', submission, ...why }),
    );
  }
}

const NOT_WHOLE: ReadonlySet<SubmissionFailure> = new Set(['empty', 'damaged', 'not_a_submission']);

type Opened = Extract<OpenedSubmission, { ok: true }>;

async function take(books: Books, noting: Noting, { submission, signingKey }: Opened): Promise<Received> {
  const taken = await books.submissions.findTaken(submission.id);
  if (taken?.account === submission.account) return { outcome: 'already', row: taken };
  if (taken)
    throw new Refusal('already_exists', 'Another carer’s submission has the same number. Nothing was taken.');
  const account = await books.portalAccounts.find(submission.account);
  // Its signature was checked before this transaction began.
  if (account?.signingKey !== signingKey || account.state === 'withdrawn') throw changedMeanwhile();
  const held = await heldFor(books, noting, submission);
  if (held) return await note(books, noting, { submission, ...held });
  const change = await asPortal(books, noting.change);
  const takenAs = await takeSubmission({ books, change }, account, submission);
  const facts = { state: 'taken', reason: null, explanation: null, takenAs } as const;
  return await note(books, noting, { submission, ...facts });
}

function changedMeanwhile(): Refusal {
  const message =
    'The account was withdrawn or issued anew at the very moment of collecting. Nothing was taken. If it is the carer’s all the same, ask them to send it again.';
  return new Refusal('changed_meanwhile', message);
}

/**
 * What nobody foresaw is set aside as well: one file must not keep all others from being taken. Its message may have
 * something of the file in it, so only the error's kind is told.
 */
function whyNotTaken(error: unknown): { readonly reason: string; readonly explanation: string } {
  if (error instanceof Refusal) return { reason: error.code, explanation: error.message };
  const kind = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : 'unknown';
  const explanation = `It could not be taken for a reason that was not foreseen (${kind}). Nothing of it was saved. Tell whoever looks after this application; put back into the drop box, it is tried again.`;
  return { reason: 'unexpected', explanation };
}

type NotOpened = Extract<OpenedSubmission, { ok: false }>;

/** One that is signed with a key that may still come waits for it. */
function notOpened(noting: Noting, { reason, saidAccount }: NotOpened): Noted {
  const waits = reason === 'another_key' && !waitsInVain(noting, reason);
  return {
    state: waits ? 'held' : 'set_aside',
    reason,
    explanation: SUBMISSION_FAILURE_WORDS[reason],
    saidAccount,
  };
}

/** A file of the drop box of which no more than this is looked at. */
interface UnreadFile {
  readonly name: string;
  readonly cameFrom: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Notes what is not read: it is too large, or has a name that the carers' page never gives. */
export async function setAsideUnread(
  { ledger, change }: ReceivingContext,
  unread: UnreadFile,
  reason: 'too_large' | 'not_a_submission',
): Promise<Received> {
  const { name, cameFrom, sizeBytes, modifiedMs } = unread;
  // In place of the hash of its bytes: the same file is the same row, however often it is found.
  const fileHash = digestOf(
    new TextEncoder().encode(JSON.stringify([cameFrom, name, sizeBytes, modifiedMs])),
  );
  const file = { name: plainName(name), cameFrom };
  return await ledger.transaction(async (books) => {
    const before = await books.submissions.findFile(fileHash);
    if (before) return { outcome: 'set_aside', row: before };
    const facts = { state: 'set_aside', reason, explanation: SUBMISSION_FAILURE_WORDS[reason] } as const;
    return await note(books, { change, file, fileHash, before }, facts);
  });
}
