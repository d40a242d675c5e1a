import type { CsvCell } from '../../domain/csv/csv-table';
import { Money } from '../format/money';
import { PlainTable } from '../layout/plain-table';
import { monthInWords } from './chart-tables';

interface FiguresTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** A CSS width for the first column, where its names are long. */
  readonly firstWidth?: string;
}

/** The figures behind a chart, as people read them. */
export function FiguresTable({ label, headings, rows, firstWidth }: FiguresTableProps) {
  // A figure that is not known is an empty text; the first column has names.
  const isFigure = (column: number): boolean =>
    column > 0 && rows.every((row) => row[column] === '' || typeof row[column] !== 'string');
  return (
    <PlainTable
      label={label}
      rows={rows}
      rowKey={([first]) => JSON.stringify(first)}
      columns={headings.map((title, column) => ({
        title,
        figures: isFigure(column),
        render: (row: readonly CsvCell[]) => <Figure cell={row[column] ?? ''} />,
        ...(column === 0 && firstWidth !== undefined ? { width: firstWidth } : {}),
      }))}
    />
  );
}

const MONTH = /^\d{4}-\d{2}$/;

function Figure({ cell }: { readonly cell: CsvCell }) {
  if (cell === '') return '–';
  if (typeof cell === 'string') return MONTH.test(cell) ? monthInWords(cell) : cell;
  return typeof cell === 'number' ? cell.toLocaleString('en-GB') : <Money pence={cell.pence} />;
}
