/**
 * Not words, though they look like none: control characters other than tab and new line (they come along from other
 * programs, and a terminal obeys them), half a character, marks that turn the direction of what stands after them, and
 * those of a found text (`actions/found-text`).
 */
const UNSEEN = /(?![\t\n])\p{Cc}|\p{Cs}|[\u202A-\u202E\uE000\uE001]/gu;

/** What somebody wrote, without what nobody sees or means; each new line is one character. */
export function writtenWords(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNSEEN, '');
}

/** The same on one line. */
export function writtenLine(text: string): string {
  return writtenWords(text).replaceAll(/\s+/g, ' ').trim();
}
