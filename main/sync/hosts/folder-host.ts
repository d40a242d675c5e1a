import { constants, existsSync } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { prepareFolder, refusalOf, writeWholeFile } from '../../reports/write-files';
import { folderProblem } from './folder-problems';
import {
  missingFolder,
  MOST_HOST_FILE_BYTES,
  refuseLinks,
  tooLargeToRead,
  type Host,
  type HostFile,
} from './host';

/**
 * A folder as a host: a share, a synchronised folder, or what a web server serves. Refuses with `cannot_write`, and one
 * that is missing with `host_refused` unless it is new: then it is made.
 */
export async function openFolderHost(folder: string, isNew = true): Promise<Host> {
  if (!isNew && !existsSync(folder)) throw missingFolder(folder);
  await prepareFolder(folder, folderProblem);
  const at = (name: string): string => path.join(folder, ...name.split('/'));
  const own = async (name: string): Promise<string> => {
    await refuseLinks(name, async (part) => await isLink(at(part)), at);
    return at(name);
  };
  const makeFolder = async (name: string): Promise<unknown> =>
    await mkdir(await own(name), { recursive: true });
  return {
    folder,
    read: async (name, mostBytes = MOST_HOST_FILE_BYTES) =>
      await inWords(at(name), async () => await readWhole(at(name), mostBytes)),
    write: async (name, content) =>
      await inWords(at(name), async () => {
        await makeFolder(path.posix.dirname(name));
        await writeWholeFile(at(name), content, folderProblem);
      }),
    list: async (name) => await inWords(at(name), async () => await filesOf(await own(name))),
    names: async (name) => await inWords(at(name), async () => await namesOf(await own(name))),
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

async function isLink(folder: string): Promise<boolean> {
  return (await orNull(lstat(folder)))?.isSymbolicLink() ?? false;
}

/** Windows has neither of them. */
const WITHOUT_LINKS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Null where there is no such file, also where a link is in its place or something that might never end. */
async function readWhole(file: string, mostBytes: number): Promise<Uint8Array | null> {
  const opened = await orNull(open(file, WITHOUT_LINKS));
  try {
    const about = await opened?.stat();
    if (!opened || !about?.isFile()) return null;
    if (about.size > mostBytes) throw tooLargeToRead(file);
    return await opened.readFile();
  } finally {
    await opened?.close();
  }
}

async function filesOf(folder: string): Promise<HostFile[]> {
  const names = (await orNull(readdir(folder))) ?? [];
  const files = await Promise.all(names.map(async (name) => await fileOf(folder, name)));
  return files.filter((file) => file !== null);
}

async function namesOf(folder: string): Promise<string[]> {
  const entries = (await orNull(readdir(folder, { withFileTypes: true }))) ?? [];
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** Null for a folder, a link, and what has gone meanwhile. */
async function fileOf(folder: string, name: string): Promise<HostFile | null> {
  const about = await orNull(lstat(path.join(folder, name)));
  return about?.isFile() ? { name, sizeBytes: about.size, modifiedMs: about.mtimeMs } : null;
}

/** Null where there is no such file, or a link that is not followed. */
async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ELOOP'))
      return null;
    throw error;
  }
}

async function inWords<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error, where, folderProblem);
  }
}
