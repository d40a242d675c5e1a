import type { Host } from '../hosts/host';

/** Where the files lie that are named by their content. */
const FOLDERS = ['accounts', 'data', 'index'] as const;

/** By its content's hash, with an ending more where it was cut off. Whatever else lies there is somebody else's, and stays. */
const PUBLISHED_PATH = /^[a-z]+\/[0-9a-f]{64}\.(age|txt)(\.[^/\\]+)?$/;

/** The paths of what lies at a host in the folders of publications: not all of it need be ours. */
export async function listFolders(host: Pick<Host, 'names'>): Promise<Set<string>> {
  const there = new Set<string>();
  const add = async (folder: string): Promise<void> => {
    for (const name of await host.names(folder)) there.add(`${folder}/${name}`);
  };
  await Promise.all(FOLDERS.map(add));
  return there;
}

/** Removes the files of publications among these, the unfinished ones of a run that was cut off too, but for what is named. */
export async function sweep(
  host: Pick<Host, 'remove'>,
  candidates: Iterable<string>,
  named: Iterable<string>,
): Promise<void> {
  const useless = new Set(candidates);
  for (const path of named) useless.delete(path);
  const ours = [...useless].filter((path) => PUBLISHED_PATH.test(path));
  await Promise.all(ours.map(async (path) => await host.remove(path)));
}
