import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import SftpClient from 'ssh2-sftp-client';
import type { SftpPlace } from '../../../db/entities/publication';
import { Refusal } from '../../door/refusal';
import type { Host, HostFile } from './host';

const READY_TIMEOUT_MS = 20_000;

/** The fingerprint of a host key as OpenSSH prints it, without `SHA256:` and padding. */
export function fingerprint(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64').replace(/=$/, '');
}

/**
 * A folder of a server by SFTP. The server's key has to be the pinned one before anything is sent to it. Refuses with
 * `host_key_changed`, `host_refused` (password or key) and `host_unreachable`.
 */
export async function openSftpHost(place: SftpPlace, secret: string | null): Promise<Host> {
  const client = new SftpClient();
  let seen: string | null = null;
  try {
    await client.connect({
      host: place.host,
      port: place.port,
      username: place.user,
      readyTimeout: READY_TIMEOUT_MS,
      hostVerifier: (key: Buffer) => {
        seen = fingerprint(key);
        return seen === place.hostKey;
      },
      ...(await credentials(place, secret)),
    });
  } catch (error) {
    await client.end().catch(() => undefined);
    throw notConnected(place, seen, error);
  }
  return hostOf(client, place);
}

async function credentials(
  { keyFile }: SftpPlace,
  secret: string | null,
): Promise<{ password?: string; privateKey?: Buffer; passphrase?: string }> {
  if (keyFile === null) return secret === null ? {} : { password: secret };
  const privateKey = await readFile(keyFile).catch(() => {
    throw new Refusal(
      'file_unreadable',
      `The key file ${keyFile} cannot be read. Choose it again in Settings.`,
    );
  });
  return { privateKey, ...(secret === null ? {} : { passphrase: secret }) };
}

/** The server's fingerprint, without signing in: for an administrator to compare with what they were told. */
export async function readHostKey(host: string, port: number): Promise<string> {
  const client = new SftpClient();
  let seen: string | null = null;
  const hostVerifier = (key: Buffer): boolean => {
    seen = fingerprint(key);
    return false;
  };
  await client
    .connect({ host, port, username: 'nobody', readyTimeout: READY_TIMEOUT_MS, hostVerifier })
    .catch(() => undefined);
  await client.end().catch(() => undefined);
  if (seen === null) throw unreachable(`${host}:${port}`);
  return seen;
}

function notConnected(place: SftpPlace, seen: string | null, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const where = `${place.host}:${place.port}`;
  if (seen !== null && seen !== place.hostKey) {
    const message = `${where} shows another key (SHA256:${seen}) than the one that was set (SHA256:${place.hostKey}). Nothing was sent. Ask the server’s administrator whether its key was changed; if not, somebody else may be answering in its place.`;
    return new Refusal('host_key_changed', message);
  }
  if (seen !== null && /auth|passphrase|privateKey|encrypted/i.test(messageOf(error))) {
    const message = `${where} does not let ${place.user} in. Check the user name, and the password or key, in Settings.`;
    return new Refusal('host_refused', message);
  }
  return unreachable(where);
}

function unreachable(where: string): Refusal {
  const message = `${where} cannot be reached. Check the server’s name and the network, then try again. Carers see what was published before.`;
  return new Refusal('host_unreachable', message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function hostOf(client: SftpClient, place: SftpPlace): Host {
  const at = (name: string): string => path.posix.join(place.folder, name);
  const made = new Set<string>();
  const makeFolder = async (name: string): Promise<void> => {
    if (made.has(name)) return;
    if ((await client.exists(at(name))) === false) await client.mkdir(at(name), true);
    made.add(name);
  };
  /** In place of what is there, at once: readers see the old file or the new one. */
  const replace = async (from: string, to: string): Promise<void> => {
    await client.posixRename(from, to);
  };
  return {
    read: async (name) =>
      await inWords(name, async () => {
        if ((await client.exists(at(name))) === false) return null;
        return new Uint8Array((await client.get(at(name))) as Buffer);
      }),
    write: async (name, content) =>
      await inWords(name, async () => {
        await makeFolder(path.posix.dirname(name));
        const unfinished = `${at(name)}.${randomUUID()}.part`;
        await client.put(Buffer.from(content), unfinished);
        await replace(unfinished, at(name));
      }),
    list: async (folder) => await inWords(folder, async () => await filesOf(client, at(folder))),
    move: async (from, to) =>
      await inWords(to, async () => {
        await makeFolder(path.posix.dirname(to));
        await replace(at(from), at(to));
      }),
    remove: async (name) =>
      await inWords(name, async () => {
        await client.delete(at(name), true);
      }),
    makeFolder: async (name) => await inWords(name, async () => await makeFolder(name)),
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}

async function filesOf(client: SftpClient, folder: string): Promise<HostFile[]> {
  if ((await client.exists(folder)) === false) return [];
  const entries = await client.list(folder);
  return entries.filter(({ type }) => type === '-').map(({ name, size }) => ({ name, sizeBytes: size }));
}

async function inWords<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = messageOf(error);
    if (/permission|denied/i.test(reason)) {
      throw new Refusal(
        'cannot_write',
        `The server does not let ${where} be written. Ask its administrator for the right to.`,
      );
    }
    if (/no space|quota|failure/i.test(reason)) {
      throw new Refusal(
        'cannot_write',
        `The server could not write ${where}. Its disk may be full: ask its administrator.`,
      );
    }
    throw new Refusal(
      'host_unreachable',
      'The connection to the server broke off. Try again: it goes on where it stopped.',
    );
  }
}
