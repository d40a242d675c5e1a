import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scrolled: { overflowX: 'auto', flexShrink: 0 },
  words: { overflowWrap: 'break-word' },
  top: {
    verticalAlign: 'top',
    height: 'auto',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  airy: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  // Fluent lays a header cell's words out in a flex box of its own.
  figuresTitle: { justifyContent: 'flex-end' },
  afterFigures: { paddingLeft: tokens.spacingHorizontalL },
});

interface PlainColumn<Row> {
  /** Unique in its table. Words for a column of buttons too: a screen reader says them with each button. */
  readonly title: string;
  /** A CSS width; columns without one share what is left. */
  readonly width?: string;
  /** Money and counts, at the right under a title at the right. */
  readonly figures?: boolean;
  readonly render: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  /** Its accessible name. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  /** From left to right. A column that this person or these rows have no use for is left out as null or false. */
  readonly columns: readonly (PlainColumn<Row> | null | false)[];
  readonly size?: 'extra-small' | 'small' | 'medium';
  /** For cells of several lines: they begin at the top, and have room above and below. */
  readonly top?: boolean;
  /** A CSS width, for few and narrow columns. */
  readonly maxWidth?: string;
  /** Where the table is wider than its place, a region of this name is scrolled, by keyboard too. */
  readonly scrolls?: { readonly region: string; readonly minWidth: string };
  readonly rowClassName?: (row: Row) => string | undefined;
}

/** A few rows to read, and perhaps a button in each. What is sorted, filtered or chosen from is a DataGrid. */
export function PlainTable<Row>(props: PlainTableProps<Row>) {
  const styles = useStyles();
  const { label, rows, rowKey, size = 'small', top = false, maxWidth, scrolls, rowClassName } = props;
  const columns = props.columns.filter((column) => column !== null && column !== false);
  const looks = columns.map(({ figures }, index) =>
    figures ? styles.figures : mergeClasses(styles.words, columns[index - 1]?.figures && styles.afterFigures),
  );
  const topLook = mergeClasses(top && styles.top, top && size === 'medium' && styles.airy);
  const table = (
    <Table size={size} aria-label={label} style={{ maxWidth, minWidth: scrolls?.minWidth }}>
      <TableHeader>
        <TableRow>
          {columns.map(({ title, width, figures }, index) => (
            <TableHeaderCell
              key={title}
              className={looks[index]}
              style={{ width }}
              button={{ className: figures ? styles.figuresTitle : undefined }}
            >
              {title}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={rowKey(row)} className={rowClassName?.(row)}>
            {columns.map(({ title, render }, index) => (
              <TableCell key={title} className={mergeClasses(topLook, looks[index])}>
                {render(row)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
  if (!scrolls) return table;
  return (
    // What is scrolled must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scrolled} tabIndex={0} role="region" aria-label={scrolls.region}>
      {table}
    </div>
  );
}
