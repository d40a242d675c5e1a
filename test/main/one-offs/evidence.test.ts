import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { plainName } from '../../../main/one-offs/evidence';
import { withDesk, type Desk } from '../../builders/desk';
import { ADA, OLIVE } from '../../builders/people';
import { aOneOff, enterItems, JPEG, PDF, PNG } from '../../builders/one-offs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const withMuchBehind = (begin: Uint8Array, size: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  bytes.set(begin);
  return bytes;
};

async function refusalOf(desk: Desk, evidence: Parameters<typeof aOneOff>[0] & object) {
  return await desk.refusal(OLIVE, 'oneOffs.enter', aOneOff(evidence));
}

describe('an evidence file', () => {
  it.each([
    [
      'a program named like a PDF',
      'receipt.pdf',
      withMuchBehind(bytesOf('MZ\u0090'), 512),
      /EXE by its content/,
    ],
    [
      'a web page named like a picture',
      'photo.png',
      bytesOf('<!doctype html><script>'),
      /not a PDF, JPEG or PNG/,
    ],
    ['a drawing with a script in it', 'photo.svg', bytesOf('<svg xmlns="x"><script/></svg>'), /not a PDF/],
    ['a workbook', 'list.pdf', withMuchBehind(new Uint8Array([0x50, 0x4b, 3, 4]), 200), /ZIP by its content/],
    ['text', 'note.pdf', bytesOf('Paid £5'), /not a PDF/],
    ['a PDF behind something else', 'a.pdf', bytesOf(`junk ${'x'.repeat(2000)} %PDF-1.4`), /not a PDF/],
    ['nothing', 'empty.pdf', new Uint8Array(), /empty\.pdf is empty/],
    [
      'too much',
      'large.pdf',
      withMuchBehind(PDF, 5 * 1024 * 1024 + 1),
      /has 5\.1 MB; evidence has at most 5 MB/,
    ],
  ])('that is %s is refused in words, and nothing is kept', async (_what, name, bytes, message) => {
    await withDesk(async (desk) => {
      await desk.ledger.transaction(enterItems);
      const refusal = await refusalOf(desk, { evidence: { name, bytes } });
      expect(refusal.code).toBe('evidence_refused');
      expect(refusal.message).toMatch(message);
      expect(refusal.message).toMatch(/Nothing was saved\.$/);
      expect(await desk.ledger.read((books) => books.attachments.list())).toEqual([]);
      expect(await desk.ask(OLIVE, 'oneOffs.list', {})).toEqual([]);
    });
  });

  it('is taken by its content, whatever its name', async () => {
    await withDesk(async (desk) => {
      await desk.ledger.transaction(enterItems);
      for (const [name, bytes, mediaType] of [
        ['scan', PDF, 'application/pdf'],
        ['scan.pdf', PNG, 'image/png'],
        ['scan.exe', JPEG, 'image/jpeg'],
      ] as const) {
        const { evidence } = await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ evidence: { name, bytes } }));
        expect(evidence).toEqual({ name, mediaType, sizeBytes: bytes.length });
      }
    });
  });

  it('may be as large as the setting says', async () => {
    await withDesk(async (desk) => {
      await desk.ledger.transaction(enterItems);
      const evidence = { name: 'a.pdf', bytes: withMuchBehind(PDF, 1024 * 1024 + 1) };
      await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ evidence }));
      await desk.ask(ADA, 'settings.set', { key: 'oneOffs.evidenceMegabytes', value: '1' });
      expect(await refusalOf(desk, { evidence })).toMatchObject({ code: 'evidence_refused' });
    });
  });

  it('is read from its path; what cannot be read says why', async () => {
    await withDesk(async (desk, folder) => {
      await desk.ledger.transaction(enterItems);
      const path = join(folder, 'receipt.png');
      await writeFile(path, PNG);
      expect(
        (await desk.ask(OLIVE, 'oneOffs.enter', aOneOff({ evidence: { path } }))).evidence,
      ).toMatchObject({
        name: 'receipt.png',
      });
      const missing = { path: join(folder, 'gone.pdf') };
      expect(await refusalOf(desk, { evidence: missing })).toMatchObject({
        code: 'file_unreadable',
        message: 'gone.pdf is not there. Check its name and folder. Nothing was saved.',
      });
      await mkdir(join(folder, 'papers'));
      expect(await refusalOf(desk, { evidence: { path: join(folder, 'papers') } })).toMatchObject({
        code: 'file_unreadable',
        message: expect.stringContaining('is not a file') as unknown,
      });
      expect(await refusalOf(desk, { evidence: { path: '/dev/zero' } })).toMatchObject({
        code: 'file_unreadable',
      });
    });
  });
});

test.each([
  ['/home/olive/receipt.pdf', 'receipt.pdf'],
  ['C:\\Users\\Olive\\receipt.pdf', 'receipt.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\system32\\evil.png', 'evil.png'],
  ['..', 'evidence'],
  ['folder/', 'evidence'],
  ['.hidden', 'hidden'],
  ['re\u202Eceipt\u0000\n.pdf', 'receipt.pdf'],
  [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(115)}….pdf`],
])('of the name %j is kept %j', (given, kept) => {
  expect(plainName(given)).toBe(kept);
});
