import type { Content, ContentTable, TableCell } from '../../domain/documents/content';
import { compareText } from '../../domain/schedule/payment-line';
import type { OrderList, OrderRow } from '../../preload/contract/orders';
import {
  factsTable,
  heading,
  moneyCell,
  moneyOrDash,
  orderPaper,
  paidUpToInWords,
  projectionContent,
  spendFigures,
  titleCell,
  type OrderPaper,
} from './order-paper';
import { CONTENT_WIDTH } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';

/** Fixed, so that a long name breaks and no amount is pushed off the page. */
const AMOUNT = 60;
const ORDER = 102;
const CHILD = 74;
const PADDING = 4 + 5 * 6 + 4;
const CARER = CONTENT_WIDTH - ORDER - CHILD - 3 * AMOUNT - PADDING;
const WIDTHS = [ORDER, CARER, CHILD, AMOUNT, AMOUNT, AMOUNT];
const FONT_SIZE = 8;

/** A year's purchase orders as a document. `of` says whose they are: "Sam Taylor (C001)"; null means all. */
export function orderListDefinition(
  paper: OrderPaper,
  list: OrderList,
  of: string | null,
): PdfDocumentDefinition {
  return orderPaper(paper, {
    title: `Purchase orders of ${list.year}${of === null ? '' : `, ${of}`}`,
    content: [
      ...heading(paper, `Purchase orders of ${list.year}`, of ?? 'All carers and children'),
      factsTable([
        ['Orders', list.orders.length.toLocaleString('en-GB')],
        ['State', paidUpToInWords(paper)],
      ]),
      spendFigures(list.totals),
      ...serviceLevels(list.orders),
      ...(list.orders.length === 0 ? [] : [ordersTable(list)]),
      ...besides(list),
      ...projectionContent(paper, list.notices),
    ],
  });
}

function ordersTable(list: OrderList): ContentTable {
  return {
    layout: 'ruled',
    fontSize: FONT_SIZE,
    table: {
      widths: WIDTHS,
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [
          titleCell('Order'),
          titleCell('Carer'),
          titleCell('Child'),
          titleCell('Paid', true),
          titleCell('Projected', true),
          titleCell('Total', true),
        ],
        ...list.orders.map(orderCells),
        sumRow('All orders', list.totals),
        ...(list.orders.some(({ isMileage }) => isMileage)
          ? [sumRow('Mileage claims among them', list.mileage)]
          : []),
      ],
    },
  };
}

/** The year stands in the title. */
function orderCells(row: OrderRow): TableCell[] {
  return [
    [row.provider, row.client ?? '-', row.serviceLevel].join('/'),
    row.providerName,
    row.clientName ?? '–',
    moneyOrDash(row.paidPence),
    moneyOrDash(row.projectedPence),
    moneyCell(row.totalPence),
  ];
}

/** The service levels that the orders end with, by name. */
function serviceLevels(orders: readonly OrderRow[]): Content[] {
  const names = new Map(orders.map(({ serviceLevel, serviceLevelName }) => [serviceLevel, serviceLevelName]));
  if (names.size === 0) return [];
  const words = [...names].sort(([a], [b]) => compareText(a, b)).map(([code, name]) => `${code}: ${name}`);
  return [
    {
      text: `An order ends with its service level. ${words.join('; ')}.`,
      style: 'small',
      margin: [0, 0, 0, 8],
    },
  ];
}

function sumRow(text: string, sum: OrderList['totals']): TableCell[] {
  return [
    { text, bold: true, colSpan: 3 },
    {},
    {},
    moneyCell(sum.paidPence, true),
    moneyCell(sum.projectedPence, true),
    moneyCell(sum.totalPence, true),
  ];
}

/** How the orders lead to the year's payments, where the two differ. */
function besides({ recoveries, payments }: OrderList): Content[] {
  if (recoveries.paidPence === 0 && recoveries.projectedPence === 0) return [];
  return [
    {
      layout: 'ruled',
      fontSize: FONT_SIZE,
      margin: [0, 8, 0, 0],
      table: {
        widths: WIDTHS,
        body: [
          sumRow('Brought and carried forward, and recoveries', recoveries),
          sumRow('Payments of the year', payments),
        ],
      },
    },
  ];
}
