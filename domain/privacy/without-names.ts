/** Somebody whose name is not to be read. */
export interface NamedPerson {
  readonly ref: string;
  readonly name: string;
}

export type HideNames = (text: string) => string;

/**
 * Gives how to put references in place of names in what people wrote: `everybody` by their whole name in any case, those
 * whom the text is about (`about`) also by each part of it that begins with a capital letter, so that "Sam’s school"
 * becomes "C001’s school" and "Mill Lane" stays. Of several people with one name the text gets the first one's reference,
 * but for "Sam Carter (C002)", which becomes "C002".
 */
export function hideNames(everybody: readonly NamedPerson[], about: readonly NamedPerson[]): HideNames {
  const whole = new Map<string, string>();
  const withRef = new Set<string>();
  for (const { ref, name } of [...about, ...everybody]) {
    const key = keyOf(name);
    if (key !== '' && !whole.has(key)) whole.set(key, ref);
    withRef.add(keyOf(`${name} (${ref})`));
  }
  const parts = new Map<string, string>();
  for (const { ref, name } of about) {
    for (const part of partsOf(name)) if (!parts.has(part)) parts.set(part, ref);
  }
  const wholeNames = anyOf([...whole.keys()], 'giu');
  const nameParts = anyOf([...parts.keys()], 'gu');
  const inBrackets = wholeNames && new RegExp(String.raw`${wholeNames.source}\s+\(([^()\s]+)\)`, 'giu');
  return (text) => {
    const oneRefEach =
      inBrackets && text.includes('(')
        ? text.replaceAll(inBrackets, (found, ref: string) => (withRef.has(keyOf(found)) ? ref : found))
        : text;
    const withoutWhole = wholeNames
      ? oneRefEach.replaceAll(wholeNames, (found) => whole.get(keyOf(found)) ?? found)
      : oneRefEach;
    return nameParts
      ? withoutWhole.replaceAll(nameParts, (found) => parts.get(found) ?? found)
      : withoutWhole;
  };
}

/** Names are one whatever their case, and however wide the blanks in them. */
function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, ' ');
}

function partsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}'’-]+/u).filter((part) => part.length > 1 && /^\p{Lu}/u.test(part));
}

/** What finds any of the texts as whole words, the longest first; null where there are none. */
function anyOf(texts: readonly string[], flags: string): RegExp | null {
  if (texts.length === 0) return null;
  const choices = [...texts]
    .sort((a, b) => b.length - a.length)
    .map((text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|')})(?![\\p{L}\\p{N}])`, flags);
}
