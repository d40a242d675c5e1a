import { createHash } from 'node:crypto';
import type { Books, BooksReader } from '../../db/books';
import type { Change } from '../../db/changes';
import type { IsoDate } from '../../domain/calendar/dates';
import type { ImportResult, PreviewRow, RowOutcome } from '../../preload/contract/imports';
import { compareRow } from './compare';
import type {
  CandidateRow,
  Cells,
  Columns,
  FieldOf,
  ImportKindRules,
  KnownFacts,
  Reject,
  RowChanged,
} from './kinds/import-kind';
import { capitalised } from './kinds/wording';
import type { OpenedImport } from './opened-import';
import { readRows, type ReadRow } from './read-rows';
import { Rejections } from './rejections';

/** What taking a file would do to the ledger as it is. */
export interface ImportPlan<Row = unknown> {
  readonly result: ImportResult;
  readonly rows: readonly PreviewRow[];
  /** The rows that are added or updated: nothing of a row that is rejected. */
  readonly changes: readonly RowChanged<Row>[];
  /** Of every outcome, so that two plans can be compared. */
  readonly digest: string;
  /** Saves what is added and updated; gives it, to be kept for taking it back. Only where nothing is rejected. */
  write(books: Books, change: Change): Promise<readonly RowChanged<unknown>[]>;
}

/** Checks an opened file against the ledger and compares each row with it. Changes nothing. */
export async function planImport<C extends Columns, Facts extends KnownFacts<Row>, Row>(
  rules: ImportKindRules<C, Facts, Row>,
  opened: OpenedImport,
  books: BooksReader,
  today: IsoDate,
): Promise<ImportPlan<Row>> {
  const { table, matched } = opened;
  const rejections = new Rejections();
  for (const problem of [...matched.problems, ...table.problems]) rejections.add(problem);
  const rows = readRows(table.header!, table.rows, matched, rules.columns, rejections);
  const facts = await rules.gather(books, today);
  // Without all its columns a row cannot be compared: only what its cells say by themselves is checked.
  const candidates: Candidates<C, Row> =
    matched.problems.length > 0 ? new Map() : checkRows(rules, rows, facts, rejections);
  const notices = rules.checkTogether?.([...candidates.values()], facts) ?? [];
  const { preview, changes } = compareRows(rules, rows, candidates);
  const count = (outcome: RowOutcome): number => preview.filter((row) => row.outcome === outcome).length;
  return {
    result: {
      kind: rules.kind,
      added: count('added'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: rejections.list(),
      notices: [...opened.notices, ...notices, ...rejections.notices()],
    },
    rows: preview,
    changes,
    digest: digestOf(preview, rejections.count),
    write: async (writable, change) => {
      await rules.write(writable, changes, change);
      return changes;
    },
  };
}

type Candidates<C extends Columns, Row> = ReadonlyMap<ReadRow<C>, CandidateRow<C, Row>>;

/** The rows that are right in themselves. Every check is made, whichever others fail, so that all errors show at once. */
function checkRows<C extends Columns, Facts extends KnownFacts<Row>, Row>(
  rules: ImportKindRules<C, Facts, Row>,
  rows: readonly ReadRow<C>[],
  facts: Facts,
  rejections: Rejections,
): Candidates<C, Row> {
  const lines = new Map<string, number>();
  const candidates = new Map<ReadRow<C>, CandidateRow<C, Row>>();
  for (const row of rows) {
    const reject = rejecter(row, rejections);
    // Whole where no cell is bad; where one is, only the cells of the key are looked at.
    const cells = row.cells as Cells<C>;
    const key = rules.keyColumns.some((column) => row.bad.has(column)) ? null : rules.keyOf(cells);
    if (key !== null) rejectSecond(rules, row, key, lines, reject);
    const before = key === null ? null : (facts.existing.get(key) ?? null);
    rules.check({ cells: row.cells, facts, before, isBad: (column) => row.bad.has(column), reject });
    if (key !== null && !row.rejected) {
      candidates.set(row, { line: row.line, key, cells, before, row: rules.toRow(cells, before), reject });
    }
  }
  return candidates;
}

function rejecter<C extends Columns>(row: ReadRow<C>, rejections: Rejections): Reject<C> {
  return (column, code, message) => {
    row.rejected = true;
    rejections.add({
      line: row.line,
      column,
      value: column === null ? '' : (row.values[column] ?? ''),
      code,
      message,
    });
  };
}

function rejectSecond<C extends Columns>(
  rules: { readonly noun: string; readonly keyColumns: readonly [FieldOf<C>, ...FieldOf<C>[]] },
  row: ReadRow<C>,
  key: string,
  lines: Map<string, number>,
  reject: Reject<C>,
): void {
  const first = lines.get(key);
  if (first === undefined) {
    lines.set(key, row.line);
    return;
  }
  const noun = capitalised(rules.noun);
  reject(
    rules.keyColumns[0],
    'duplicate_key',
    `${noun} ${key} is on line ${first} already. Keep the one that is right.`,
  );
}

function compareRows<C extends Columns, Facts extends KnownFacts<Row>, Row>(
  rules: ImportKindRules<C, Facts, Row>,
  rows: readonly ReadRow<C>[],
  candidates: Candidates<C, Row>,
): { preview: PreviewRow[]; changes: RowChanged<Row>[] } {
  const changes: RowChanged<Row>[] = [];
  const preview = rows.map((row): PreviewRow => {
    const candidate = candidates.get(row);
    const { line, values } = row;
    if (!candidate || row.rejected) return { line, values, outcome: 'rejected', before: {} };
    const { outcome, before } = compareRow(rules, candidate.before, candidate.row);
    if (outcome !== 'unchanged')
      changes.push({ key: candidate.key, before: candidate.before, after: candidate.row });
    return { line, values, outcome, before };
  });
  return { preview, changes };
}

function digestOf(rows: readonly PreviewRow[], rejected: number): string {
  const hash = createHash('sha256').update(String(rejected));
  for (const { line, outcome, before } of rows) hash.update(`\n${line} ${outcome} ${JSON.stringify(before)}`);
  return hash.digest('hex');
}
