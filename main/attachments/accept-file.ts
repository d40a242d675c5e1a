import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '../door/refusal';
import { kindOfFile } from './file-kind';

/** A file as somebody gives it: by its path on this computer, or by its bytes. */
export type GivenFile = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** A file that may be kept, with what it is by its content. */
export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** Which files are taken somewhere, and in what words others are refused. */
export interface FileRules {
  readonly mediaTypes: ReadonlySet<string>;
  /** "a PDF, JPEG or PNG" */
  readonly kinds: string;
  /** The largest that is taken; read before a file is. */
  readonly megabytes: number;
  /** What there is to do with another file. */
  readonly advice: string;
}

const LONGEST_NAME = 120;
const BYTES_A_MEGABYTE = 1024 * 1024;

/**
 * Reads and checks a file. Refuses with `evidence_refused` what is none of the kinds by its content (whatever its name),
 * what is empty, too large or made to do harm, with `file_unreadable` what cannot be read.
 */
export async function acceptFile(given: GivenFile, rules: FileRules): Promise<AcceptedFile> {
  const name = plainName('path' in given ? given.path : given.name);
  const content =
    'path' in given
      ? await readGiven(given.path, name, rules)
      : checkSize(given.bytes, given.bytes.length, name, rules);
  const kind = await kindOfFile(content);
  if (!kind || !rules.mediaTypes.has(kind.mediaType)) {
    const what = kind ? ` It is ${kind.name} by its content, whatever its name says.` : '';
    throw refused(name, `is not ${rules.kinds}.${what} ${rules.advice}`);
  }
  if (kind.objection !== null) throw refused(name, `${kind.objection} ${rules.advice}`);
  return { name, mediaType: kind.mediaType, content };
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

async function readGiven(path: string, name: string, rules: FileRules): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) throw unreadable(name, `is not a file. Choose ${rules.kinds}.`);
    checkSize(null, about.size, name, rules);
    const bytes = await readFile(path);
    return checkSize(bytes, bytes.length, name, rules);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw unreadable(
      name,
      code === 'ENOENT' ? 'is not there. Check its name and folder.' : `cannot be read (${code}).`,
    );
  }
}

function checkSize<Bytes>(bytes: Bytes, size: number, name: string, { megabytes }: FileRules): Bytes {
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
