import type { Host } from '../hosts/host';

/** Where the files lie that are named by their content. */
const FOLDERS = ['accounts', 'data', 'index'] as const;

/** By its content's hash, with an ending more where it was cut off. Whatever else lies there is somebody else's, and stays. */
const PUBLISHED_NAME = /^[0-9a-f]{64}\.(age|json)(\.[^/\\]+)?$/;

/** The paths of all files of publications at a host, the unfinished ones of a run that was cut off among them. */
export async function listPublished(host: Pick<Host, 'names'>): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = (await host.names(folder)).filter((name) => PUBLISHED_NAME.test(name));
      return names.map((name) => `${folder}/${name}`);
    }),
  );
  return new Set(lists.flat());
}

/** Removes what was there and no publication names any more. */
export async function sweep(
  host: Pick<Host, 'remove'>,
  there: ReadonlySet<string>,
  named: readonly (readonly string[])[],
): Promise<void> {
  const useless = new Set(there);
  for (const paths of named) for (const path of paths) useless.delete(path);
  await Promise.all([...useless].map(async (path) => await host.remove(path)));
}
