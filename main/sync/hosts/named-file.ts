import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Why a file could not be written, as it can be sent from one thread to another. */
export interface WriteProblem {
  readonly path: string;
  /** The file system's: `ENOSPC` and the like. */
  readonly code: string;
}

/**
 * Writes a file that is named by its content, where it is missing; gives why it could not. Nobody knows its name before a
 * list has it, so it need not appear whole; one of this name with other content, which only a run that was cut off could
 * leave, is replaced at once. It is not waited for until it is on the disk: that is most of the time of writing small
 * files, and whatever a power cut took is found by `dropLost` at the next run. For a thread of its own.
 */
export function writeNamedFile(folder: string, name: string, content: Uint8Array): WriteProblem | null {
  const file = path.join(folder, ...name.split('/'));
  try {
    writeWhereMissing(file, content);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    return { path: file, code };
  }
}

function writeWhereMissing(file: string, content: Uint8Array): void {
  try {
    createFile(file, content);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      mkdirSync(path.dirname(file), { recursive: true });
      createFile(file, content);
    } else if (codeOf(error) !== 'EEXIST') throw error;
    else if (!readFileSync(file).equals(content)) replaceFile(file, content);
  }
}

function replaceFile(file: string, content: Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}.part`;
  createFile(unfinished, content);
  renameSync(unfinished, file);
}

/** Whole, or not there. */
function createFile(file: string, content: Uint8Array): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' && codeOf(error) !== 'ENOENT') rmSync(file, { force: true });
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
