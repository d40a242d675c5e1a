import type { FileUnderstanding } from '../../preload/contract/imports';

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** A file's text with every line ended by `\n` alone, and the encoding that it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: FileUnderstanding['encoding'];
}

/**
 * Reads bytes as UTF-8; where they are not, as Windows-1252, which is what Excel writes as plain "CSV".
 * Line ends are made the same, so that lines are counted as an editor counts them, also inside quoted cells.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const text = decodeUtf8(bytes);
  if (text !== null) return { text: withPlainLineEnds(text), encoding: hasMark ? 'UTF-8 with BOM' : 'UTF-8' };
  const rest = hasMark ? bytes.subarray(BYTE_ORDER_MARK.length) : bytes;
  return { text: withPlainLineEnds(new TextDecoder('windows-1252').decode(rest)), encoding: 'Windows-1252' };
}

/** Null where the bytes are not UTF-8. The byte order mark is left out. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
