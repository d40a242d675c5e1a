/** What makes a spreadsheet take a cell for a formula, also in its full-width form or after blanks. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Other people's text that cannot run as a formula: an apostrophe before it makes it text. Numbers need none. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
