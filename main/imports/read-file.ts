import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../door/refusal';
import { whatItIsInstead } from './file-signatures';

/** The most that is read at once; a council's largest file is a hundredth of it. */
export const MAX_FILE_BYTES = 128 * 1024 * 1024;

/** A file as it was read: its bytes, their SHA-256 (hex), and its name without folders. */
export interface ImportFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/**
 * Reads a file that should be CSV. Refuses with `file_unreadable` what cannot be read (no such file, a folder, a
 * device, no permission), with `file_not_csv` an empty file and what is plainly something else (a PDF, a workbook),
 * with `import_rejected` what is too large.
 */
export async function readImportFile(path: string): Promise<ImportFile> {
  const fileName = basename(path);
  const bytes = await bytesOf(path, fileName);
  const problem = whatItIsInstead(bytes);
  if (problem)
    throw new Refusal('file_not_csv', `${fileName} ${problem} Nothing was imported.`, { fileName });
  return { fileName, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

async function bytesOf(path: string, fileName: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw unreadable(fileName, 'is a folder. Choose the CSV file in it.');
    if (!about.isFile()) throw unreadable(fileName, 'is not a file. Choose a CSV file.');
    if (about.size > MAX_FILE_BYTES) throw tooLarge(fileName, about.size);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unreadable(fileName, READING_PROBLEMS[codeOf(error)] ?? `cannot be read (${codeOf(error)}).`);
  }
}

const READING_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Check its name and folder.',
  EACCES: 'may not be read by you. Ask its owner, or copy it to your own folder.',
  EPERM: 'may not be read by you. Ask its owner, or copy it to your own folder.',
  EBUSY: 'is in use by another program. Close it there and try again.',
};

function unreadable(fileName: string, what: string): Refusal {
  return new Refusal('file_unreadable', `${fileName} ${what} Nothing was imported.`, { fileName });
}

function tooLarge(fileName: string, bytes: number): Refusal {
  return new Refusal(
    'import_rejected',
    `${fileName} has ${megabytes(bytes)}; an import takes at most ${megabytes(MAX_FILE_BYTES)} at once. ` +
      'Nothing was imported. Check that it is the right file, or split it.',
    { fileName },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
