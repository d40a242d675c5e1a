import { DROP_BOX, isSubmissionFileName, SET_ASIDE } from '../../../domain/sync/file-names';
import { MOST_SUBMISSION_BYTES } from '../../../domain/sync/submission';
import type { ErrorCode } from '../../../preload/contract/result';
import { Refusal } from '../../door/refusal';
import { fileNameOf } from '../../reports/write-files';
import { unlessCancelled, type Host, type HostFile } from '../hosts/host';
import type { SubmissionRow } from '../../../db/entities/submission';
import { setAsideKept } from './note';
import { receiveFile, setAsideUnread, type Received, type ReceivingContext } from './receive';

/** What was written to within so many milliseconds may still be on its way: some hosts show files before they are whole. */
const ARRIVING_MS = 10_000;

/**
 * Receives a file of the drop box. It goes from there only after the ledger has it, so that after a breakdown in between
 * it is looked at again, and known. Null where it went away meanwhile. One that cannot be read or moved keeps no other from
 * being received.
 */
export async function receiveFromHost(
  context: ReceivingContext,
  host: Pick<Host, 'read' | 'move' | 'remove'>,
  file: HostFile,
  cameFrom: string,
): Promise<Received | null> {
  const received = await unlessStuck<Received | null>(
    async () => await receive(context, host, file, cameFrom),
    (problem) => ({ outcome: 'unread', row: null, problem }),
  );
  if (received === null || received.outcome === 'unread') return received;
  return await unlessStuck(
    async () => {
      // Cancelled meanwhile, it was received all the same.
      await unlessCancelled(takeAway(host, file.name, received));
      return received;
    },
    (problem) => ({ ...received, problem }),
  );
}

/** What a host refuses for one file's sake; a host that has gone refuses otherwise. */
const STUCK: ReadonlySet<ErrorCode> = new Set(['cannot_write', 'host_refused', 'file_unreadable']);

async function unlessStuck<T>(work: () => Promise<T>, stuck: (problem: string) => T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && STUCK.has(error.code)) return stuck(error.message);
    throw error;
  }
}

async function takeAway(
  host: Pick<Host, 'move' | 'remove'>,
  name: string,
  { outcome, row }: Received,
): Promise<void> {
  const path = `${DROP_BOX}${name}`;
  if (outcome === 'set_aside') await host.move(path, setAsidePath(name));
  else if (outcome !== 'held' || row?.content) await host.remove(path);
}

async function receive(
  context: ReceivingContext,
  host: Pick<Host, 'read'>,
  { name, sizeBytes, modifiedMs }: HostFile,
  cameFrom: string,
): Promise<Received | null> {
  const mayBeArriving = Math.abs(Date.now() - modifiedMs) < ARRIVING_MS;
  const known = { name, cameFrom, sizeBytes, modifiedMs };
  if (sizeBytes > MOST_SUBMISSION_BYTES) return await setAsideUnread(context, known, 'too_large');
  if (!isSubmissionFileName(name)) {
    if (mayBeArriving) return { outcome: 'held', row: null };
    return await setAsideUnread(context, known, 'not_a_submission');
  }
  const bytes = await host.read(`${DROP_BOX}${name}`);
  return bytes && (await receiveFile(context, { name, cameFrom, bytes, mayBeArriving }));
}

/**
 * Whatever it is called, it gets a name that every system can have, and none that a system runs or looks for. With its
 * ending it takes the place of no carer's.
 */
function setAsidePath(name: string): string {
  return `${SET_ASIDE}${isSubmissionFileName(name) ? name : `${fileNameOf(name).slice(0, 120)}.unknown`}`;
}

/**
 * Puts the file of a held one that is refused by now where those lie that were set aside, and only then takes it from the
 * ledger: after a breakdown in between it is put there once more. Where it cannot be, it stays held.
 */
export async function putAside(
  context: ReceivingContext,
  host: Pick<Host, 'write'>,
  kept: SubmissionRow,
  destination: string,
): Promise<Received> {
  const { fileName, fileHash } = kept;
  // A name that the drop box takes, and that no other file has.
  const name = isSubmissionFileName(fileName) ? fileName : `${fileHash.slice(0, 32)}.age`;
  return await unlessStuck<Received>(
    async () => {
      await host.write(`${SET_ASIDE}${name}`, new Uint8Array(kept.content!));
      return await setAsideKept(context, kept, `${SET_ASIDE}${name} at ${destination}`);
    },
    (problem) => ({ outcome: 'held', row: kept, problem }),
  );
}
