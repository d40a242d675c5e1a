import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FetchFile } from '../../domain/sync/host-files';

/** Gives the files of a folder that was published to, as a host gives them. */
export function fetchFromFolder(web: string): FetchFile {
  return async (path) =>
    await readFile(join(web, path)).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
}
