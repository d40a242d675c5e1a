import { MANIFEST_PATH } from '../../domain/sync/file-names';
import type { FetchFile } from '../../domain/sync/host-files';

/** A host that does not answer is one that can't be reached; large files take their time on a telephone's net. */
const MANIFEST_TIMEOUT_MS = 15_000;
const FILE_TIMEOUT_MS = 120_000;

/** As hosts say that they have no such file; some that have none of it say that it is forbidden. */
const MISSING: ReadonlySet<number> = new Set([403, 404, 410]);

/** Gets files of the host beside the page at `pageAddress`. Rejects where the host can't be reached or is out of order. */
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
    return new Uint8Array(await response.arrayBuffer());
  };
}
