import { DROP_BOX } from '../../../domain/sync/file-names';
import type { SubmissionRow } from '../../../db/entities/submission';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { unlessCancelled, type Host } from '../hosts/host';
import { keychainCopies, type KeyCopies } from '../key-copies';
import { readPrevious, refuseForeign } from '../publish/previous';
import { readTeamKeys, recallTeamKeys } from '../team-keys';
import { receiveFile, type Received, type ReceivedFile, type ReceivingContext } from './receive';
import { putAside, receiveFromHost } from './receive-from-host';

type CollectingContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

/** A file that waits to be received; null where it went away meanwhile. */
type Waiting = (context: ReceivingContext) => Promise<Received | null>;

/** Puts a file that the ledger keeps elsewhere, and sets aside what it was. */
type PutElsewhere = (context: ReceivingContext, kept: SubmissionRow) => Promise<Received>;

/**
 * Takes what lies in a host's drop box. A file goes from there once what it asked for is in the ledger, or to the folder
 * beside it with what could not be taken; what may fit later stays. Cancelled, it has taken whole files. Refuses as the
 * host does, what another ledger published, and with `not_found` where the team has no keys yet. In its turn alone: two at
 * once would take the same file.
 */
export async function collectFrom(
  context: CollectingContext,
  host: Host,
  cameFrom: string,
  copies: KeyCopies = keychainCopies,
): Promise<Received[]> {
  const publication = await readPrevious(host);
  await recallTeamKeys(context, copies, publication?.signer);
  refuseForeign(publication, await context.ledger.read(readTeamKeys));
  const files = await host.list(DROP_BOX.slice(0, -1));
  return await receiveAll(
    context,
    files.map(
      (file): Waiting =>
        async (receiving) =>
          await receiveFromHost(receiving, host, file, cameFrom),
    ),
    async (receiving, kept) => await putAside(receiving, host, kept, cameFrom),
  );
}

/**
 * Takes files that were sent in another way. What is held and refused by now stays held, for want of a place for its file.
 * In its turn alone.
 */
export async function collectFiles(
  context: CollectingContext,
  files: readonly ReceivedFile[],
): Promise<Received[]> {
  return await receiveAll(
    context,
    files.map(
      (file): Waiting =>
        async (receiving) =>
          await receiveFile(receiving, file),
    ),
  );
}

/** Files come in any order: what is held is tried again as long as something that it may wait for is taken. */
async function receiveAll(
  context: CollectingContext,
  files: readonly Waiting[],
  putElsewhere?: PutElsewhere,
): Promise<Received[]> {
  const receiving = { ...context, identities: await identitiesOf(context) };
  const already: Received[] = [];
  // By submission, so that one that was held and then taken is told once.
  const outcomes = new Map<number | Waiting, Received>();
  const receive = async (file: Waiting): Promise<Received['outcome'] | null> => {
    const received = await unlessCancelled(file(receiving));
    if (received?.outcome === 'already') already.push(received);
    else if (received) outcomes.set(received.row?.id ?? file, received);
    return received?.outcome ?? null;
  };
  let left = files;
  for (let isFirst = true, hasTaken = true; hasTaken && !context.signal.aborted; isFirst = false) {
    hasTaken = false;
    const held: Waiting[] = [];
    for (const [index, file] of left.entries()) {
      if (context.signal.aborted) break;
      if (isFirst) tell(context, index, files.length);
      const outcome = await receive(file);
      hasTaken ||= outcome === 'taken';
      if (outcome === 'held') held.push(file);
    }
    for (const kept of await keptFiles(context, putElsewhere))
      hasTaken = (await receive(kept)) === 'taken' || hasTaken;
    left = held;
  }
  tell(context, files.length, files.length);
  return [...outcomes.values(), ...already];
}

async function identitiesOf({ ledger }: CollectingContext): Promise<readonly string[]> {
  const keys = await ledger.read(readTeamKeys);
  if (keys) return keys.identities;
  const message =
    'Nothing was published yet, so carers cannot have sent anything. Issue an account and publish first.';
  throw new Refusal('not_found', message);
}

/** Those that are kept in the ledger until what they build on has come. Each is read only when it is tried. */
async function keptFiles({ ledger }: CollectingContext, putElsewhere?: PutElsewhere): Promise<Waiting[]> {
  const ids = await ledger.read(async (books) => await books.submissions.keptIds());
  return ids.map((id) => async (receiving) => {
    const row = await ledger.read(async (books) => await books.submissions.find(id));
    if (!row?.content) return null;
    const { fileName: name, cameFrom, content } = row;
    const received = await receiveFile(receiving, { name, cameFrom, bytes: new Uint8Array(content) });
    return received.isRefused && putElsewhere ? await putElsewhere(receiving, received.row!) : received;
  });
}

function tell({ progress, signal }: CollectingContext, done: number, files: number): void {
  const state = signal.aborted ? 'cancelled' : done === files ? 'done' : 'running';
  const total = Math.max(1, files);
  progress({ title: 'Collecting', done, total, state, cancellable: state === 'running' });
}
