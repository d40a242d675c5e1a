import { crc32, deflateSync } from 'node:zlib';

/** Papers for the demo's one-off payments: made up, the same bytes each time. */

/** A receipt on one page, as a PDF that any reader shows: a heading and lines of text in Helvetica. */
export function receiptPdf(heading: string, lines: readonly string[]): Uint8Array {
  const text = [
    'BT /F2 16 Tf 50 360 Td',
    `(${escaped(heading)}) Tj`,
    '/F1 11 Tf 0 -34 Td 18 TL',
    ...lines.map((line) => `(${escaped(line)}) Tj T*`),
    'ET',
  ].join('\n');
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 420] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(text, 'latin1')} >>\nstream\n${text}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ]);
}

/** The file around numbered objects, with the table that says where each begins. */
function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const begins: number[] = [];
  for (const [index, object] of objects.entries()) {
    begins.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = begins.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file + end, 'latin1'));
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, '\\$&');
}

const WIDTH = 240;
const HEIGHT = 320;
const TABLE = 0xb8;
const PAPER = 0xf6;
const INK = 0x30;

/** A photograph of a till receipt on a table, as a grey PNG: too far away to read. `about` tells one from another. */
export function receiptPhoto(about = ''): Uint8Array {
  const rows = Array.from({ length: HEIGHT }, (_unused, y) =>
    Uint8Array.from([0, ...Array.from({ length: WIDTH }, (_none, x) => greyAt(x, y))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits of grey a pixel.
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    ...(about === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${about}`, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function greyAt(x: number, y: number): number {
  // The paper lies a little askew.
  const left = 55 + Math.floor(y / 24);
  if (x < left || x > left + 120 || y < 24 || y > 296) return TABLE - ((x * 7 + y * 13) % 9);
  const line = Math.floor((y - 44) / 14);
  const isLine = y >= 44 && y < 268 && (y - 44) % 14 < 5;
  const begins = left + 12;
  const words = x >= begins && x < begins + 30 + ((line * 37) % 34);
  const price = x >= left + 90 && x < left + 110 && line > 2;
  return isLine && (words || price) && (x + line) % 7 !== 0 ? INK : PAPER;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(named, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
