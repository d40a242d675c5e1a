import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptFile, plainName, type FileRules, type GivenFile } from '../../../main/attachments/accept-file';
import { kindOfFile } from '../../../main/attachments/file-kind';
import { honestName } from '../../../main/claims/claim-attachments';
import { Refusal } from '../../../main/door/refusal';
import { JPEG, PDF, PNG } from '../../builders/claims';
import { withFolder } from '../../builders/ledger';
import { compoundOf, DOCX_PARTS, HEIC, PDF_WITH_SCRIPT, PROGRAM, XLSX_PARTS, zipOf } from './files';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
} as const;
const RULES: FileRules = {
  mediaTypes: new Set(Object.values(TYPES)),
  kinds: 'a PDF, picture, Word or Excel file',
  megabytes: 1,
  advice: 'Scan it.',
};

const DOCX = zipOf(DOCX_PARTS);
const DOC = compoundOf(['Root Entry', 'WordDocument', '1Table', 'Data', 'ObjectPool']);

test.each([
  ['a PDF', PDF, TYPES.pdf],
  ['a PDF with a script in it, which nothing here runs', PDF_WITH_SCRIPT, TYPES.pdf],
  ['a JPEG', JPEG, TYPES.jpeg],
  ['a PNG', PNG, TYPES.png],
  ['a picture of a telephone', HEIC, TYPES.heic],
  ['a Word file', DOCX, TYPES.docx],
  ['an Excel file', zipOf(XLSX_PARTS), TYPES.xlsx],
  ['an old Word file', DOC, TYPES.doc],
  ['an old Excel file', compoundOf(['Root Entry', 'Workbook']), TYPES.xls],
])('%s is taken for what it is, whatever its name says', async (_what, bytes, mediaType) => {
  expect(await acceptFile({ name: 'x.exe', bytes }, RULES)).toEqual({
    name: 'x.exe',
    mediaType,
    content: bytes,
  });
});

async function refusal(given: GivenFile): Promise<{ code: string; message: string }> {
  try {
    await acceptFile(given, RULES);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('it was taken');
}

const HUGE = 0xff_ff_ff_f0;
const png = Buffer.from(PNG);
const hugePng = Buffer.from(png);
hugePng.writeUInt32BE(60_000, 16);
hugePng.writeUInt32BE(60_000, 20);

test.each([
  ['a program named .pdf', PROGRAM, /^receipt\.pdf is not a PDF, picture, .* It is EXE by its content/],
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>'), /is not a PDF/],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n'), /is not a PDF/],
  ['nothing', new Uint8Array(), /is empty/],
  [
    'more than the setting allows',
    new Uint8Array(1024 * 1024 + 1).fill(37),
    /has 1\.1 MB; evidence has at most 1 MB/,
  ],
  ['a zip that is no document', zipOf([{ name: 'a.txt' }]), /It is ZIP by its content/],
  ['a Java archive', zipOf([{ name: 'META-INF/MANIFEST.MF' }, { name: 'Main.class' }]), /It is ZIP/],
  [
    'a Word file that unpacks to gigabytes',
    zipOf([...DOCX_PARTS, { name: 'word/media/a.png', claimedBytes: HUGE }]),
    /made to do harm/,
  ],
  [
    'a Word file of thousands of small things that unpack to much',
    zipOf([
      ...DOCX_PARTS,
      ...Array.from({ length: 300 }, (_one, index) => ({ name: `word/${index}`, claimedBytes: 1_000_000 })),
    ]),
    /made to do harm/,
  ],
  [
    'a Word file whose parts lie over one another',
    zipOf([
      ...DOCX_PARTS,
      { name: 'word/a', content: Buffer.alloc(99) },
      { name: 'word/b', content: Buffer.alloc(99), offset: 90 },
    ]),
    /made to do harm/,
  ],
  [
    'a Word file with macros',
    zipOf([...DOCX_PARTS, { name: 'word/vbaProject.bin' }]),
    /has macros or another program/,
  ],
  ['a Word file with a program', zipOf([...DOCX_PARTS, { name: 'word/embeddings/setup.EXE' }]), /has macros/],
  [
    'an Excel file with an object in it',
    zipOf([...XLSX_PARTS, { name: 'xl/embeddings/oleObject1.bin' }]),
    /has macros/,
  ],
  ['an old Word file with macros', compoundOf(['Root Entry', 'WordDocument', 'Macros', 'VBA']), /has macros/],
  ['an old Excel file with macros', compoundOf(['Root Entry', 'Workbook', '_VBA_PROJECT_CUR']), /has macros/],
  ['a Word file with a password', compoundOf(['Root Entry', 'EncryptedPackage']), /is not a PDF/],
  ['an installer', compoundOf(['Root Entry', '\u4840\u3f7f']), /is not a PDF/],
  ['a zip without its end', DOCX.subarray(0, DOCX.length - 30), /is not a PDF|is damaged/],
  ['an old Office file without its end', DOC.subarray(0, 700), /is not a PDF|is damaged/],
  ['a picture of thousands of millions of pixels', hugePng, /too many pixels/],
])('%s is refused, and says why', async (_what, bytes, message) => {
  const { code, message: said } = await refusal({ name: 'receipt.pdf', bytes });
  expect(code).toBe('evidence_refused');
  expect(said).toMatch(message);
  expect(said).toMatch(/Nothing was saved\.$/);
});

test('a file of two gigabytes is refused before a byte of it is read; a folder and nothing at all are told apart', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'scan.pdf');
    await writeFile(path, '%PDF-1.4');
    await truncate(path, 2 * 1024 ** 3);
    expect(await refusal({ path })).toMatchObject({
      code: 'evidence_refused',
      message: expect.stringContaining('has 2048 MB'),
    });
    expect(await refusal({ path: folder })).toMatchObject({ code: 'file_unreadable' });
    expect(await refusal({ path: join(folder, 'gone.pdf') })).toMatchObject({ code: 'file_unreadable' });
  });
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\Windows\\win.ini', 'win.ini'],
  ['C:\\scans\\..\\receipt.pdf', 'receipt.pdf'],
  ['..', 'evidence'],
  ['', 'evidence'],
  ['.htaccess', 'htaccess'],
  ['fdp.\u202Eexe', 'fdp.exe'],
  ['a\u0000b\nc.pdf', 'abc.pdf'],
])('of the name %j the last part stays: %j', (given, plain) => {
  expect(plainName(given)).toBe(plain);
});

test('whatever a name is, what stays of it is one part, short, and ends as what the file is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(...Object.values(TYPES)),
      (name, type) => {
        const kept = honestName(plainName(name), type);
        expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
        expect(kept).toMatch(/^[^.].{0,129}$/su);
        expect(kept).toMatch(/\.(pdf|jpe?g|png|heic|docx?|xlsx?)$/i);
      },
    ),
    { numRuns: 2000 },
  );
});

test('whatever bytes a file has, it is told or not, and never goes on for long or fails', async () => {
  const heads = [PDF, PNG, JPEG, HEIC, DOCX, DOC, PROGRAM];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.array(fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 255 })), { maxLength: 30 }),
      fc.nat({ max: 3000 }),
      async (head, changes, length) => {
        const bytes = Uint8Array.from(head.subarray(0, Math.max(1, length)));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const kind = await kindOfFile(bytes);
        expect(kind === null || typeof kind.mediaType === 'string').toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
