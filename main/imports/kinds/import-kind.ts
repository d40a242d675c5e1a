import type { BooksReader, Books } from '../../../db/books';
import type { Change } from '../../../db/changes';
import type { IsoDate } from '../../../domain/calendar/dates';
import type { ImportKind } from '../../../preload/contract/imports';
import type { CellReader } from '../cells';

/** A column that every row must fill. */
export interface RequiredColumn<Value> {
  readonly required: true;
  readonly read: CellReader<Value>;
}

/**
 * A column that may be blank or absent. Blank clears what the ledger has, absent leaves it: a file with fewer columns
 * changes less.
 */
export interface OptionalColumn<Value> {
  readonly required: false;
  readonly read: CellReader<Value>;
}

export type Columns = Readonly<Record<string, RequiredColumn<unknown> | OptionalColumn<unknown>>>;
export type FieldOf<C extends Columns> = keyof C & string;

/** What a row's cells mean. Null: an optional cell is blank. Undefined: its column is absent. */
export type Cells<C extends Columns> = {
  readonly [Field in keyof C]: C[Field] extends RequiredColumn<infer Value>
    ? Value
    : C[Field] extends OptionalColumn<infer Value>
      ? Value | null | undefined
      : never;
};

export const required = <Value>(read: CellReader<Value>): RequiredColumn<Value> => ({ required: true, read });
export const optional = <Value>(read: CellReader<Value>): OptionalColumn<Value> => ({
  required: false,
  read,
});

/** Says that a cell of the row at hand cannot be taken; `column` null where it is the row as a whole. */
export type Reject<C extends Columns> = (column: FieldOf<C> | null, code: string, message: string) => void;

/** A row of the file under check. Cells that could not be read are absent from `cells`, and `isBad`. */
export interface RowCheck<C extends Columns, Facts, Row> {
  readonly cells: Partial<Cells<C>>;
  readonly facts: Facts;
  /** What the ledger has under the same key; null where nothing, or where the key is bad. */
  readonly before: Row | null;
  readonly isBad: (column: FieldOf<C>) => boolean;
  readonly reject: Reject<C>;
}

/** A row of the file that is right in itself, with what it would be in the ledger. */
export interface CandidateRow<C extends Columns, Row> {
  readonly line: number;
  readonly key: string;
  readonly cells: Cells<C>;
  readonly before: Row | null;
  readonly row: Row;
  readonly reject: Reject<C>;
}

/** What the ledger already has, by key, and whatever else a kind's checks need. */
export interface KnownFacts<Row> {
  readonly existing: ReadonlyMap<string, Row>;
  readonly today: IsoDate;
}

/** One row that was added (`before` null) or changed, so that it can be taken back. */
export interface RowChanged<Row> {
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row;
}

/**
 * The rules of one kind of import, declared. `Row` is a row as the ledger has it, `Facts` what the rules look at.
 * Every step gathers nothing of its own: what it may know is in `Facts`.
 */
export interface ImportKindRules<C extends Columns, Facts extends KnownFacts<Row>, Row> {
  readonly kind: ImportKind;
  /** "placement", as it begins a message: "Placement PL0192 …". */
  readonly noun: string;
  readonly columns: C;
  /** The columns that make a row's key; the first is named where the key stands twice in a file. */
  readonly keyColumns: readonly [FieldOf<C>, ...FieldOf<C>[]];
  /** Called where every key column could be read; the other cells may be bad. */
  keyOf(cells: Cells<C>): string;
  gather(books: BooksReader, today: IsoDate): Promise<Facts>;
  /** Checks what reading cells one by one cannot see. */
  check(row: RowCheck<C, Facts, Row>): void;
  /** The row as the ledger is to have it. `before` is what it has. */
  toRow(cells: Cells<C>, before: Row | null): Row;
  /** Checks rows against one another and the ledger. Gives notices. */
  checkTogether?(rows: readonly CandidateRow<C, Row>[], facts: Facts): string[];
  /** The row in the words of the file, blank where it has nothing: to compare, and to show what the ledger has. */
  show(row: Row): Record<FieldOf<C>, string>;
  /** Hides what not everyone should see of what the ledger has. */
  readonly masked?: Partial<Record<FieldOf<C>, (text: string) => string>>;
  /** Saves added and changed rows. */
  write(books: Books, changes: readonly RowChanged<Row>[], change: Change): Promise<void>;
  /** What stands in the way of taking a change back, in a sentence; null where nothing does. */
  standsInTheWay(changed: RowChanged<Row>, facts: Facts): string | null;
  /** Takes changes back, which nothing stands in the way of. */
  takeBack(books: Books, changes: readonly RowChanged<Row>[], change: Change): Promise<void>;
}
