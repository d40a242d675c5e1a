/** What the team takes, as the claims of the application have it, with how such a file's name ends. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/heic': ['.heic'],
  'image/heif': ['.heif', '.heic'],
  // Word and Excel before 2007, and after; what is inside them the application looks at.
  'application/x-cfb': ['.doc', '.xls'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** For the browser's dialog for choosing a file: `image/*` has a phone offer its camera. */
export const ACCEPTED = `image/*,${[...new Set(Object.values(ENDINGS).flat())].join(',')}`;

const MEGABYTE = 1024 * 1024;
const MOST_FILE_BYTES = 10 * MEGABYTE;
/** Of all files that are sent at once. */
const MOST_BYTES_AT_ONCE = 24 * MEGABYTE;
const LONGEST_NAME = 120;

export const FILE_HINT = `A picture, PDF, Word or Excel file of at most ${MOST_FILE_BYTES / MEGABYTE} MB. On a phone you can take a picture.`;

/** True for what the team takes, by what the file is and not by its name. */
export function isTakenType(mediaType: string | null): boolean {
  return mediaType !== null && Object.hasOwn(ENDINGS, mediaType);
}

/** What is wrong with a file's size, as an error message; null where nothing is. */
export function sizeProblem(name: string, bytes: number): string | null {
  if (bytes === 0) return `${name} is empty: choose the file itself`;
  if (bytes > MOST_FILE_BYTES)
    return `${name} has ${megabytes(bytes)} MB: choose a file of at most ${MOST_FILE_BYTES / MEGABYTE} MB`;
  return null;
}

/** What is wrong with several files together; null where nothing is. */
export function sumProblem(bytes: readonly number[]): string | null {
  const sum = bytes.reduce((total, one) => total + one, 0);
  if (sum <= MOST_BYTES_AT_ONCE) return null;
  return `The files have ${megabytes(sum)} MB together: at most ${MOST_BYTES_AT_ONCE / MEGABYTE} MB can be sent at once`;
}

/** In megabytes, rounded up to a tenth. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / MEGABYTE) * 10) / 10;
}

/** A name of one printable line, with an ending that says what the file is. */
export function honestName(given: string, mediaType: string): string {
  const printable = given.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim() || 'file';
  const endings = ENDINGS[mediaType] ?? [];
  const ending = endings.find((one) => printable.toLowerCase().endsWith(one));
  const stem = ending === undefined ? printable : printable.slice(0, -ending.length);
  const shown = ending === undefined ? (endings[0] ?? '') : printable.slice(-ending.length);
  return `${[...stem].slice(0, LONGEST_NAME / 2).join('') || 'file'}${shown}`;
}

/** A name that no other file has: the second `receipt.pdf` is `receipt (2).pdf`. */
export function freeName(name: string, others: readonly { readonly name: string }[]): string {
  const taken = new Set(others.map((other) => other.name));
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/u.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${stem} (${count})${ending}`;
  return free;
}

/** A picture's name once it is a JPEG. */
export function asJpegName(name: string): string {
  return `${name.replace(/\.[^.]{1,5}$/, '')}.jpg`;
}

/** How large a picture becomes so that its longer side is at most `most` pixels; null where it is small enough. */
export function smaller(
  { width, height }: { readonly width: number; readonly height: number },
  most: number,
): { readonly width: number; readonly height: number } | null {
  const longer = Math.max(width, height);
  if (longer <= most) return null;
  const scaled = (side: number): number => Math.max(1, Math.round((side * most) / longer));
  return { width: scaled(width), height: scaled(height) };
}
