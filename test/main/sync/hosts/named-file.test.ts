import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeNamedFile } from '../../../../main/sync/hosts/named-file';
import { withFolder } from '../../../builders/ledger';

const CONTENT = new TextEncoder().encode('sealed');

test('a file is written with its folder, and left alone once it is there', async () => {
  await withFolder(async (folder) => {
    await Promise.resolve();
    const file = path.join(folder, 'data', 'a.age');
    expect(writeNamedFile(folder, 'data/a.age', CONTENT)).toBeNull();
    const { ino, mtimeMs } = statSync(file);
    expect(writeNamedFile(folder, 'data/a.age', CONTENT)).toBeNull();
    expect(statSync(file)).toMatchObject({ ino, mtimeMs });
    expect(readFileSync(file, 'utf8')).toBe('sealed');
  });
});

test('what a run that was cut off left of a file is replaced', async () => {
  await withFolder(async (folder) => {
    await Promise.resolve();
    mkdirSync(path.join(folder, 'data'));
    for (const left of ['', 'sea', '\0\0\0\0\0\0']) {
      writeFileSync(path.join(folder, 'data', 'a.age'), left);
      expect(writeNamedFile(folder, 'data/a.age', CONTENT)).toBeNull();
      expect(readFileSync(path.join(folder, 'data', 'a.age'), 'utf8')).toBe('sealed');
    }
    expect(readdirSync(path.join(folder, 'data'))).toEqual(['a.age']);
  });
});

test('why a file could not be written is given in a form that goes from thread to thread', async () => {
  await withFolder(async (folder) => {
    await Promise.resolve();
    writeFileSync(path.join(folder, 'data'), 'a file where the folder should be');
    const problem = writeNamedFile(folder, 'data/a.age', CONTENT);
    expect(structuredClone(problem)).toEqual({ path: path.join(folder, 'data', 'a.age'), code: 'ENOTDIR' });
  });
});
