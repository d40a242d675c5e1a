import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCouncil } from './council';
import { filesOf } from './files';

/** Writes the demo council's files; gives a line about each. */
export function writeDemoCouncil(folder: string): string[] {
  return [...filesOf(makeCouncil())].map(([path, text]) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return `${path}: ${text.split('\n').length - 2} rows`;
  });
}
