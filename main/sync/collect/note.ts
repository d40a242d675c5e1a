import type { Books } from '../../../db/books';
import type { SubmissionRow } from '../../../db/entities/submission';
import type { Submission } from '../../../domain/sync/submission';
import type { ApplicationContext, Change } from '../../door/context';

export type ReceivingContext = Pick<ApplicationContext, 'ledger' | 'change'> & {
  readonly identities: readonly string[];
};

/** What became of a file: `already`: it had been taken before, and nothing changed. */
export interface Received {
  readonly outcome: 'taken' | 'already' | 'held' | 'set_aside';
  /** Null for one that is left alone, because it may still be on its way. */
  readonly row: SubmissionRow | null;
}

/** A file that is being dealt with, and the row that it has if it was held or set aside. */
export interface Noting {
  readonly change: Change;
  readonly file: { readonly name: string; readonly cameFrom: string; readonly bytes?: Uint8Array };
  readonly fileHash: string;
  readonly before: SubmissionRow | null;
}

/** What is to be noted of it. */
export interface Noted {
  readonly state: 'taken' | 'held' | 'set_aside';
  readonly reason: string | null;
  readonly explanation: string | null;
  /** Once it could be read, and its signature is the account's. */
  readonly submission?: Submission;
  /** The account that it says it is of, where that is not proven. */
  readonly saidAccount?: string | null;
  readonly takenAs?: string;
  /** Keeps the file, so that it can be tried again. */
  readonly keepsFile?: boolean;
}

/** Notes what became of a file, anew or in its row. */
export async function note(books: Books, noting: Noting, noted: Noted): Promise<Received> {
  const { before, change } = noting;
  const { submission, state } = noted;
  const row = rowOf(noting, noted, submission ? await providerOf(books, submission) : null);
  const isSame = before?.state === row.state && before.reason === row.reason;
  const noteIt = async (): Promise<SubmissionRow> =>
    before
      ? await books.submissions.save({ ...row, id: before.id }, change)
      : await books.submissions.add(row, change);
  return { outcome: state, row: isSame ? before : await noteIt() };
}

async function providerOf(books: Books, { account }: Submission): Promise<string | null> {
  return (await books.portalAccounts.find(account))?.provider ?? null;
}

function rowOf(
  { file, fileHash, change, before }: Noting,
  { submission, saidAccount = null, keepsFile = false, ...noted }: Noted,
  provider: string | null,
): Omit<SubmissionRow, 'id'> {
  return {
    submission: submission?.id ?? null,
    fileHash,
    fileName: file.name,
    cameFrom: file.cameFrom,
    account: submission?.account ?? saidAccount,
    provider,
    kind: submission?.body.kind ?? null,
    state: noted.state,
    reason: noted.reason,
    explanation: noted.explanation,
    sentAt: submission?.sentAt ?? null,
    takenAs: noted.takenAs ?? null,
    content: keepsFile && file.bytes ? Buffer.from(file.bytes) : null,
    collectedBy: change.user,
    collectedAt: before?.collectedAt ?? change.at,
    seenBy: null,
    seenAt: null,
  };
}
