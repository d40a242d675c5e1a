import { crc32 } from 'node:zlib';

/** Files as tests need them: put together by hand, so that nothing else has to make them. */

interface Packed {
  readonly name: string;
  readonly content?: Uint8Array;
  /** What the directory claims; the real size where not said. */
  readonly claimedBytes?: number;
  /** Where the directory says that it lies; its real place where not said. */
  readonly offset?: number;
}

/** A ZIP archive of stored files, with a directory that may say what it likes. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content = new Uint8Array(), claimedBytes, offset } of files) {
    const sum = crc32(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt32LE(sum, 14);
    local.writeUInt32LE(content.length, 18);
    local.writeUInt32LE(content.length, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(sum, 16);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt32LE(claimedBytes ?? content.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset ?? at, 42);
    const whole = Buffer.concat([local, Buffer.from(name), content]);
    parts.push(whole);
    directory.push(Buffer.concat([entry, Buffer.from(name)]));
    at += whole.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

export const DOCX_PARTS: readonly Packed[] = [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  { name: 'word/document.xml', content: Buffer.from('<document/>') },
];
export const XLSX_PARTS: readonly Packed[] = [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
];

const SECTOR = 512;
const END_OF_CHAIN = 0xffff_fffe;
const FREE = 0xffff_ffff;
const TABLE = 0xffff_fffd;

/** A compound file, the container of old Office files, whose directory has the names given. */
export function compoundOf(names: readonly string[]): Uint8Array {
  const directorySectors = Math.max(1, Math.ceil(names.length / 4));
  const file = Buffer.alloc(SECTOR * (2 + directorySectors));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 0);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(END_OF_CHAIN, 68);
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(index === 0 ? 0 : FREE, 76 + index * 4);
  // The table is sector 0, the directory goes from sector 1 on.
  for (let index = 0; index < SECTOR / 4; index += 1) {
    const isDirectory = index >= 1 && index <= directorySectors;
    const next = index === directorySectors ? END_OF_CHAIN : index + 1;
    file.writeUInt32LE(index === 0 ? TABLE : isDirectory ? next : FREE, SECTOR + index * 4);
  }
  for (const [index, name] of names.entries()) {
    const at = SECTOR * 2 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(index === 0 ? 5 : 2, at + 66);
  }
  return new Uint8Array(file);
}

/** A telephone's picture, as far as anybody looks. */
export const HEIC = new Uint8Array(
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
  ]),
);

/** A Windows program, as far as anybody looks. */
export const PROGRAM = new Uint8Array(
  Buffer.concat([
    Buffer.from('MZ'),
    Buffer.alloc(58),
    Buffer.from([0x80, 0, 0, 0]),
    Buffer.alloc(64),
    Buffer.from('PE\0\0'),
    Buffer.alloc(64),
  ]),
);

/** A PDF that would run a script when it is opened, in a reader that does. */
export const PDF_WITH_SCRIPT = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
