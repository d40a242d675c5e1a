import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { TFontDictionary } from 'pdfmake/interfaces';
import { FONT_FACES, withoutKerning } from '../../domain/documents/font-faces';
import { FONT_FAMILY } from '../../domain/documents/page-design';

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
  for (const file of Object.values(FONT_FACES)) {
    files.writeFileSync(file, withoutKerning(readFileSync(path.join(pdfmake, 'fonts', FONT_FAMILY, file))));
  }
  return { [FONT_FAMILY]: { ...FONT_FACES } };
}
