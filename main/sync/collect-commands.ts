import { readFile, stat } from 'node:fs/promises';
import type { BooksReader } from '../../db/books';
import type { DestinationRow } from '../../db/entities/publication';
import type { SubmissionRow as StoredSubmission } from '../../db/entities/submission';
import { MOST_SUBMISSION_BYTES } from '../../domain/sync/submission';
import type { collectContract, CollectResult, SubmissionRow } from '../../preload/contract/collect';
import { plainName, type GivenFile } from '../attachments/accept-file';
import type { ApplicationContext, Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { collectFiles, collectFrom } from './collect/collect';
import type { Received, ReceivedFile } from './collect/receive';
import { destinationAt, findDestination } from './destinations';
import { withHost } from './hosts/open-host';
import { oneAtATime, tellBegun } from './one-at-a-time';

type Services = Handlers<typeof collectContract>;

type Names = ReadonlyMap<string, string>;

async function carerNames(books: BooksReader): Promise<Names> {
  return (await books.actions.names()).providers;
}

function submissionRow(row: StoredSubmission, names: Names): SubmissionRow {
  const { id, fileName, cameFrom, provider, kind, state, explanation, sentAt, collectedBy, collectedAt } =
    row;
  return {
    id,
    fileName,
    cameFrom,
    provider,
    providerName: provider === null ? null : (names.get(provider) ?? provider),
    kind,
    state,
    explanation,
    sentAt,
    takenAs: takenAs(row),
    collectedBy,
    collectedAt,
  };
}

/** `claim 12` → Claim 12, at /claims/12. */
function takenAs({ takenAs: what, provider }: StoredSubmission): SubmissionRow['takenAs'] {
  const [, kind, id] = /^(claim|action) (\d+)$/.exec(what ?? '') ?? [];
  if (kind !== undefined)
    return { words: kind === 'claim' ? `Claim ${id}` : `Action ${id}`, to: `/${kind}s/${id}` };
  if (what === null) return null;
  return { words: 'Password chosen', to: `/publish/accounts/${encodeURIComponent(provider ?? '')}` };
}

async function resultOf(context: ApplicationContext, received: readonly Received[]): Promise<CollectResult> {
  const names = await context.ledger.read(carerNames);
  const count = (outcome: Received['outcome']): number =>
    received.filter((one) => one.outcome === outcome).length;
  const problems = received.flatMap(({ problem }) => (problem === undefined ? [] : [problem]));
  return {
    taken: count('taken'),
    alreadyTaken: count('already'),
    held: count('held'),
    setAside: count('set_aside'),
    stuck: problems.length,
    stuckBecause: problems[0] ?? null,
    cancelled: context.signal.aborted,
    submissions: received.flatMap(({ row }) => (row ? [submissionRow(row, names)] : [])),
  };
}

async function readGivenFile(given: GivenFile): Promise<ReceivedFile> {
  if ('bytes' in given) return { name: plainName(given.name), cameFrom: 'file', bytes: given.bytes };
  const name = plainName(given.path);
  const unreadable = (): never => {
    throw new Refusal('file_unreadable', `${name} cannot be read. Nothing was taken.`);
  };
  const about = await stat(given.path).catch(unreadable);
  // A folder has no bytes, and a device may have no end of them.
  if (!about.isFile()) unreadable();
  if (about.size > MOST_SUBMISSION_BYTES)
    throw new Refusal(
      'file_unreadable',
      `${name} is larger than any submission, and was not read. Nothing was taken.`,
    );
  return { name, cameFrom: 'file', bytes: new Uint8Array(await readFile(given.path).catch(unreadable)) };
}

/**
 * Collects unless that is going on: from before a destination is reached or a file is read, so that whoever asks twice is
 * told at once. Refuses with `already_running`.
 */
async function collectInTurn(
  context: ApplicationContext,
  collect: () => Promise<readonly Received[]>,
): Promise<CollectResult> {
  const received = await oneAtATime(context.ledger, 'Collecting', async () => {
    tellBegun(context, 'Collecting');
    return await collect();
  });
  return await resultOf(context, received);
}

async function collectAt(context: ApplicationContext, destination: DestinationRow): Promise<CollectResult> {
  const { signal } = context;
  return await collectInTurn(
    context,
    async () =>
      await withHost(
        destination,
        { isNew: false, signal },
        async (host) => await collectFrom(context, host, destination.name),
      ),
  );
}

export const collectCommands: Services = {
  'collect.run': async (context, { destination }) => {
    const row = await context.ledger.read(async (books) => await findDestination(books, destination));
    return await collectAt(context, row);
  },
  'collect.from': async (context, { from, keyFile }) =>
    await collectAt(context, await destinationAt(context, from, keyFile)),
  'collect.files': async (context, { files }) =>
    await collectInTurn(context, async () => {
      const given: ReceivedFile[] = [];
      for (const file of files) given.push(await readGivenFile(file));
      return await collectFiles(context, given);
    }),
  'submissions.list': async ({ books }) => {
    const names = await carerNames(books);
    return (await books.submissions.list()).map((row) => submissionRow(row, names)).reverse();
  },
  'submissions.dismiss': async ({ books, change }, { id }) => {
    const row = found(await books.submissions.find(id), `There is no submission ${id}.`);
    if (row.state !== 'set_aside') {
      throw new Refusal('already_decided', `Submission ${id} does not wait for anybody.`);
    }
    const seen = { seenBy: change.user, seenAt: change.at };
    const dismissed = await books.submissions.save({ ...row, state: 'dismissed', ...seen }, change);
    const names = await carerNames(books);
    return submissionRow(dismissed, names);
  },
};
