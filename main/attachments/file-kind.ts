import { fileTypeFromBuffer } from 'file-type/core';
import { readCompoundDirectory } from './compound-directory';
import { entriesOverlap, readZipDirectory, type ZipEntry } from './zip-directory';

/** What a file is by its content, whatever its name says. */
export interface FileKind {
  readonly mediaType: string;
  /** As people call it: `PDF`, `EXE`. */
  readonly name: string;
  /** Why it is not taken, though it is of a kind that is: "has macros in it." */
  readonly objection: string | null;
}

/** All that is looked at to tell most files; more would be reading files that are made to be slow to read. */
const BYTES_LOOKED_AT = 4100;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HAS_PROGRAM = 'has macros or another program in it.';

/** Tells what a file is; null where nobody knows. It is never unpacked and nothing in it is run. */
export async function kindOfFile(content: Uint8Array): Promise<FileKind | null> {
  if (beginsWith(content, ZIP)) return kindOfZip(content);
  if (beginsWith(content, COMPOUND)) return kindOfCompound(content);
  const type = await fileTypeFromBuffer(content.subarray(0, BYTES_LOOKED_AT));
  if (!type) return null;
  const objection = type.mime === 'image/png' ? hugePicture(content) : null;
  return { mediaType: type.mime, name: type.ext.toUpperCase(), objection };
}

function beginsWith(content: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => content[index] === byte);
}

const MOST_UNPACKED_BYTES = 200 * 1024 * 1024;
const MOST_TIMES_LARGER = 1000;
const PROGRAM = /vbaproject|activex|oleobject|\.(exe|dll|com|scr|js|vbs|bat|cmd|ps1|jar|lnk|hta)$/i;

function kindOfZip(content: Uint8Array): FileKind {
  const entries = readZipDirectory(content);
  if (!entries) return { mediaType: 'application/zip', name: 'ZIP', objection: 'is damaged.' };
  const names = new Set(entries.map(({ name }) => name));
  const objection = objectionToZip(entries, content.length);
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return { mediaType: WORD, name: 'DOCX', objection };
    if (names.has('xl/workbook.xml')) return { mediaType: EXCEL, name: 'XLSX', objection };
  }
  return { mediaType: 'application/zip', name: 'ZIP', objection };
}

function objectionToZip(entries: readonly ZipEntry[], archiveBytes: number): string | null {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const isBomb =
    unpacked > MOST_UNPACKED_BYTES ||
    unpacked > archiveBytes * MOST_TIMES_LARGER ||
    entriesOverlap(entries, archiveBytes);
  if (isBomb) return 'would unpack to far more than any document holds: it is made to do harm.';
  return entries.some(({ name }) => PROGRAM.test(name)) ? HAS_PROGRAM : null;
}

const PROGRAM_STREAMS: ReadonlySet<string> = new Set([
  'Macros',
  'VBA',
  '_VBA_PROJECT',
  '_VBA_PROJECT_CUR',
  '\u0001Ole10Native',
]);

function kindOfCompound(content: Uint8Array): FileKind {
  const names = readCompoundDirectory(content);
  const old = { mediaType: 'application/x-cfb', name: 'an old Office file' };
  if (!names) return { ...old, objection: 'is damaged.' };
  const has = (name: string): boolean => names.includes(name);
  if (has('EncryptedPackage')) {
    return { ...old, objection: 'is locked with a password: nobody could look at it.' };
  }
  const objection = names.some((name) => PROGRAM_STREAMS.has(name)) ? HAS_PROGRAM : null;
  if (has('WordDocument')) return { mediaType: 'application/msword', name: 'DOC', objection };
  if (has('Workbook') || has('Book'))
    return { mediaType: 'application/vnd.ms-excel', name: 'XLS', objection };
  return { ...old, objection };
}

const MOST_PIXELS = 150_000_000;

/** A picture of a few kilobytes that fills the memory when it is shown. A PNG says its size in its first bytes. */
function hugePicture(content: Uint8Array): string | null {
  if (content.length < 24) return 'is damaged.';
  const view = new DataView(content.buffer, content.byteOffset, 24);
  return view.getUint32(16) * view.getUint32(20) > MOST_PIXELS
    ? 'has far too many pixels to be shown.'
    : null;
}
