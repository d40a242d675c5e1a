import { openFolderHost } from '../../main/sync/hosts/folder-host';
import type { Host } from '../../main/sync/hosts/host';

/** What is written to a host and removed from it. */
export interface Doings {
  readonly written: string[];
  readonly removed: string[];
}

/** A host that does `most` things at most: from the one after on it is as gone. Each thing it did is told. */
export async function hostFor(
  web: string,
  most = Infinity,
): Promise<Host & Doings & { readonly done: () => number }> {
  const host = await openFolderHost(web);
  const [written, removed]: [string[], string[]] = [[], []];
  let done = 0;
  const orGone =
    <Args extends unknown[], T>(work: (...args: Args) => Promise<T>, told?: string[]) =>
    async (...args: Args): Promise<T> => {
      if (done >= most) throw new Error('gone');
      done += 1;
      told?.push(String(args[0]));
      return await work(...args);
    };
  return {
    folder: null,
    written,
    removed,
    done: () => done,
    read: orGone(host.read),
    write: orGone(host.write, written),
    list: orGone(host.list),
    names: orGone(host.names),
    move: orGone(host.move),
    remove: orGone(host.remove, removed),
    makeFolder: orGone(host.makeFolder),
    close: host.close,
  };
}
