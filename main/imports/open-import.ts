import { IMPORT_KINDS, type ImportKind } from '../../preload/contract/imports';
import { Refusal } from '../door/refusal';
import { columnKey, matchColumns } from './columns';
import { decodeText } from './decode-text';
import { importKinds } from './kinds';
import type { OpenedImport } from './opened-import';
import { readImportFile } from './read-file';
import { MAX_ROWS, readTable, type TableRow } from './read-table';

const knownHeaders: ReadonlySet<string> = new Set(
  IMPORT_KINDS.flatMap((kind) => importKinds[kind].columns.map(({ field }) => columnKey(field))),
);

/**
 * Reads a file and finds its encoding, separator, columns and, where not given, kind. Refuses with `file_unreadable`,
 * `file_not_csv`, or (too many rows) `import_rejected`.
 */
export async function openImport(path: string, wantedKind?: ImportKind): Promise<OpenedImport> {
  const { fileName, bytes, hash } = await readImportFile(path);
  const { text, encoding } = decodeText(bytes);
  const table = readTable(text, (header) => knownHeaders.has(columnKey(header)));
  if (table.tooManyRows) throw tooManyRows(fileName);
  const { header } = table;
  if (!header)
    throw new Refusal('file_not_csv', `${fileName} has no header line. Nothing was imported.`, { fileName });
  const likely = likelyKind(header);
  const kind = wantedKind ?? likely?.kind;
  if (!kind) throw unknownHeader(fileName, header);
  const matched = matchColumns(header, importKinds[kind].columns);
  const notices = [
    ...(encoding === 'Windows-1252'
      ? ['The file is not UTF-8 and was read as Windows-1252: look whether names with accents are right.']
      : []),
    ...(likely?.complete && likely.kind !== kind && matched.problems.length > 0
      ? [`This header line fits ${likely.kind} better than ${kind}: is it the right kind?`]
      : []),
    ...matched.notices,
    ...(table.rows.length === 0 && table.problems.length === 0
      ? ['There is no row below the header line.']
      : []),
  ];
  const { separator } = table;
  return {
    kind,
    fileName,
    path,
    hash,
    understanding: { separator, encoding, columns: matched.columns },
    table,
    matched,
    notices,
  };
}

/** The kind of which the header has the largest share of required columns, then the most columns; null without any. */
function likelyKind(header: TableRow): { kind: ImportKind; complete: boolean } | null {
  const headers = new Set(header.cells.map(columnKey));
  const scored = IMPORT_KINDS.map((kind) => {
    const { columns } = importKinds[kind];
    const there = columns.filter(({ field }) => headers.has(columnKey(field)));
    const share =
      there.filter((column) => column.required).length / columns.filter((column) => column.required).length;
    return { kind, share, columns: there.length };
  });
  const best = scored.toSorted((a, b) => b.share - a.share || b.columns - a.columns)[0]!;
  return best.columns === 0 ? null : { kind: best.kind, complete: best.share === 1 };
}

function tooManyRows(fileName: string): Refusal {
  return new Refusal(
    'import_rejected',
    `${fileName} has more than ${MAX_ROWS.toLocaleString('en-GB')} rows, the most that an import takes at once. ` +
      'Nothing was imported. Check that it is the right file, or split it.',
    { fileName, maxRows: MAX_ROWS },
  );
}

function unknownHeader(fileName: string, header: TableRow): Refusal {
  const line = header.cells.join(', ').slice(0, 100);
  return new Refusal(
    'file_not_csv',
    `${fileName} begins with "${line}", which names no column that an import knows. Nothing was imported. ` +
      'The first line has to name the columns, such as provider_ref, name, type.',
    { fileName },
  );
}
