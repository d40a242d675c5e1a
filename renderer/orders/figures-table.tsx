import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import type { CsvCell } from '../../domain/csv/csv-table';
import { Money } from '../format/money';
import { monthInWords } from './chart-tables';

const useStyles = makeStyles({
  figures: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    '& .fui-TableHeaderCell__button': { justifyContent: 'flex-end' },
  },
});

interface FiguresTableProps {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** A CSS width for the first column, where its names are long. */
  readonly firstWidth?: string;
}

/** The figures behind a chart, as people read them. */
export function FiguresTable({ label, headings, rows, firstWidth }: FiguresTableProps) {
  const styles = useStyles();
  // A figure that is not known is an empty text; the first column has names.
  const isFigure = (column: number): boolean =>
    column > 0 && rows.every((row) => row[column] === '' || typeof row[column] !== 'string');
  return (
    <Table size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          {headings.map((heading, column) => (
            <TableHeaderCell
              key={heading}
              {...(column === 0 && firstWidth !== undefined ? { style: { width: firstWidth } } : {})}
              {...(isFigure(column) ? { className: styles.figures } : {})}
            >
              {heading}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={JSON.stringify(row[0])}>
            {row.map((cell, column) => (
              <TableCell key={headings[column]} {...(isFigure(column) ? { className: styles.figures } : {})}>
                <Figure cell={cell} />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

const MONTH = /^\d{4}-\d{2}$/;

function Figure({ cell }: { readonly cell: CsvCell }) {
  if (cell === '') return '–';
  if (typeof cell === 'string') return MONTH.test(cell) ? monthInWords(cell) : cell;
  return typeof cell === 'number' ? cell.toLocaleString('en-GB') : <Money pence={cell.pence} />;
}
