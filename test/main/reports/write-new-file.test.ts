import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fileNameOf, writeNewFile } from '../../../main/reports/write-files';

test('a file never takes the place of another', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-write-'));
  try {
    const written = [];
    for (const text of ['one', 'two', 'three'])
      written.push(await writeNewFile(folder, 'a.b.pdf', Buffer.from(text)));
    expect(written.map((file) => path.basename(file))).toEqual(['a.b.pdf', 'a.b (2).pdf', 'a.b (3).pdf']);
    expect(await readFile(written[0]!, 'utf8')).toBe('one');
    expect(await readdir(folder)).toHaveLength(3);
    await expect(writeNewFile(path.join(folder, 'a.b.pdf'), 'x', Buffer.from('x'))).rejects.toMatchObject({
      code: 'cannot_write',
    });
    await expect(writeNewFile(path.join(folder, 'no/such'), 'x', Buffer.from('x'))).rejects.toMatchObject({
      code: 'cannot_write',
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.each([
  ['receipt (1).pdf', 'receipt (1).pdf'],
  ['Müller – bus.pdf', 'Müller – bus.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['..\\..\\x.pdf', '_.._x.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['nul', '_nul'],
  ['.bashrc', 'bashrc'],
  ['a:b?.pdf. ', 'a_b_.pdf'],
  ['', '_'],
])('%s becomes %s', (name, expected) => {
  expect(fileNameOf(name)).toBe(expected);
});
