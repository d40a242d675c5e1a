import type { Books } from '../../../db/books';
import type { SubmissionRow } from '../../../db/entities/submission';
import {
  openSubmission,
  SUBMISSION_FAILURE_WORDS,
  type OpenedSubmission,
  type SubmissionFailure,
} from '../../../domain/sync/open-submission';
import type { Submission } from '../../../domain/sync/submission';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { asPortal } from '../portal-author';
import { takeSubmission } from './take';

/** A file as it came. */
export interface ReceivedFile {
  readonly name: string;
  readonly cameFrom: string;
  readonly bytes: Uint8Array;
}

/** What became of a file: `already`: it had been taken before, and nothing changed. */
export interface Received {
  readonly outcome: 'taken' | 'already' | 'held' | 'set_aside';
  readonly row: SubmissionRow | null;
}

type ReceivingContext = Pick<ApplicationContext, 'ledger' | 'change'> & {
  readonly identities: readonly string[];
};

/** Opens a file, and takes what it asks for or says why not: in one transaction, so nothing is taken in part. */
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
  if (before && before.state !== 'held') return { outcome: 'already', row: before };
  const noting = { ...context, file, fileHash: opened.fileHash, before };
  if (!opened.ok) return await notOpened(noting, opened);
  try {
    return await ledger.transaction(async (books) => await take(books, noting, opened.submission));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const why = { reason: error.code, explanation: error.message };
    return await note(noting, { state: 'set_aside', ...why, submission: opened.submission });
  }
}

/** A file that is being dealt with, and the row that it has if it was held. */
interface Noting extends ReceivingContext {
  readonly file: ReceivedFile;
  readonly fileHash: string;
  readonly before: SubmissionRow | null;
}

async function take(books: Books, noting: Noting, submission: Submission): Promise<Received> {
  const { change } = noting;
  const taken = await books.submissions.findTaken(submission.id);
  if (taken) return { outcome: 'already', row: taken };
  const missing = await missingBefore(books, submission);
  if (missing) {
    const row = rowOf(noting, {
      state: 'held',
      reason: 'waits_for_another',
      explanation: 'It builds on something that this carer sent before and that has not arrived yet.',
      submission,
      provider: (await books.portalAccounts.find(submission.account))!.provider,
    });
    return { outcome: 'held', row: await save(books, noting, row) };
  }
  const account = (await books.portalAccounts.find(submission.account))!;
  const portal = await asPortal(books, change);
  const takenAs = await takeSubmission({ books, change: portal }, account, submission);
  const facts = { state: 'taken', reason: null, explanation: null, takenAs } as const;
  const row = rowOf(noting, { ...facts, submission, provider: account.provider });
  return { outcome: 'taken', row: await save(books, noting, row) };
}

async function missingBefore(books: Books, { after }: Submission): Promise<boolean> {
  for (const id of after) if (!(await books.submissions.findTaken(id))) return true;
  return false;
}

type NotOpened = Extract<OpenedSubmission, { ok: false }>;

/** Signed with a key that may still come: it stays where it is for so many days. */
const HELD_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

async function notOpened(noting: Noting, { reason, saidAccount }: NotOpened): Promise<Received> {
  const { before, change } = noting;
  const since = before?.collectedAt ?? change.at;
  const mayStillFit =
    reason === 'another_key' && Date.parse(change.at) - Date.parse(since) < HELD_DAYS * DAY_MS;
  return await note(noting, {
    state: mayStillFit ? 'held' : 'set_aside',
    reason: reason satisfies SubmissionFailure,
    explanation: SUBMISSION_FAILURE_WORDS[reason],
    saidAccount,
  });
}

interface Noted {
  readonly state: SubmissionRow['state'];
  readonly reason: string | null;
  readonly explanation: string | null;
  readonly submission?: Submission;
  readonly provider?: string;
  readonly takenAs?: string;
  readonly saidAccount?: string | null;
}

async function note(noting: Noting, noted: Noted): Promise<Received> {
  const row = await noting.ledger.transaction(async (books) => {
    const account = noted.submission ? await books.portalAccounts.find(noted.submission.account) : null;
    return await save(
      books,
      noting,
      rowOf(noting, { ...noted, ...(account ? { provider: account.provider } : {}) }),
    );
  });
  return { outcome: noted.state === 'held' ? 'held' : 'set_aside', row };
}

function rowOf({ file, fileHash, change, before }: Noting, noted: Noted): Omit<SubmissionRow, 'id'> {
  const { submission, state } = noted;
  return {
    submission: submission?.id ?? null,
    fileHash,
    fileName: file.name,
    cameFrom: file.cameFrom,
    account: submission?.account ?? noted.saidAccount ?? null,
    provider: noted.provider ?? null,
    kind: submission?.body.kind ?? null,
    state,
    reason: noted.reason,
    explanation: noted.explanation,
    sentAt: submission?.sentAt ?? null,
    takenAs: noted.takenAs ?? null,
    content: state === 'held' && noted.reason === 'waits_for_another' ? Buffer.from(file.bytes) : null,
    collectedBy: change.user,
    collectedAt: before?.collectedAt ?? change.at,
    seenBy: null,
    seenAt: null,
  };
}

async function save(
  books: Books,
  { before, change }: Noting,
  row: Omit<SubmissionRow, 'id'>,
): Promise<SubmissionRow> {
  if (before === null) return await books.submissions.add(row, change);
  return before.state === row.state && before.reason === row.reason
    ? before
    : await books.submissions.save({ ...row, id: before.id }, change);
}
