import type { Books } from '../../../db/books';
import type { Change } from '../../../db/changes';
import type { DestinationRow, PublicationRow } from '../../../db/entities/publication';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { oneAtATime } from '../one-at-a-time';

type Run = Pick<ApplicationContext, 'ledger' | 'change'>;

/**
 * Publishes to a destination unless that is going on: from before the destination is reached, so that nobody takes a run
 * that goes on for one that was cut off. A run that fails before it was begun, as with a server that is not there, is noted
 * too: nobody may be reading what a scheduled task says. Refuses with `already_running`.
 */
export async function runInTurn<T>(
  run: Run,
  destination: DestinationRow,
  work: () => Promise<T>,
): Promise<T> {
  return await oneAtATime(run.ledger, `Publishing to ${destination.name}`, async () => {
    try {
      return await work();
    } catch (error) {
      await noteUnbegun(run, destination.id, error);
      throw error;
    }
  });
}

/** Notes a run that failed, unless it was begun: then it is noted. It wrote nothing and looked at nothing. */
async function noteUnbegun({ ledger, change }: Run, destination: number, error: unknown): Promise<void> {
  await ledger.transaction(async (books) => {
    const runs = await books.publications.list(destination);
    if (runs.some(({ startedAt }) => startedAt === change.at)) return;
    await endCutOff(books, destination, change);
    const sequence = (await books.publications.lastSequence()) + 1;
    const auditSeq = (await books.audit.last())?.seq ?? 0;
    const begun = await books.publications.begin(
      { ...atFirst(destination, change), sequence, auditSeq },
      change,
    );
    await books.publications.end({ ...begun, ...endedBy(error) }, change);
  });
}

/** A run as it begins, when it has written nothing. */
export function atFirst(
  destination: number,
  { user, at }: Change,
): Omit<PublicationRow, 'id' | 'sequence' | 'auditSeq'> {
  return {
    destination,
    state: 'running',
    accounts: 0,
    written: 0,
    removed: 0,
    bytesWritten: 0,
    manifestHash: null,
    previousManifest: null,
    problem: null,
    startedBy: user,
    startedAt: at,
    endedAt: null,
  };
}

/** How a run ended that was not completed, for its history. */
export function endedBy(error: unknown): Pick<PublicationRow, 'state' | 'problem' | 'endedAt'> {
  const isRefusal = error instanceof Refusal;
  return {
    state: isRefusal && error.code === 'cancelled' ? 'cancelled' : 'failed',
    problem: isRefusal ? error.message : 'Something went wrong that was not expected.',
    endedAt: new Date().toISOString(),
  };
}

/** Ends the runs to a destination that a crash or a power cut left as if they were going on. */
export async function endCutOff(books: Books, destination: number, change: Change): Promise<void> {
  for (const cutOff of await books.publications.list(destination)) {
    if (cutOff.state !== 'running') continue;
    const ended = { state: 'failed', problem: 'It was cut off.', endedAt: change.at } as const;
    await books.publications.end({ ...cutOff, ...ended }, change);
  }
}
