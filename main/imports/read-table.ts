import { parse, type CsvError, type Options } from 'csv-parse/sync';
import type { FileUnderstanding, RejectedCell } from '../../preload/contract/imports';

export type Separator = FileUnderstanding['separator'];

/** The most rows that one import takes; beyond it, it is the wrong file. */
export const MAX_ROWS = 200_000;
/** Longer than any row of a council's: a quotation mark that is never closed would swallow the rest of the file. */
const MAX_ROW_CHARACTERS = 20_000;
const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
const HEADER_CHARACTERS_LOOKED_AT = 64 * 1024;

export interface TableRow {
  /** The line of the file on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file as rows of cells. Blank lines are left out. */
export interface Table {
  readonly separator: Separator;
  /** Null where the file has no line that isn't blank. */
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
  /** Rows that are not CSV: quotation marks out of place. */
  readonly problems: readonly RejectedCell[];
  /** There are more than {@link MAX_ROWS}; the rest was not read. */
  readonly tooManyRows: boolean;
}

/** Reads CSV text whose lines end in `\n`. `isKnown` says whether a header cell names a column that an import knows. */
export function readTable(text: string, isKnown: (header: string) => boolean): Table {
  const separator = findSeparator(text, isKnown);
  const rows: TableRow[] = [];
  const problems: RejectedCell[] = [];
  let lastLine = 0;
  parse(text, {
    ...CSV,
    delimiter: separator,
    ltrim: separator !== '\t',
    max_record_size: MAX_ROW_CHARACTERS,
    skip_records_with_error: true,
    to: MAX_ROWS + 2,
    on_record: (cells: string[], { lines }) => {
      lastLine = lines;
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: lines - lineEndsIn(cells), cells });
      return null;
    },
    on_skip: (error) => {
      const problem = error && quoteProblem(error, lastLine + 1);
      // A row has as many of these as quotation marks; once is enough.
      if (problem && problem.line !== problems.at(-1)?.line) problems.push(problem);
      return undefined;
    },
  });
  const [header, ...rest] = rows;
  return {
    separator,
    header: header ?? null,
    rows: rest.slice(0, MAX_ROWS),
    problems,
    tooManyRows: rest.length > MAX_ROWS,
  };
}

const CSV: Options = { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: true };

/** The separator that gives the most known columns of the header line; where that is no help, the most cells. */
function findSeparator(text: string, isKnown: (header: string) => boolean): Separator {
  const start = text.slice(0, HEADER_CHARACTERS_LOOKED_AT);
  let best: { separator: Separator; known: number; cells: number } | null = null;
  for (const separator of SEPARATORS) {
    const cells = headerCells(start, separator);
    const found = { separator, known: cells.filter(isKnown).length, cells: cells.length };
    if (!best || found.known > best.known || (found.known === best.known && found.cells > best.cells))
      best = found;
  }
  return best?.separator ?? ',';
}

function headerCells(start: string, separator: Separator): readonly string[] {
  const firstLine = start.trimStart();
  const records = parse(firstLine, {
    ...CSV,
    delimiter: separator,
    relax_quotes: true,
    skip_records_with_error: true,
    to: 1,
  });
  return records[0] ?? [];
}

function lineEndsIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    if (cell.includes('\n')) count += cell.split('\n').length - 1;
  }
  return count;
}

function quoteProblem(error: CsvError, rowStart: number): RejectedCell {
  const { code } = error;
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return {
      line: rowStart,
      column: null,
      value: '',
      code: 'quote_not_closed',
      message:
        'A cell opens with a quotation mark that is never closed, so that the rows after it cannot be told apart. ' +
        'Close it, or take it away.',
    };
  }
  const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : rowStart;
  return {
    line,
    column: null,
    value: '',
    code: 'quote_misplaced',
    message:
      'A quotation mark stands inside a cell. Put the whole cell between quotation marks and write each one in it ' +
      'twice, or take it away.',
  };
}
