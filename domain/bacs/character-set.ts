/** What a BACS file may be written with: capital letters, digits and `. & / -`, and the space. */
const ALLOWED = /^[A-Z0-9.&/\- ]*$/;
const NOT_ALLOWED = /[^A-Z0-9.&/-]+/g;
const ACCENTS = /\p{Mn}/gu;

/** Letters that are no letter with an accent, so that taking the accent off leaves them as they are. */
const LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  ẞ: 'SS',
};

/** True where a text has only characters that BACS takes. */
export function isBacsText(text: string): boolean {
  return ALLOWED.test(text);
}

/**
 * A text as BACS takes it: capitals without accents (`é` → `E`, `ß` → `SS`), every other character a space, several
 * spaces one, none at the ends.
 */
export function bacsText(text: string): string {
  return [...text.toUpperCase()]
    .map((character) => LETTERS[character] ?? character)
    .join('')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toUpperCase()
    .replace(NOT_ALLOWED, ' ')
    .trim();
}

/** {@link bacsText} in a field of so many characters: cut where it is longer, filled with spaces where it is shorter. */
export function bacsField(text: string, length: number): string {
  return bacsText(text).slice(0, length).padEnd(length, ' ');
}
