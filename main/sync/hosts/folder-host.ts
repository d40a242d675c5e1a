import { lstat, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder, refusalOf, writeWholeFile } from '../../reports/write-files';
import type { Host, HostFile } from './host';

/** A folder as a host: a share, a synchronised folder, or what a web server serves. */
export async function openFolderHost(folder: string): Promise<Host> {
  await prepareFolder(folder);
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  const makeFolder = async (name: string): Promise<unknown> => await mkdir(at(name), { recursive: true });
  return {
    read: async (name) => await inWords(at(name), async () => await orNull(readFile(at(name)))),
    write: async (name, content) =>
      await inWords(at(name), async () => {
        await makeFolder(path.posix.dirname(name));
        await writeWholeFile(at(name), content);
      }),
    list: async (name) => await inWords(at(name), async () => await filesOf(at(name))),
    move: async (from, to) =>
      await inWords(at(to), async () => {
        await makeFolder(path.posix.dirname(to));
        await orNull(rename(at(from), at(to)));
      }),
    remove: async (name) => await inWords(at(name), async () => await rm(at(name), { force: true })),
    makeFolder: async (name) => await inWords(at(name), async () => void (await makeFolder(name))),
    close: async () => undefined,
  };
}

async function filesOf(folder: string): Promise<HostFile[]> {
  const names = (await orNull(readdir(folder))) ?? [];
  const files = await Promise.all(names.map(async (name) => await fileOf(folder, name)));
  return files.filter((file) => file !== null);
}

/** Null for a folder, a link, and what has gone meanwhile. */
async function fileOf(folder: string, name: string): Promise<HostFile | null> {
  const about = await orNull(lstat(path.join(folder, name)));
  return about?.isFile() ? { name, sizeBytes: about.size, modifiedMs: about.mtimeMs } : null;
}

/** Null where there is no such file. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function inWords<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error, where);
  }
}
