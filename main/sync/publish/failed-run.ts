import type { Books } from '../../../db/books';
import type { Change } from '../../../db/changes';
import type { DestinationRow, PublicationRow } from '../../../db/entities/publication';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';

/**
 * Publishes; where that fails before a run was begun, as with a server that is not there, notes that it did: nobody
 * may be reading what a scheduled task says.
 */
export async function notingFailure<T>(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  { id: destination }: Pick<DestinationRow, 'id'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'already_running') throw error;
    await ledger.transaction(async (books) => {
      const runs = await books.publications.list(destination);
      if (runs.some(({ startedAt }) => startedAt === change.at)) return;
      await endCutOff(books, destination, change);
      const nothing = { accounts: 0, written: 0, removed: 0, bytesWritten: 0, manifestHash: null };
      const begun = await books.publications.begin(
        {
          ...nothing,
          destination,
          sequence: (await books.publications.lastSequence()) + 1,
          auditSeq: (await books.audit.last())?.seq ?? 0,
          previousManifest: null,
          state: 'running',
          problem: null,
          startedBy: change.user,
          startedAt: change.at,
          endedAt: null,
        },
        change,
      );
      await books.publications.end({ ...begun, ...endedBy(error) }, change);
    });
    throw error;
  }
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
