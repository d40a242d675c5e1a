import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type/core';
import type { BooksReader } from '../../db/books';
import { Refusal } from '../door/refusal';
import { settingValue } from '../settings/settings-commands';

/** A file as somebody gives it: by its path on this computer, or by its bytes. */
export type GivenEvidence = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** A file that may be kept, with what it is by its content. */
export interface AcceptedEvidence {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** What can be shown in the window without running anything, and printed for an auditor in ten years. */
const ACCEPTED: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);
/** All that is looked at to tell what a file is; more would be reading files that are made to be slow to read. */
const BYTES_LOOKED_AT = 4100;
const LONGEST_NAME = 120;
const BYTES_A_MEGABYTE = 1024 * 1024;

/**
 * Reads and checks an evidence file. Refuses with `evidence_refused` what is not a PDF, JPEG or PNG by its content
 * (whatever its name), what is empty or larger than the setting allows, with `file_unreadable` what cannot be read.
 */
export async function acceptEvidence(
  books: Pick<BooksReader, 'settings'>,
  given: GivenEvidence,
): Promise<AcceptedEvidence> {
  const megabytes = Number(await settingValue(books, 'oneOffs.evidenceMegabytes'));
  const name = plainName('path' in given ? given.path : given.name);
  const content =
    'path' in given
      ? await readEvidence(given.path, name, megabytes)
      : checkSize(given.bytes, given.bytes.length, name, megabytes);
  const type = await fileTypeFromBuffer(content.subarray(0, BYTES_LOOKED_AT));
  if (!type || !ACCEPTED.has(type.mime)) {
    const what = type ? ` It is ${type.ext.toUpperCase()} by its content, whatever its name says.` : '';
    throw refused(
      name,
      `is not a PDF, JPEG or PNG.${what} Print or scan it to PDF, or take a picture of it, and attach that.`,
    );
  }
  return { name, mediaType: type.mime, content };
}

/** The last part of a name, without what a file system or a screen could take for something else. */
export function plainName(path: string): string {
  const last = path.split(/[/\\]/).at(-1) ?? '';
  const printable = last
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  if (printable === '') return 'evidence';
  const extension = /\.[^.]{1,8}$/.exec(printable)?.[0] ?? '';
  return printable.length <= LONGEST_NAME
    ? printable
    : `${printable.slice(0, LONGEST_NAME - extension.length - 1)}…${extension}`;
}

async function readEvidence(path: string, name: string, megabytes: number): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) throw unreadable(name, 'is not a file. Choose a PDF, JPEG or PNG.');
    checkSize(null, about.size, name, megabytes);
    const bytes = await readFile(path);
    return checkSize(bytes, bytes.length, name, megabytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw unreadable(
      name,
      code === 'ENOENT' ? 'is not there. Check its name and folder.' : `cannot be read (${code}).`,
    );
  }
}

function checkSize<Bytes>(bytes: Bytes, size: number, name: string, megabytes: number): Bytes {
  if (size === 0) throw refused(name, 'is empty. Attach the file itself.');
  if (size > megabytes * BYTES_A_MEGABYTE) {
    const has = Math.ceil((size / BYTES_A_MEGABYTE) * 10) / 10;
    const what = `has ${has} MB; evidence has at most ${megabytes} MB. Scan it at a lower resolution, or attach the pages that count.`;
    throw refused(name, what);
  }
  return bytes;
}

function refused(name: string, what: string): Refusal {
  return new Refusal('evidence_refused', `${name} ${what} Nothing was saved.`, { name });
}

function unreadable(name: string, what: string): Refusal {
  return new Refusal('file_unreadable', `${name} ${what} Nothing was saved.`, { name });
}
