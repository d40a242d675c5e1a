/** What stands around the words that were looked for: private-use characters, which no message contains. */
export const FOUND_MARKS = { from: '\uE000', to: '\uE001' } as const;

/** A piece of a text that was found: `found` where it is what was looked for. */
export interface FoundPiece {
  readonly text: string;
  readonly found: boolean;
}

/** An excerpt in its pieces, in order; a mark without its other one is left out. */
export function foundPieces(excerpt: string): FoundPiece[] {
  return excerpt.split(FOUND_MARKS.from).flatMap((part, index) => {
    if (index === 0) return piece(withoutMarks(part), false);
    const [found = '', ...rest] = part.split(FOUND_MARKS.to);
    return [...piece(found, true), ...piece(rest.join(''), false)];
  });
}

/** An excerpt without its marks. */
export function withoutMarks(excerpt: string): string {
  return excerpt.replaceAll(FOUND_MARKS.from, '').replaceAll(FOUND_MARKS.to, '');
}

function piece(text: string, found: boolean): FoundPiece[] {
  return text === '' ? [] : [{ text, found }];
}
