import type { ReactNode } from 'react';
import type { Pence } from '../../domain/money/pence';
import { Money } from './money';

/** A column's title; of amounts and counts as `number`, which stand to the right, of links that need no title as `link`. */
export type Column = string | { readonly number: string } | { readonly link: string };

/** What a cell says. */
export type Cell = ReactNode | { readonly pence: Pence; readonly isQuietAtNil?: boolean };

export interface Row {
  readonly key: string | number;
  /** One for each column; the first names the row. */
  readonly cells: readonly Cell[];
}

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Under the rows, a cell for each column; the first says what it is the sum of. */
  readonly total?: readonly Cell[];
  /** The caption is a heading already where one stands right above. */
  readonly hidesCaption?: boolean;
  /** For two columns, which fit the narrowest screen side by side. */
  readonly keepsColumns?: boolean;
}

/**
 * A table which on a narrow screen becomes a list: each row a block, each cell a line with its column's title. The roles
 * are written out, because some browsers forget that it is a table where it is not laid out as one.
 */
export function Table({
  caption,
  columns,
  rows,
  total,
  hidesCaption = false,
  keepsColumns = false,
}: TableProps) {
  const captionLook = hidesCaption ? 'govuk-visually-hidden' : 'govuk-table__caption--m';
  return (
    <table role="table" className={`govuk-table portal-table${keepsColumns ? '' : ' portal-table--stacks'}`}>
      <caption className={`govuk-table__caption ${captionLook}`}>{caption}</caption>
      <thead role="rowgroup" className="govuk-table__head">
        <tr role="row" className="govuk-table__row">
          {columns.map((column) => (
            <th key={titleOf(column)} role="columnheader" scope="col" className={lookOf('header', column)}>
              {titleOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="govuk-table__body">
        {rows.map(({ key, cells }) => (
          <TableRow key={key} columns={columns} cells={cells} />
        ))}
      </tbody>
      {total && (
        <tfoot role="rowgroup">
          <TableRow columns={columns} cells={total} isTotal />
        </tfoot>
      )}
    </table>
  );
}

interface TableRowProps {
  readonly columns: readonly Column[];
  readonly cells: readonly Cell[];
  readonly isTotal?: boolean;
}

function TableRow({ columns, cells, isTotal = false }: TableRowProps) {
  const [first, ...others] = columns;
  return (
    <tr role="row" className={isTotal ? 'govuk-table__row portal-table__total' : 'govuk-table__row'}>
      <th
        key={titleOf(first!)}
        role="rowheader"
        scope="row"
        className="govuk-table__header portal-table__first"
      >
        {contentOf(cells[0])}
      </th>
      {others.map((column, index) => {
        const content = contentOf(cells[index + 1]);
        const look = `${lookOf('cell', column)}${content === '' ? ' portal-table__empty' : ''}`;
        return (
          <td key={titleOf(column)} role="cell" className={look} data-title={titleOf(column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

function contentOf(cell: Cell): ReactNode {
  return typeof cell === 'object' && cell !== null && 'pence' in cell ? <Money {...cell} /> : cell;
}

function titleOf(column: Column): string {
  if (typeof column === 'string') return column;
  return 'number' in column ? column.number : column.link;
}

function lookOf(what: 'header' | 'cell', column: Column): string {
  const look = `govuk-table__${what}`;
  if (typeof column === 'string') return look;
  return 'number' in column ? `${look} ${look}--numeric` : `${look} portal-table__link`;
}
