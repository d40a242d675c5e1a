import type { FileLimits } from '../../domain/sync/file-limits';

/** How the name of a file of each kind ends. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/heic': ['.heic'],
  'image/heif': ['.heif', '.heic'],
  'application/msword': ['.doc'],
  'application/vnd.ms-excel': ['.xls'],
  // Either of them, told from its beginning; what is inside the application looks at.
  'application/x-cfb': ['.doc', '.xls'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
};

/** What a file that browsers and `file-type` tell as this one may be in the application. */
const TOLD_AS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/x-cfb', ['application/msword', 'application/vnd.ms-excel']],
]);

const MEGABYTE = 1024 * 1024;
const LONGEST_NAME = 120;

/** For the browser's dialog for choosing a file: `image/*` has a phone offer its camera. */
export function acceptedFiles({ types }: FileLimits): string {
  const endings = types.flatMap((type) => ENDINGS[type] ?? []);
  return [...new Set([...(types.some(isPicture) ? ['image/*'] : []), ...endings])].join(',');
}

export function fileHint(limits: FileLimits): string {
  const camera = limits.types.some(isPicture) ? ' On a phone you can take a picture.' : '';
  return `${kindsInWords(limits)} of at most ${megabytes(limits.mostBytes)} MB.${camera}`;
}

const KINDS: readonly (readonly [string, (type: string) => boolean])[] = [
  ['picture', isPicture],
  ['PDF', (type) => type === 'application/pdf'],
  ['Word', (type) => /msword|wordprocessing/.test(type)],
  ['Excel', (type) => /ms-excel|spreadsheet/.test(type)],
];

/** `A picture, PDF, Word or Excel file`. */
export function kindsInWords({ types }: FileLimits): string {
  const kinds = KINDS.flatMap(([word, is]) => (types.some(is) ? [word] : []));
  const words = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(kinds);
  return `${words.startsWith('Excel') ? 'An' : 'A'} ${words} file`;
}

function isPicture(type: string): boolean {
  return type.startsWith('image/');
}

/** True for what the team takes, by what the file is and not by its name. */
export function isTakenType(mediaType: string | null, { types }: FileLimits): boolean {
  if (mediaType === null) return false;
  return types.includes(mediaType) || (TOLD_AS.get(mediaType) ?? []).some((type) => types.includes(type));
}

/** What is wrong with a file's size, as an error message; null where nothing is. */
export function sizeProblem(name: string, bytes: number, { mostBytes }: FileLimits): string | null {
  if (bytes === 0) return `${name} is empty: choose the file itself`;
  if (bytes > mostBytes)
    return `${name} has ${megabytes(bytes)} MB: choose a file of at most ${megabytes(mostBytes)} MB`;
  return null;
}

/** What is wrong with several files together; null where nothing is. */
export function sumProblem(bytes: readonly number[], { mostBytesAtOnce }: FileLimits): string | null {
  const sum = bytes.reduce((total, one) => total + one, 0);
  if (sum <= mostBytesAtOnce) return null;
  return `The files have ${megabytes(sum)} MB together: at most ${megabytes(mostBytesAtOnce)} MB can be sent at once`;
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
