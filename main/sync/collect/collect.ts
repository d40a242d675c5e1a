import { DROP_BOX, isSubmissionFileName, SET_ASIDE } from '../../../domain/sync/file-names';
import { SUBMISSION_FAILURE_WORDS } from '../../../domain/sync/open-submission';
import { MOST_SUBMISSION_BYTES } from '../../../domain/sync/submission';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import type { Host, HostFile } from '../hosts/host';
import { digestOf } from '../publish/digest';
import { readTeamKeys } from '../team-keys';
import { receiveFile, type Received, type ReceivedFile } from './receive';

type CollectingContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

/**
 * Takes what lies in a host's drop box. A file goes from there once what it asked for is in the ledger, or to the folder
 * beside it with what could not be taken; what may fit later stays. Cancelled, it has taken whole files.
 */
export async function collectFrom(
  context: CollectingContext,
  host: Host,
  cameFrom: string,
): Promise<Received[]> {
  const files = await host.list(DROP_BOX.slice(0, -1));
  const receiving = { ...context, identities: await identities(context) };
  const received: Received[] = [];
  const held: HostFile[] = [];
  for (const [index, file] of files.entries()) {
    if (context.signal.aborted) break;
    tell(context, index, files.length);
    const outcome = await receiveFromHost(receiving, host, file, cameFrom);
    if (outcome) received.push(outcome);
    if (outcome?.outcome === 'held') held.push(file);
  }
  received.push(...(await tryHeldAgain(receiving)));
  // Signed with a key that came after it.
  for (const file of held) {
    const outcome = await receiveFromHost(receiving, host, file, cameFrom);
    if (outcome && outcome.outcome !== 'held') received.push(outcome);
  }
  tell(context, files.length, files.length);
  return asTheyEnded(received);
}

/** Without those that were held and then taken after all. */
function asTheyEnded(received: readonly Received[]): Received[] {
  const ended = new Set(received.flatMap(({ outcome, row }) => (outcome === 'held' ? [] : [row?.id])));
  return received.filter(({ outcome, row }) => outcome !== 'held' || !ended.has(row?.id));
}

/** Takes files that were sent in another way. */
export async function collectFiles(
  context: CollectingContext,
  files: readonly ReceivedFile[],
): Promise<Received[]> {
  const receiving = { ...context, identities: await identities(context) };
  const received: Received[] = [];
  for (const file of files) received.push(await receiveFile(receiving, file));
  return asTheyEnded([...received, ...(await tryHeldAgain(receiving))]);
}

async function identities({ ledger }: CollectingContext): Promise<readonly string[]> {
  const keys = await ledger.read(readTeamKeys);
  if (keys) return keys.identities;
  const message =
    'Nothing was published yet, so carers cannot have sent anything. Issue an account and publish first.';
  throw new Refusal('not_found', message);
}

function tell({ progress, signal }: CollectingContext, done: number, files: number): void {
  const total = Math.max(1, files);
  const state = signal.aborted ? 'cancelled' : done >= files ? 'done' : 'running';
  progress({
    title: 'Collecting',
    done: Math.min(done, total),
    total,
    state,
    cancellable: state === 'running',
  });
}

type Receiving = Parameters<typeof receiveFile>[0];

/** Null where the file went away meanwhile, or is being written. */
async function receiveFromHost(
  context: Receiving,
  host: Host,
  { name, sizeBytes }: HostFile,
  cameFrom: string,
): Promise<Received | null> {
  const path = `${DROP_BOX}${name}`;
  if (!isSubmissionFileName(name) || sizeBytes > MOST_SUBMISSION_BYTES) {
    return await setAsideUnread(context, host, { name, sizeBytes }, cameFrom);
  }
  const bytes = await host.read(path);
  if (bytes === null) return null;
  const received = await receiveFile(context, { name, cameFrom, bytes });
  if (received.outcome === 'set_aside') await host.move(path, `${SET_ASIDE}${name}`);
  else if (received.outcome !== 'held' || received.row?.content) await host.remove(path);
  return received;
}

/** What is too large, or has a name that the carers' page never gives: it is not read. */
async function setAsideUnread(
  { ledger, change }: Receiving,
  host: Host,
  { name, sizeBytes }: HostFile,
  cameFrom: string,
): Promise<Received> {
  const reason = sizeBytes > MOST_SUBMISSION_BYTES ? 'too_large' : 'not_a_submission';
  const fileHash = digestOf(new TextEncoder().encode(`${change.at} ${cameFrom} ${name} ${sizeBytes}`));
  await host.move(`${DROP_BOX}${name}`, `${SET_ASIDE}${name}`);
  const row = await ledger.transaction(
    async (books) =>
      await books.submissions.add(
        {
          submission: null,
          fileHash,
          fileName: name.slice(0, 120),
          cameFrom,
          account: null,
          provider: null,
          kind: null,
          state: 'set_aside',
          reason,
          explanation: SUBMISSION_FAILURE_WORDS[reason],
          sentAt: null,
          takenAs: null,
          content: null,
          collectedBy: change.user,
          collectedAt: change.at,
          seenBy: null,
          seenAt: null,
        },
        change,
      ),
  );
  return { outcome: 'set_aside', row };
}

/** Tries what was held as long as something of it can be taken: it may have come in any order. */
async function tryHeldAgain(context: Receiving): Promise<Received[]> {
  const taken: Received[] = [];
  for (let before = -1; before !== taken.length;) {
    before = taken.length;
    const held = await context.ledger.read(async (books) => await books.submissions.list('held'));
    for (const { fileName, cameFrom, content } of held) {
      if (content === null) continue;
      const received = await receiveFile(context, {
        name: fileName,
        cameFrom,
        bytes: new Uint8Array(content),
      });
      if (received.outcome !== 'held') taken.push(received);
    }
  }
  return taken;
}
