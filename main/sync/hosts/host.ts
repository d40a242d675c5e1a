import { Refusal } from '../../door/refusal';

/** No file of a host's is larger, neither what carers send nor what is sealed to one of them. */
export const MOST_HOST_FILE_BYTES = 64 * 1024 * 1024;

/**
 * Where publications lie and submissions come from, by paths from its top with `/`. Every method throws a `Refusal`
 * (`cannot_write`, `host_unreachable`, `host_refused`, `cancelled`) in words for an officer. Many may be asked for at once.
 */
export interface Host {
  /** Where it is a folder that this computer sees: threads write what is named by its content there themselves. */
  readonly folder: string | null;
  /**
   * Null where there is no such file. Refuses with `host_refused` one of more than so many bytes, of which no more is read;
   * {@link MOST_HOST_FILE_BYTES} where not given.
   */
  read(path: string, mostBytes?: number): Promise<Uint8Array | null>;
  /** The file appears only once it is whole, in place of an older one; its folder is made where it is missing. */
  write(path: string, content: Uint8Array): Promise<void>;
  /** The files of a folder, without what is a folder or a link; none where it is missing. */
  list(folder: string): Promise<readonly HostFile[]>;
  /** The names of such files alone, which is quicker. */
  names(folder: string): Promise<readonly string[]>;
  /** In place of what is there. Nothing happens where it is gone already. */
  move(from: string, to: string): Promise<void>;
  /** Nothing happens where it is gone already. */
  remove(path: string): Promise<void>;
  makeFolder(folder: string): Promise<void>;
  close(): Promise<void>;
}

export interface HostFile {
  readonly name: string;
  readonly sizeBytes: number;
  /** When it was last written to, in milliseconds since 1970 by the host's clock. */
  readonly modifiedMs: number;
}

export function missingFolder(where: string): Refusal {
  const message = `There is no folder ${where}. Nothing was written or taken. See whether its disk or share is connected, or put its place right under Settings, Destinations.`;
  return new Refusal('host_refused', message);
}

/** What a host refuses with once whoever asked has cancelled. */
export function cancelled(): Refusal {
  const message = 'Cancelled. What was done until then stays, and the next time goes on from here.';
  return new Refusal('cancelled', message);
}

/** Null where it was cancelled. */
export async function unlessCancelled<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cancelled') return null;
    throw error;
  }
}

export function tooLargeToRead(where: string): Refusal {
  const message = `${where} is larger than any file of the carers’ page, so somebody else put it there. It was not read. Ask the host’s administrator to remove it.`;
  return new Refusal('host_refused', message);
}

/**
 * Refuses a folder that is a link, or lies in one: who may write there could have files taken from another place of this
 * computer or server, or put there. `name`: from the host's top, which may be one.
 */
export async function refuseLinks(
  name: string,
  isLink: (folder: string) => Promise<boolean>,
  where: (folder: string) => string,
): Promise<void> {
  const parts = name.split('/').filter((part) => part !== '.');
  for (const index of parts.keys()) {
    const folder = parts.slice(0, index + 1).join('/');
    if (!(await isLink(folder))) continue;
    const message = `${where(folder)} is a link to another place, which no part of the carers’ page may be. Nothing was taken or moved there. Ask the host’s administrator who made it, and to put a folder in its place.`;
    throw new Refusal('host_refused', message);
  }
}
