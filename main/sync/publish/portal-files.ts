import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../door/refusal';
import type { Host } from '../hosts/host';

/** The carers' page as it is put at the host: its files by path, `index.html` among them. */
export interface PortalFiles {
  readonly folder: string;
}

/** The built page, beside this program's code. */
export const BUILT_PORTAL: PortalFiles = { folder: path.join(__dirname, '..', 'portal') };

/** The page is the way in: it is written after everything that it loads. */
const FIRST_PAGE = 'index.html';
/** Which files a browser keeps to open the page without internet. It is asked for by the page, so it is written after it. */
const KEEPER = 'sw.js';
/** Where those files of the page lie whose names change with every build. */
const APP = 'app';
/** Names at the host the files that we put there, of this build and of those before: nothing else is ever removed. */
const OURS = `${APP}/files.json`;
const APP_FILE = /\bapp\/[A-Za-z0-9_][A-Za-z0-9_.-]*/g;

/** The files of earlier builds at a host. */
export interface EarlierBuilds {
  /** What no page that is open may still load. */
  readonly useless: readonly string[];
  /** All others of ours. */
  readonly kept: readonly string[];
}

/**
 * Writes what of the carers' page is not there yet as it is; the first page last but one. Gives what is useless by now, if
 * another build lay there: neither this build nor that one names it. That one's files stay until the next build comes, for
 * a page that is open loads some of them only when they are needed. `isOurs`: what lies there we have published.
 */
export async function writePortalFiles(
  host: Host,
  { folder }: PortalFiles,
  isOurs: boolean,
): Promise<EarlierBuilds | null> {
  const files = await filesBelow(folder);
  if (!files.includes(FIRST_PAGE)) {
    const message = 'The carers’ page was not built, so there is nothing to publish with. Run npm run build.';
    throw new Refusal('not_found', message);
  }
  const ways = [FIRST_PAGE, KEEPER].filter((file) => files.includes(file));
  const loaded = files.filter((file) => !ways.includes(file));
  const before = await Promise.all(ways.map(async (file) => await host.read(file)));
  const own = await Promise.all(ways.map(async (file) => await fileOf(folder, file)));
  const isSame = ways.every((_, index) => isEqual(before[index]!, own[index]!));
  const earlier = isSame ? null : await earlierBuilds(host, { now: loaded, before, isOurs });
  // Noted before they are there: what is cut off is known as ours.
  if (earlier) await writeOurs(host, [...earlier.kept, ...earlier.useless]);
  for (const file of loaded) {
    const content = await fileOf(folder, file);
    if (!isEqual(await host.read(file), content)) await host.write(file, content);
  }
  for (const [index, file] of ways.entries()) {
    if (!isEqual(before[index]!, own[index]!)) await host.write(file, own[index]!);
  }
  return earlier;
}

/** Removes what {@link writePortalFiles} found useless. */
export async function sweepPortalFiles(
  host: Pick<Host, 'remove' | 'write'>,
  earlier: EarlierBuilds | null,
): Promise<void> {
  if (earlier === null || earlier.useless.length === 0) return;
  await Promise.all(earlier.useless.map(async (file) => await host.remove(file)));
  await writeOurs(host, earlier.kept);
}

interface Builds {
  /** The files of the build that is to lie there. */
  readonly now: readonly string[];
  /** What leads into the one that lies there. */
  readonly before: readonly (Uint8Array | null)[];
  readonly isOurs: boolean;
}

async function earlierBuilds(
  host: Pick<Host, 'read'>,
  { now, before, isOurs }: Builds,
): Promise<EarlierBuilds> {
  const [first, kept] = before.map((content) => (content === null ? [] : namedIn(content)));
  const last = [...(first ?? []), ...(kept ?? [])];
  const noted = await host.read(OURS);
  const ours = new Set([
    ...now.filter(isAppFile),
    ...(isOurs ? last : []),
    ...(noted === null ? [] : namedIn(noted)),
  ]);
  // A run was cut off between the two: they are of two builds, of which neither names all. So everything stays once more.
  const isMixed = kept !== undefined && first!.some((file) => !kept.includes(file));
  const needed = isMixed ? ours : new Set([...now, ...last]);
  return {
    useless: [...ours].filter((file) => !needed.has(file)).sort(),
    kept: [...ours].filter((file) => needed.has(file)).sort(),
  };
}

/** Whatever stands there, nothing outside the page's own folder is named. */
function namedIn(content: Uint8Array): string[] {
  return (new TextDecoder().decode(content).match(APP_FILE) ?? []).filter(isAppFile);
}

function isAppFile(file: string): boolean {
  return file !== OURS && file.match(APP_FILE)?.[0] === file;
}

async function writeOurs(host: Pick<Host, 'write'>, files: readonly string[]): Promise<void> {
  const about = 'Files of the carers’ page: this build’s, and those of earlier ones that are still here.';
  await host.write(OURS, new TextEncoder().encode(`${JSON.stringify({ about, files }, null, 2)}\n`));
}

async function fileOf(folder: string, file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path.join(folder, ...file.split('/'))));
}

function isEqual(there: Uint8Array | null, content: Uint8Array): boolean {
  return there !== null && Buffer.compare(there, content) === 0;
}

/** Below a folder, with `/`, in order of name; without what the build keeps there for itself. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/'),
    )
    .sort();
}
