import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../door/refusal';
import type { Host } from '../hosts/host';

/** The carers' page as it is put at the host: its files by path, `index.html` among them. */
export interface PortalFiles {
  readonly folder: string;
}

/** The built page, beside this program's code. */
export const BUILT_PORTAL: PortalFiles = { folder: path.join(__dirname, '..', 'portal') };

/** The page is the way in: it is written after everything that it loads. */
const FIRST_PAGE = 'index.html';

/** Writes what of the carers' page is not there yet as it is; the first page last. */
export async function writePortalFiles(host: Host, { folder }: PortalFiles): Promise<void> {
  const files = await filesBelow(folder);
  if (!files.includes(FIRST_PAGE)) {
    const message = 'The carers’ page was not built, so there is nothing to publish with. Run npm run build.';
    throw new Refusal('not_found', message);
  }
  const inOrder = [...files.filter((file) => file !== FIRST_PAGE), FIRST_PAGE];
  for (const file of inOrder) {
    const content = new Uint8Array(await readFile(path.join(folder, ...file.split('/'))));
    const there = await host.read(file);
    if (there === null || Buffer.compare(there, content) !== 0) await host.write(file, content);
  }
}

/** Below a folder, with `/`, in order of name; without what the build keeps there for itself. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .sort();
}
