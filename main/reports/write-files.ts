import { constants } from 'node:fs';
import { access, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Refusal } from '../door/refusal';

/** What is wrong with a file or folder, by the file system's code for it, and what there is to do. */
export type ProblemWords = (code: string) => readonly [what: string, remedy: string];

/** Checks that a folder can be written to, and makes it where only it is missing. Refuses with `cannot_write`. */
export async function prepareFolder(folder: string, words = exportProblem): Promise<void> {
  try {
    await mkdir(folder).catch(unlessItIsThere);
    if (!(await stat(folder)).isDirectory()) {
      throw new Refusal(
        'cannot_write',
        `${folder} is a file, not a folder. Nothing was written. Choose a folder.`,
      );
    }
    await access(folder, constants.W_OK);
  } catch (error) {
    throw refusalOf(error, folder, words);
  }
}

function unlessItIsThere(error: unknown): void {
  if (codeOf(error) !== 'EEXIST') throw error;
}

/** Writes a file that appears only once it is whole, in place of an older one. Refuses with `cannot_write`. */
export async function writeWholeFile(
  file: string,
  content: Uint8Array | string,
  words = exportProblem,
): Promise<void> {
  try {
    await writeFileAtomic(file, typeof content === 'string' ? content : Buffer.from(content));
  } catch (error) {
    throw refusalOf(error, file, words);
  }
}

/** What a file may be called on every system; the rest of a name becomes `_`. */
const UNSAFE = /[^\p{L}\p{N} ._()–-]/gu;
/** What Windows keeps for devices, whatever the ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Writes a file to a folder without ever taking the place of another: where the name is taken it gets a number. Gives
 * its path. Refuses with `cannot_write`.
 */
export async function writeNewFile(folder: string, name: string, content: Uint8Array): Promise<string> {
  await prepareFolder(folder);
  const { name: stem, ext } = path.parse(fileNameOf(name));
  for (let count = 1; ; count += 1) {
    const file = path.join(folder, count === 1 ? `${stem}${ext}` : `${stem} (${count})${ext}`);
    try {
      await writeFile(file, content, { flag: 'wx' });
      return file;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw refusalOf(error, file);
    }
  }
}

/** A name that was given from outside, as a file may have it: never a path, a device, or one that a system hides. */
export function fileNameOf(name: string): string {
  const safe = name
    .replaceAll(UNSAFE, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '');
  return safe === '' || DEVICE.test(safe) ? `_${safe}` : safe;
}

/** An error of the file system as a refusal with `cannot_write`; anything else as it is. */
export function refusalOf(error: unknown, where: string, words = exportProblem): unknown {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const [what, remedy] = words(code);
  return new Refusal('cannot_write', `${where} ${what}. ${remedy}`, { path: where, code });
}

const EXPORT_PROBLEMS: Readonly<Record<string, ReturnType<ProblemWords>>> = {
  ENOENT: ['cannot be reached: there is no such folder', 'Choose a folder that exists.'],
  ENOTDIR: ['cannot be reached: a part of the path is a file', 'Choose a folder that exists.'],
  EACCES: ['may not be written to by you', 'Choose another folder, or ask for the right to write there.'],
  EPERM: [
    'may not be written to, or another program has it open',
    'Close it there, or choose another folder.',
  ],
  EBUSY: ['is open in another program', 'Close it there and export again.'],
  EROFS: ['cannot be written to: its disk is read-only', 'Choose another folder.'],
  ENOSPC: ['could not be written: the disk is full', 'Make room, or choose a folder on another disk.'],
};

const exportProblem: ProblemWords = (code) =>
  EXPORT_PROBLEMS[code] ?? [`could not be written (${code})`, 'Try again, or choose another folder.'];

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
