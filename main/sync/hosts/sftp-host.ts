import { randomUUID } from 'node:crypto';
import path from 'node:path';
import ssh2, { type FileEntryWithStats, type Stats } from 'ssh2';
import type { SftpPlace } from '../../../db/entities/publication';
import { Refusal } from '../../door/refusal';
import {
  cancelled,
  missingFolder,
  MOST_HOST_FILE_BYTES,
  refuseLinks,
  tooLargeToRead,
  type Host,
  type HostFile,
} from './host';
import { connectSftp, type SftpConnection } from './sftp-connection';

const { STATUS_CODE } = ssh2.utils.sftp;

/** With which a server, or the library in its place, says that the connection is no more. */
const CONNECTION_STATUSES = new Set<number>([STATUS_CODE.NO_CONNECTION, STATUS_CODE.CONNECTION_LOST]);

/** So much is on its way at once: one at a time, each file would wait for the way there and back. */
const AT_ONCE = 32;

/**
 * A folder of a server by SFTP, until the signal. Refuses as {@link connectSftp} does, and with `host_refused` a server
 * that cannot put one file in place of another at once, and a folder that is missing unless it is new: then it is made.
 */
export async function openSftpHost(
  place: SftpPlace,
  secret: string | null,
  { isNew = true, signal }: { readonly isNew?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Host> {
  const connection = await connectSftp(place, secret, signal);
  const folder = folderOf(connection);
  if (!isNew) await refuseMissing(connection, place, signal);
  const atOnce = atMost(AT_ONCE);
  const at = (name: string): string => path.posix.join(place.folder, name);
  const own = async (name: string): Promise<string> => {
    await refuseLinks(name, async (part) => await folder.isLink(at(part)), at);
    return at(name);
  };
  /** Makes a folder, looking once at what leads to it. */
  const made = new Map<string, Promise<void>>();
  const make = async (name: string): Promise<void> => {
    const making = made.get(name) ?? own(name).then(folder.make);
    made.set(name, making);
    await making;
  };
  const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> =>
    await atOnce(async () => await inWords(`${place.host}:${at(name)}`, work, signal));
  return {
    folder: null,
    read: async (name, mostBytes = MOST_HOST_FILE_BYTES) =>
      await inTurn(name, async () => await folder.read(at(name), mostBytes)),
    write: async (name, content) =>
      await inTurn(name, async () => {
        await make(path.posix.dirname(name));
        await folder.write(at(name), content);
      }),
    list: async (name) => await inTurn(name, async () => await folder.list(await own(name))),
    names: async (name) =>
      (await inTurn(name, async () => await folder.list(await own(name)))).map(({ name: file }) => file),
    move: async (from, to) =>
      await inTurn(to, async () => {
        await make(path.posix.dirname(to));
        await unlessMissing(folder.replace(at(from), at(to)));
      }),
    remove: async (name) => await inTurn(name, async () => await folder.remove(at(name))),
    makeFolder: async (name) => await inTurn(name, async () => await make(name)),
    close: connection.close,
  };
}

/** Refuses a place whose folder is not there, and leaves the server then. */
async function refuseMissing(
  connection: SftpConnection,
  { host, folder }: SftpPlace,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    const isThere = async (): Promise<boolean> => await isFolder(connection, folder);
    if (!(await inWords(`${host}:${folder}`, isThere, signal))) throw missingFolder(`${folder} on ${host}`);
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** What is done on a server, by its own paths. */
interface ServerFolder {
  read(file: string, mostBytes: number): Promise<Uint8Array | null>;
  write(file: string, content: Uint8Array): Promise<void>;
  list(folder: string): Promise<HostFile[]>;
  replace(from: string, to: string): Promise<void>;
  remove(file: string): Promise<void>;
  make(folder: string): Promise<void>;
  isLink(folder: string): Promise<boolean>;
}

function folderOf(connection: SftpConnection): ServerFolder {
  const { sftp, ask } = connection;
  const replace = async (from: string, to: string): Promise<void> =>
    await ask<void>((answer) => {
      try {
        sftp.ext_openssh_rename(from, to, (error) => answer(error));
      } catch {
        // Said before anything was asked: the server has not announced that it can.
        throw cannotReplace();
      }
    });
  return {
    replace,
    make: folderMaker({ sftp, ask }),
    isLink: async (name) =>
      (await unlessMissing(ask<Stats>((answer) => sftp.lstat(name, answer))))?.isSymbolicLink() ?? false,
    read: async (file, mostBytes) => await unlessMissing(readWhole(connection, file, mostBytes)),
    write: async (file, content) => {
      const unfinished = `${file}.${randomUUID()}.part`;
      await ask<void>((answer) => sftp.writeFile(unfinished, Buffer.from(content), (error) => answer(error)));
      await replace(unfinished, file);
    },
    list: async (folder) => {
      const entries = await unlessMissing(
        ask<FileEntryWithStats[]>((answer) => sftp.readdir(folder, answer)),
      );
      const files = (entries ?? []).filter(({ attrs }) => attrs.isFile());
      return files.map(({ filename, attrs }) => ({
        name: filename,
        sizeBytes: attrs.size,
        modifiedMs: attrs.mtime * 1000,
      }));
    },
    remove: async (file) =>
      void (await unlessMissing(ask<void>((answer) => sftp.unlink(file, (error) => answer(error))))),
  };
}

/** More than a server gives at once: the library asks on by itself, and waits for each way there and back. */
const PIECE_BYTES = 1024 * 1024;

/** Whatever the server says of its size: of a file that never ends no more is read than one may have. */
async function readWhole(
  { sftp, ask }: SftpConnection,
  file: string,
  mostBytes: number,
): Promise<Uint8Array> {
  const handle = await ask<Buffer>((answer) => sftp.open(file, 'r', answer));
  try {
    const pieces: Buffer[] = [];
    for (let length = 0; length <= mostBytes;) {
      const piece = Buffer.allocUnsafe(Math.min(PIECE_BYTES, mostBytes + 1 - length));
      const bytes = await ask<number>((answer) => sftp.read(handle, piece, 0, piece.length, length, answer));
      if (bytes === 0) return new Uint8Array(Buffer.concat(pieces));
      pieces.push(piece.subarray(0, bytes));
      length += bytes;
    }
    throw tooLargeToRead(file);
  } finally {
    await ask<void>((answer) => sftp.close(handle, (error) => answer(error))).catch(() => undefined);
  }
}

type AskedServer = Pick<SftpConnection, 'sftp' | 'ask'>;

async function isFolder({ sftp, ask }: AskedServer, folder: string): Promise<boolean> {
  const about = await unlessMissing(ask<Stats>((answer) => sftp.stat(folder, answer)));
  return about?.isDirectory() ?? false;
}

/** Makes a folder and those above it, each once however many files are written to it at the same time. */
function folderMaker({ sftp, ask }: AskedServer): ServerFolder['make'] {
  const made = new Map<string, Promise<void>>();
  const makeNow = async (folder: string): Promise<void> => {
    if (await isFolder({ sftp, ask }, folder)) return;
    const above = path.posix.dirname(folder);
    if (above !== folder) await make(above);
    try {
      await ask<void>((answer) => sftp.mkdir(folder, (error) => answer(error)));
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (!(await isFolder({ sftp, ask }, folder))) throw error;
    }
  };
  const make = async (folder: string): Promise<void> => {
    const making = made.get(folder) ?? makeNow(folder);
    made.set(folder, making);
    await making;
  };
  return make;
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** Null where the server has no such file. */
async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (statusOf(error) === STATUS_CODE.NO_SUCH_FILE) return null;
    throw error;
  }
}

/** Runs what it is given, at most so many at the same time, in the order in which they came. */
function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

async function inWords<T>(where: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw signal?.aborted ? cancelled() : refusalOf(error, where);
  }
}

/** The status codes of SFTP version 3, as OpenSSH uses them: a full disk and a folder in the way are `FAILURE`. */
function refusalOf(error: unknown, where: string): Refusal {
  if (error instanceof Refusal) return error;
  const status = statusOf(error);
  if (status === STATUS_CODE.PERMISSION_DENIED) {
    const message = `${where} may not be read or written to. Ask the server’s administrator for the right to.`;
    return new Refusal('cannot_write', message);
  }
  if (typeof status === 'number' && !CONNECTION_STATUSES.has(status)) {
    const message = `${where} could not be read or written (SFTP status ${status}). The server’s disk may be full, or the path may not be there: ask its administrator.`;
    return new Refusal('cannot_write', message);
  }
  const message = 'The connection to the server broke off. Try again: it goes on where it stopped.';
  return new Refusal('host_unreachable', message);
}

function cannotReplace(): Refusal {
  const message =
    'The server cannot put one file in place of another at once (posix-rename@openssh.com), so that carers could see half a publication. Nothing was published. Use a server with OpenSSH, or publish to a folder.';
  return new Refusal('host_refused', message);
}
