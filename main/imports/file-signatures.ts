/** How files begin that people choose by mistake, and what to do about each. */
const SIGNATURES: readonly { readonly begins: readonly number[]; readonly problem: string }[] = [
  {
    begins: [0x50, 0x4b, 0x03, 0x04],
    problem:
      'is a workbook or a zip file, not CSV. In Excel, use Save As and choose "CSV UTF-8 (Comma delimited)".',
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    problem:
      'is an old Excel or Word file, not CSV. In Excel, use Save As and choose "CSV UTF-8 (Comma delimited)".',
  },
  { begins: [0xff, 0xfe], problem: utf16Problem() },
  { begins: [0xfe, 0xff], problem: utf16Problem() },
];

const BYTES_LOOKED_AT = 64 * 1024;

/**
 * Says of bytes that cannot be CSV what they are instead and how to get CSV, as the rest of a sentence that begins with
 * the file's name; null where they may be CSV.
 */
export function whatItIsInstead(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'is empty. Export it again.';
  const signature = SIGNATURES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (signature) return signature.problem;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) {
    return 'is a PDF, not CSV. Ask for the same list as CSV, or export it from where the PDF was made.';
  }
  if (/^\s*(ï»¿)?\s*<(!doctype|html|\?xml|table|head|body)/i.test(start)) {
    return 'is a web page or XML, not CSV. Open it in Excel, use Save As and choose "CSV UTF-8".';
  }
  if (/^\s*(ï»¿)?\s*$/.test(start) && isBlank(bytes)) return 'has nothing in it but blanks. Export it again.';
  return binaryProblem(bytes);
}

function binaryProblem(bytes: Uint8Array): string | null {
  const firstNul = bytes.indexOf(0);
  if (firstNul < 0) return null;
  // Letters with a NUL beside each: UTF-16 without its mark.
  const looked = bytes.subarray(0, BYTES_LOOKED_AT);
  const nuls = looked.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (nuls > looked.length / 3 && nuls <= looked.length / 2 + 1) return utf16Problem();
  return 'has bytes in it that no text has: it is not CSV, or it is damaged. Export it again as CSV.';
}

function isBlank(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes).trim() === '';
}

function utf16Problem(): string {
  return 'is "Unicode text" (UTF-16), not CSV. In Excel, use Save As and choose "CSV UTF-8 (Comma delimited)".';
}
