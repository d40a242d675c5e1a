const DIRECTORY_ENTRY_BYTES = 128;
const SECTORS_IN_HEADER = 109;
const LAST_SECTOR = 0xffff_fffa;
/** The directory of a document has a few sectors; a file that goes on for longer is made to be slow to read. */
const MOST_SECTORS = 2000;

/**
 * The names of the storages and streams of a compound file, the container of Word and Excel before 2007, by its
 * directory alone. Null where that cannot be followed. Source: MS-CFB.
 */
export function readCompoundDirectory(bytes: Uint8Array): string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const shift = view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) return null;
    const names: string[] = [];
    for (const sector of chainOf(view, view.getUint32(48, true), shift)) {
      for (let at = 0; at < 1 << shift; at += DIRECTORY_ENTRY_BYTES) {
        const name = nameAt(view, offsetOf(sector, shift) + at);
        if (name !== null) names.push(name);
      }
    }
    return names;
  } catch (error) {
    // It points outside itself: a damaged file, or one that only begins like a document.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function offsetOf(sector: number, shift: number): number {
  return (sector + 1) * 2 ** shift;
}

/** The sectors that follow one another from `first`, by the allocation table. Throws a RangeError outside the file. */
function chainOf(view: DataView, first: number, shift: number): number[] {
  const perSector = 2 ** shift / 4;
  const table = tableSectors(view, shift);
  const chain: number[] = [];
  for (let sector = first; sector < LAST_SECTOR;) {
    if (chain.length === MOST_SECTORS) throw new RangeError('a directory without end');
    chain.push(sector);
    const tableSector = table[Math.floor(sector / perSector)];
    if (tableSector === undefined) throw new RangeError('a sector that the table does not have');
    sector = view.getUint32(offsetOf(tableSector, shift) + (sector % perSector) * 4, true);
  }
  return chain;
}

/** Where the allocation table itself lies: listed in the header, and for large files in sectors that go on from it. */
function tableSectors(view: DataView, shift: number): number[] {
  const sectors: number[] = [];
  const take = (at: number, count: number): void => {
    for (let index = 0; index < count; index += 1) {
      const sector = view.getUint32(at + index * 4, true);
      if (sector < LAST_SECTOR) sectors.push(sector);
    }
  };
  take(76, SECTORS_IN_HEADER);
  const perSector = 2 ** shift / 4 - 1;
  let next = view.getUint32(68, true);
  for (let read = 0; next < LAST_SECTOR; read += 1) {
    if (read === MOST_SECTORS) throw new RangeError('a table without end');
    take(offsetOf(next, shift), perSector);
    next = view.getUint32(offsetOf(next, shift) + perSector * 4, true);
  }
  return sectors;
}

function nameAt(view: DataView, at: number): string | null {
  const isUsed = view.getUint8(at + 66) !== 0;
  const characters = Math.min(32, view.getUint16(at + 64, true) / 2) - 1;
  if (!isUsed || characters < 1) return null;
  let name = '';
  for (let index = 0; index < characters; index += 1) {
    name += String.fromCharCode(view.getUint16(at + index * 2, true));
  }
  return name;
}
