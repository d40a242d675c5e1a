import type { Books } from '../../../db/books';
import type { SubmissionRow } from '../../../db/entities/submission';
import type { Submission } from '../../../domain/sync/submission';
import type { ApplicationContext, Change } from '../../door/context';

export type ReceivingContext = Pick<ApplicationContext, 'ledger' | 'change'> & {
  readonly identities: readonly string[];
};

/** What became of a file: `already`: it had been taken before, and nothing changed; `unread`: it could not be read. */
export interface Received {
  readonly outcome: 'taken' | 'already' | 'held' | 'set_aside' | 'unread';
  /** Null for one that is left alone, because it may still be on its way, and for one that could not be read. */
  readonly row: SubmissionRow | null;
  /** Why its file could not be read, or still lies where it lay, in words for an officer. */
  readonly problem?: string;
  /** True for a held one that is refused by now: it is set aside as soon as its file lies elsewhere. */
  readonly isRefused?: boolean;
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
export async function note(books: Books, noting: Noting, found: Noted): Promise<Received> {
  const { before, change } = noting;
  const noted = withOnlyCopy(noting, found);
  const { submission, state } = noted;
  const row = rowOf(noting, noted, submission ? await providerOf(books, submission) : null);
  const isSame = before?.state === row.state && before.reason === row.reason;
  const noteIt = async (): Promise<SubmissionRow> =>
    before
      ? await books.submissions.save({ ...row, id: before.id }, change)
      : await books.submissions.add(row, change);
  const isRefused = state === 'held' && found.state === 'set_aside';
  return { outcome: state, row: isSame ? before : await noteIt(), isRefused };
}

const STAYS_HERE = ' Its file is kept here, and it is tried again with each collecting.';

/** Where the ledger has the only copy of a file, that is kept, whatever speaks against taking it. */
function withOnlyCopy({ before }: Noting, noted: Noted): Noted {
  if (!before?.content || noted.state === 'taken') return noted;
  const explanation = noted.state === 'set_aside' ? `${noted.explanation}${STAYS_HERE}` : noted.explanation;
  return { ...noted, state: 'held', explanation, keepsFile: true };
}

/** Notes that a held one is refused for good: its file lies `where` by now, and needs to be kept here no more. */
export async function setAsideKept(
  { ledger, change }: Pick<ReceivingContext, 'ledger' | 'change'>,
  kept: SubmissionRow,
  where: string,
): Promise<Received> {
  const explanation = `${(kept.explanation ?? '').replace(STAYS_HERE, '')} Its file lies in ${where}.`;
  const state = 'set_aside';
  const row = await ledger.transaction(
    async (books) => await books.submissions.save({ ...kept, state, explanation, content: null }, change),
  );
  return { outcome: state, row };
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
    // What was proven of these very bytes once stays known, even if the account is withdrawn by now.
    submission: submission?.id ?? before?.submission ?? null,
    fileHash,
    fileName: file.name,
    cameFrom: file.cameFrom,
    account: submission?.account ?? saidAccount ?? before?.account ?? null,
    provider: provider ?? before?.provider ?? null,
    kind: submission?.body.kind ?? before?.kind ?? null,
    state: noted.state,
    reason: noted.reason,
    explanation: noted.explanation,
    sentAt: submission?.sentAt ?? before?.sentAt ?? null,
    takenAs: noted.takenAs ?? null,
    content: keepsFile && file.bytes ? Buffer.from(file.bytes) : null,
    collectedBy: change.user,
    collectedAt: before?.collectedAt ?? change.at,
    seenBy: null,
    seenAt: null,
  };
}
