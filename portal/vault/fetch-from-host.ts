import { MANIFEST_PATH } from '../../domain/sync/file-names';
import { MOST_CLASS_BYTES } from '../../domain/sync/framing';
import type { FetchFile } from '../../domain/sync/host-files';
import { MOST_MANIFEST_BYTES } from '../../domain/sync/manifest';
import { readAtMost } from '../../domain/sync/read-at-most';

/** A host that does not answer is one that can't be reached; large files take their time on a telephone's net. */
const MANIFEST_TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 120_000;

/** What is sealed is a little larger than what it holds; the lists of accounts are smaller. */
const MOST_FILE_BYTES = MOST_CLASS_BYTES + 1024 * 1024;
/** In place of a file that is larger than any: no hash and no signature is that of nothing. */
const LARGER_THAN_ANY = new Uint8Array();

/** As hosts say that they have no such file; some that have none of it say that it is forbidden. */
const MISSING: ReadonlySet<number> = new Set([403, 404, 410]);

/**
 * Gets files of the host beside the page at `pageAddress`. Rejects where the host can't be reached or is out of order. Of
 * an answer without end no more is read than a file may have.
 */
export function fetchFromHost(pageAddress: string): FetchFile {
  return async (path) => {
    const isManifest = path === MANIFEST_PATH;
    const response = await fetch(new URL(path, pageAddress), {
      cache: isManifest ? 'no-cache' : 'default',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(isManifest ? MANIFEST_TIMEOUT_MS : FILE_TIMEOUT_MS),
    });
    if (MISSING.has(response.status)) return null;
    if (!response.ok) throw new Error(`The host answered ${response.status}.`);
    if (!response.body) return new Uint8Array();
    return (
      (await readAtMost(response.body, isManifest ? MOST_MANIFEST_BYTES : MOST_FILE_BYTES)) ?? LARGER_THAN_ANY
    );
  };
}
