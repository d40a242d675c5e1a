import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import ssh2, { type ConnectConfig, type SFTPWrapper } from 'ssh2';
import type { SftpPlace } from '../../../db/entities/publication';
import { Refusal } from '../../door/refusal';
import { cancelled } from './host';

const READY_TIMEOUT_MS = 20_000;
/** A server that answers nothing for three of these is taken for gone: a cable that was pulled tells nobody. */
const KEEPALIVE_MS = 10_000;

/** A server that let us in. */
export interface SftpConnection {
  readonly sftp: SFTPWrapper;
  /** Asks the server for something; rejects where it says no, and at once where the connection has gone. */
  ask<T>(question: (answer: Answer<T>) => void): Promise<T>;
  close(): Promise<void>;
}

type Answer<T> = (error: Error | null | undefined, value: T) => void;

/** What a server answers that no error of its own describes: the connection has gone. */
class ConnectionLost extends Error {}

/** The fingerprint of a host key as OpenSSH prints it, without `SHA256:` and padding. */
export function fingerprint(key: Buffer): string {
  return createHash('sha256').update(key).digest('base64').replace(/=$/, '');
}

/**
 * Connects and signs in. The server's key has to be the pinned one before anything is sent to it. Refuses with
 * `host_key_changed`, `host_refused` (user name, password or key), `host_unreachable`, and `file_unreadable` where the
 * key file is. With the signal the connection is cut, whatever is on its way: a server that answers no more would keep
 * whoever cancels waiting. While connecting, that is refused with `cancelled`.
 */
export async function connectSftp(
  place: SftpPlace,
  secret: string | null,
  signal?: AbortSignal,
): Promise<SftpConnection> {
  const credentials = await credentialsOf(place, secret);
  const { host, port, user: username } = place;
  let shown: string | null = null;
  const hostVerifier = (key: Buffer): boolean => {
    shown = fingerprint(key);
    return shown === place.hostKey;
  };
  if (signal?.aborted) throw cancelled();
  const client = new ssh2.Client();
  signal?.addEventListener('abort', () => client.destroy());
  try {
    await ready(client, { host, port, username, hostVerifier, ...credentials });
    return await sftpOf(client);
  } catch (error) {
    client.destroy();
    throw signal?.aborted ? cancelled() : notConnected(place, shown, error);
  }
}

/** The server's fingerprint, without signing in: for an administrator to compare with what they were told. */
export async function readHostKey(host: string, port: number): Promise<string> {
  let shown: string | null = null;
  const hostVerifier = (key: Buffer): boolean => {
    shown = fingerprint(key);
    return false;
  };
  const client = new ssh2.Client();
  // Whatever becomes of the connection: what is asked for is the key.
  await ready(client, { host, port, username: 'nobody', hostVerifier }).catch(() => undefined);
  client.destroy();
  if (shown === null) throw unreachable(`${host}:${port}`);
  return shown;
}

async function ready(client: ssh2.Client, config: ConnectConfig): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    client.on('ready', resolve).on('error', reject);
    client.on('close', () => reject(new ConnectionLost()));
    client.connect({
      readyTimeout: READY_TIMEOUT_MS,
      keepaliveInterval: KEEPALIVE_MS,
      ...config,
    });
  });
}

async function sftpOf(client: ssh2.Client): Promise<SftpConnection> {
  let isClosed = false;
  const closed = new Promise<void>((resolve) =>
    client.once('close', () => {
      isClosed = true;
      resolve();
    }),
  );
  const waiting = new Set<(error: Error) => void>();
  void closed.then(() => waiting.forEach((reject) => reject(new ConnectionLost())));
  const ask = async <T>(question: (answer: Answer<T>) => void): Promise<T> => {
    let giveUp: ((error: Error) => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        if (isClosed) throw new ConnectionLost();
        waiting.add((giveUp = reject));
        question((error, value) => (error ? reject(error) : resolve(value)));
      });
    } finally {
      if (giveUp) waiting.delete(giveUp);
    }
  };
  const close = async (): Promise<void> => {
    client.end();
    await closed;
  };
  const sftp = await ask<SFTPWrapper>((answer) => client.sftp(answer));
  return { sftp, ask, close };
}

/** The key is opened here, so that a wrong passphrase is told from a key that the server does not know. */
async function credentialsOf(
  { keyFile }: SftpPlace,
  secret: string | null,
): Promise<Pick<ConnectConfig, 'password' | 'privateKey' | 'passphrase'>> {
  if (keyFile === null) return secret === null ? {} : { password: secret };
  const privateKey = await readFile(keyFile).catch(() => {
    const message = `The key file ${keyFile} cannot be read. Choose it again in Settings.`;
    throw new Refusal('file_unreadable', message);
  });
  const passphrase = secret === null ? {} : { passphrase: secret };
  if (ssh2.utils.parseKey(privateKey, secret ?? undefined) instanceof Error) {
    const message = `The key file ${keyFile} does not open with its passphrase, or is no private key of SSH. Nothing was sent. Check both in Settings.`;
    throw new Refusal('host_refused', message);
  }
  return { privateKey, ...passphrase };
}

function notConnected(place: SftpPlace, shown: string | null, error: unknown): Refusal {
  const where = `${place.host}:${place.port}`;
  if (shown !== null && shown !== place.hostKey) {
    const message = `${where} shows another key (SHA256:${shown}) than the one that was set (SHA256:${place.hostKey}). Nothing was sent. Ask the server’s administrator whether its key was changed; if not, somebody else may be answering in its place.`;
    return new Refusal('host_key_changed', message);
  }
  const level = error instanceof Error && 'level' in error ? error.level : null;
  if (level === 'client-authentication') {
    const message = `${where} does not let ${place.user} in. Check the user name, and the password or key, in Settings.`;
    return new Refusal('host_refused', message);
  }
  return unreachable(where);
}

function unreachable(where: string): Refusal {
  const message = `${where} cannot be reached. Check the server’s name and the network, then try again.`;
  return new Refusal('host_unreachable', message);
}
