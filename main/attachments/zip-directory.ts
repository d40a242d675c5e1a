/** A file in a ZIP archive as the archive's own directory lists it. Sizes are what it claims, in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_HEADER_BYTES = 30;
const LONGEST_COMMENT = 65_535;
/** An Office document has a few dozen. */
const MOST_ENTRIES = 5000;

/**
 * Reads the directory at the end of a ZIP archive. Nothing is unpacked. Null where it has none that can be followed, or
 * more entries than any document.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (entries.length < count) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const nameAt = at + ENTRY_BYTES;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes)),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** True where entries lie over one another or outside the archive: so a small archive unpacks to a huge one. */
export function entriesOverlap(entries: readonly ZipEntry[], archiveBytes: number): boolean {
  let free = 0;
  for (const { offset, packedBytes } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < free) return true;
    free = offset + LOCAL_HEADER_BYTES + packedBytes;
  }
  return free > archiveBytes;
}
