import type { FileLimits } from '../../domain/sync/file-limits';
import { asJpegName, honestName, isTakenType, kindsInWords, sizeProblem, smaller } from './file-rules';

/** A file as it will be sent. */
export interface PreparedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was done to it; null where it is as it was chosen. */
  readonly change: string | null;
}

export type Preparing =
  { readonly ok: true; readonly file: PreparedFile } | { readonly ok: false; readonly problem: string };

const MOST_PIXELS = 2000;
const JPEG_QUALITY = 0.85;
/** A picture of so few bytes is sent as it is, whatever its pixels. */
const SMALL_BYTES = 400 * 1024;
/** So much is looked at to tell what a file is. */
const BYTES_LOOKED_AT = 4100;
const READ_AT_MOST = 60 * 1024 * 1024;

/** Checks a chosen file by its content, and makes a picture from a phone smaller. */
export async function prepareFile(chosen: File, limits: FileLimits): Promise<Preparing> {
  if (chosen.size === 0 || chosen.size > READ_AT_MOST)
    return { ok: false, problem: sizeProblem(chosen.name, chosen.size, limits)! };
  try {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const type = await typeOf(bytes);
    if (type === null || !isTakenType(type, limits))
      return {
        ok: false,
        problem: `${chosen.name} is not ${lowerFirst(kindsInWords(limits))}: take a picture of it, or save it as PDF`,
      };
    const name = honestName(chosen.name, type);
    const asChosen = { name, bytes, change: null };
    const file = type.startsWith('image/') ? await withFewerPixels(asChosen, chosen) : asChosen;
    const problem = sizeProblem(file.name, file.bytes.length, limits);
    return problem === null ? { ok: true, file } : { ok: false, problem };
  } catch {
    return { ok: false, problem: `${chosen.name} can’t be read: choose it again` };
  }
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const { fileTypeFromBuffer } = await import('file-type/core');
  // An Office document of today is a ZIP: its kind stands further in.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const type = await fileTypeFromBuffer(isZip ? bytes : bytes.subarray(0, BYTES_LOOKED_AT));
  return type?.mime ?? null;
}

/** A picture that the browser can't open is sent as it is: the team may open it. */
async function withFewerPixels(file: PreparedFile, chosen: File): Promise<PreparedFile> {
  const picture = await createImageBitmap(chosen).catch(() => null);
  if (!picture) return file;
  try {
    const size = smaller(picture, MOST_PIXELS);
    if (size === null || file.bytes.length <= SMALL_BYTES) return file;
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.getContext('2d')!.drawImage(picture, 0, 0, size.width, size.height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY));
    if (!blob || blob.size >= file.bytes.length) return file;
    return {
      name: asJpegName(file.name),
      bytes: new Uint8Array(await blob.arrayBuffer()),
      change: `We made this picture smaller: ${size.width} × ${size.height} instead of ${picture.width} × ${picture.height} pixels`,
    };
  } finally {
    picture.close();
  }
}
