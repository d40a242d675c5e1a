/** The files of the faces that documents are set in, as pdfmake ships them. */
export const FONT_FACES = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
} as const;

const TABLE_DIRECTORY = { begins: 12, entryBytes: 16 } as const;
const TAGS = ['GPOS', 'GSUB'];

/**
 * The font without its tables for kerning and ligatures (GPOS, GSUB). They are read anew for every document, which
 * takes longer than all else about a remittance advice. Renaming a table's tag in the directory hides it. Changes the
 * bytes given, and gives them back.
 */
export function withoutKerning<Font extends Uint8Array>(font: Font): Font {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const at = TABLE_DIRECTORY.begins + table * TABLE_DIRECTORY.entryBytes;
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    if (TAGS.includes(tag)) font[at] = 'x'.charCodeAt(0);
  }
  return font;
}
