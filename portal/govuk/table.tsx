import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly title: string;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string | number;
  /** Under the rows, a cell for each column; the first says what it is the sum of. */
  readonly total?: readonly ReactNode[];
  /** The caption is a heading already where one stands right above. */
  readonly hidesCaption?: boolean;
  /** For two columns, which fit the narrowest screen side by side. */
  readonly keepsColumns?: boolean;
}

/**
 * A table which on a narrow screen becomes a list: each row a block, each cell a line with its column's title. The roles
 * are written out, because a browser forgets that it is a table where it is not laid out as one.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
  total,
  hidesCaption = false,
  keepsColumns = false,
}: TableProps<Row>) {
  const captionLook = hidesCaption ? 'govuk-visually-hidden' : 'govuk-table__caption--m';
  return (
    <table role="table" className={`govuk-table portal-table${keepsColumns ? '' : ' portal-table--stacks'}`}>
      <caption className={`govuk-table__caption ${captionLook}`}>{caption}</caption>
      <thead role="rowgroup" className="govuk-table__head">
        <tr role="row" className="govuk-table__row">
          {columns.map(({ title, isNumber }) => (
            <th key={title} role="columnheader" scope="col" className={headerClass(isNumber)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="govuk-table__body">
        {rows.map((row, index) => (
          <tr key={keyOf(row, index)} role="row" className="govuk-table__row">
            {columns.map((column, place) => cellOf(column, place, column.cell(row)))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot role="rowgroup">
          <tr role="row" className="govuk-table__row portal-table__total">
            {columns.map((column, place) => cellOf(column, place, total[place]))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function cellOf<Row>({ title, isNumber }: Column<Row>, place: number, content: ReactNode): ReactNode {
  if (place === 0) {
    return (
      <th key={title} role="rowheader" scope="row" className="govuk-table__header portal-table__first">
        {content}
      </th>
    );
  }
  const look = isNumber ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell';
  const isEmpty = content === '' || content === null || content === undefined;
  return (
    <td key={title} role="cell" className={isEmpty ? `${look} portal-table__empty` : look} data-title={title}>
      {content}
    </td>
  );
}

function headerClass(isNumber = false): string {
  return isNumber ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header';
}
