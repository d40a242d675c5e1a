/**
 * What tells whether each word of `text` begins a word of a name, in any case and without accents; no name does where
 * there is no word.
 */
export function beginningWords(text: string): (name: string) => boolean {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  // Each word is letters and digits alone.
  const beginnings = words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'u'));
  return (name) => {
    const there = plain(name);
    return beginnings.length > 0 && beginnings.every((beginning) => beginning.test(there));
  };
}

const BEYOND_ASCII = /[^\p{ASCII}]/u;

/** In small letters without accents. Of thousands of names hardly any has one. */
function plain(text: string): string {
  const bare = BEYOND_ASCII.test(text) ? text.normalize('NFD').replaceAll(/\p{M}/gu, '') : text;
  return bare.toLowerCase();
}
