import type { Host } from '../hosts/host';

const FOLDERS = ['accounts', 'data', 'index'] as const;

/** Removes what no publication names any more; gives how many files. */
export async function sweep(host: Host, named: ReadonlySet<string>): Promise<number> {
  let removed = 0;
  for (const folder of FOLDERS) {
    for (const { name } of await host.list(folder)) {
      const file = `${folder}/${name}`;
      if (named.has(file)) continue;
      await host.remove(file);
      removed += 1;
    }
  }
  return removed;
}
