/**
 * What tells whether each word of `text` begins a word of a name, in any case and without accents; no name does where
 * there is no word.
 */
export function beginningWords(text: string): (name: string) => boolean {
  const looked = wordsOf(text);
  return (name) => {
    if (looked.length === 0) return false;
    const there = wordsOf(name);
    return looked.every((word) => there.some((other) => other.startsWith(word)));
  };
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
