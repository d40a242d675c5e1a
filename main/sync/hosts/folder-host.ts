import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder, refusalOf, writeWholeFile } from '../../reports/write-files';
import type { Host, HostFile } from './host';

/** A folder as a host: a share, a synchronised folder, or what a web server serves. */
export async function openFolderHost(folder: string): Promise<Host> {
  await prepareFolder(folder);
  const made = new Set<string>();
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  const makeFolder = async (name: string): Promise<void> => {
    if (made.has(name)) return;
    await mkdir(at(name), { recursive: true });
    made.add(name);
  };
  return {
    read: async (name) => await inWords(at(name), async () => await readFile(at(name)).catch(nullIfMissing)),
    write: async (name, content) =>
      await inWords(at(name), async () => {
        await makeFolder(path.posix.dirname(name));
        await writeWholeFile(at(name), content);
      }),
    list: async (name) => await inWords(at(name), async () => await filesOf(at(name))),
    move: async (from, to) =>
      await inWords(at(to), async () => {
        await makeFolder(path.posix.dirname(to));
        await rename(at(from), at(to));
      }),
    remove: async (name) => await inWords(at(name), async () => await rm(at(name), { force: true })),
    makeFolder: async (name) => await inWords(at(name), async () => await makeFolder(name)),
    close: async () => undefined,
  };
}

async function filesOf(folder: string): Promise<HostFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nullIfMissing);
  const files = (entries ?? []).filter((entry) => entry.isFile());
  return await Promise.all(
    files.map(async ({ name }) => ({ name, sizeBytes: (await stat(path.join(folder, name))).size })),
  );
}

function nullIfMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

async function inWords<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error, where);
  }
}
