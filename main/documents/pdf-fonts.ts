import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TFontDictionary } from 'pdfmake/interfaces';

/** Roboto (SIL Open Font License), as pdfmake ships it: £, – and −, and Latin, Greek and Cyrillic letters. */
export const FONT_FAMILY = 'Roboto';

const FACES = {
  normal: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italics: 'Roboto-Italic.ttf',
  bolditalics: 'Roboto-MediumItalic.ttf',
} as const;

/** pdfmake's files in memory, which its types leave out. */
export interface FilesInMemory {
  writeFileSync(name: string, content: Buffer): void;
}

/**
 * Puts the fonts into pdfmake's memory, so that making a document reads no file of the computer at all.
 * Returns the dictionary that names them.
 */
export function loadFonts(files: FilesInMemory): TFontDictionary {
  // A package beside the program, built or not.
  const pdfmake = path.dirname(
    createRequire(path.join(__dirname, 'fonts.js')).resolve('pdfmake/package.json'),
  );
  for (const file of Object.values(FACES)) {
    files.writeFileSync(file, withoutKerning(readFileSync(path.join(pdfmake, 'fonts', FONT_FAMILY, file))));
  }
  return { [FONT_FAMILY]: { ...FACES } };
}

const TABLE_DIRECTORY = { begins: 12, entryBytes: 16 } as const;

/**
 * The font without its tables for kerning and ligatures (GPOS, GSUB). They are read anew for every document, which
 * takes longer than all else about a remittance advice. Renaming a table's tag in the directory hides it.
 */
function withoutKerning(font: Buffer): Buffer {
  const tables = font.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const at = TABLE_DIRECTORY.begins + table * TABLE_DIRECTORY.entryBytes;
    if (['GPOS', 'GSUB'].includes(font.toString('latin1', at, at + 4))) font.write('x', at, 'latin1');
  }
  return font;
}
