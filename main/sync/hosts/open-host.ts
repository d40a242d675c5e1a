import type { DestinationRow, FolderPlace, SftpPlace } from '../../../db/entities/publication';
import { Refusal } from '../../door/refusal';
import { secretOf } from '../server-secrets';
import { openFolderHost } from './folder-host';
import type { Host } from './host';
import { openSftpHost } from './sftp-host';

export interface HostToOpen {
  /** Nothing was ever there, so that a missing folder is made; else it is refused: an unconnected share looks the same. */
  readonly isNew: boolean;
  /** With it a server is left at once, whether or not it answers: what is asked of it is refused with `cancelled`. */
  readonly signal: AbortSignal;
}

/** Opens where a destination is, works with it, and closes it whatever happens. */
export async function withHost<T>(
  { place }: Pick<DestinationRow, 'place'>,
  { isNew, signal }: HostToOpen,
  work: (host: Host) => Promise<T>,
): Promise<T> {
  const host =
    place.kind === 'folder'
      ? await openFolderHost(place.folder, isNew)
      : await openSftpHost(place, await secretOf(place), { isNew, signal });
  try {
    return await work(host);
  } finally {
    await host.close();
  }
}

/**
 * A place by its address: the path of a folder, or `sftp://user@host:port/folder#SHA256:…` with the fingerprint of the
 * server's host key. Throws a `Refusal` with `bad_input` where it is neither.
 */
export function placeOfAddress(address: string): FolderPlace | SftpPlace {
  if (!address.startsWith('sftp:')) return folderOfAddress(address);
  const url = URL.canParse(address) ? new URL(address) : null;
  const hostKey = /^#SHA256:([A-Za-z0-9+/]{43})=?$/.exec(decodeURIComponent(url?.hash ?? ''))?.[1];
  if (!url?.hostname || url.username === '' || hostKey === undefined) {
    const message = `${address} is no address of a server. Write it like sftp://user@host:22/folder#SHA256:…, with the fingerprint of the server’s key.`;
    throw new Refusal('bad_input', message);
  }
  return {
    kind: 'sftp',
    host: url.hostname,
    port: url.port === '' ? 22 : Number(url.port),
    user: decodeURIComponent(url.username),
    folder: decodeURIComponent(url.pathname),
    hostKey,
    keyFile: null,
  };
}

function folderOfAddress(address: string): FolderPlace {
  if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(address)) return { kind: 'folder', folder: address };
  const message = `Nothing can be published to ${address} by its protocol. Give a folder, or an address that begins with sftp://.`;
  throw new Refusal('bad_input', message);
}
