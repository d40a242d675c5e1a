import { uptime } from 'node:os';
import path from 'node:path';
import type { PublicationRow } from '../../../db/entities/publication';
import type { ApplicationContext } from '../../door/context';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';
import { filesOf } from './previous';

/** A disk has everything that was written so long before. */
const WRITTEN_SURELY_MS = 60 * 60 * 1000;
/** So many files are read at once. */
const AT_ONCE = 64;

/**
 * Takes from what lies at a host the files that a power cut took the content of: a folder's files are not waited for until
 * they are on its disk. Only what was written last can be lost, and only where this computer was started since: then it
 * is read once. A share's or server's files are there when they are closed, so that what another computer lost is not
 * looked for.
 */
export async function dropLost(
  ledger: Pick<ApplicationContext['ledger'], 'read'>,
  { host, destination }: { readonly host: Pick<Host, 'folder' | 'read'>; readonly destination: number },
  there: Set<string>,
  computerStartedMs: number = Date.now() - uptime() * 1000,
): Promise<void> {
  if (host.folder === null) return;
  const suspects = await ledger.read(async (books) => {
    const runs = lastWritten(await books.publications.list(destination), computerStartedMs);
    if (runs.size === 0) return [];
    const rows = await books.publications.published(destination);
    return rows.filter(({ publication }) => runs.has(publication)).flatMap(filesOf);
  });
  for (let from = 0; from < suspects.length; from += AT_ONCE) {
    const some = suspects.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map(async (file) => {
        if (there.has(file) && !(await isWhole(host, file))) there.delete(file);
      }),
    );
  }
}

/** The runs, done or cut off, whose files may not have been on the disk when the computer was started anew. */
function lastWritten(runs: readonly PublicationRow[], computerStartedMs: number): ReadonlySet<number> {
  // One that came no further than the door has neither written anything nor looked for what was lost.
  const begun = runs.filter(({ accounts }) => accounts > 0);
  const lastMs = Date.parse(begun.at(-1)?.startedAt ?? '');
  if (!(lastMs < computerStartedMs)) return new Set();
  const recent = begun.filter(({ startedAt }) => Date.parse(startedAt) >= lastMs - WRITTEN_SURELY_MS);
  return new Set(recent.map(({ id }) => id));
}

async function isWhole(host: Pick<Host, 'read'>, file: string): Promise<boolean> {
  const content = await host.read(file);
  return content !== null && `${digestOf(content)}.age` === path.posix.basename(file);
}
