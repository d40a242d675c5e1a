import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces';
import type { OrderList, OrderRow } from '../../preload/contract/orders';
import {
  factsTable,
  heading,
  moneyCell,
  moneyOrDash,
  noticesContent,
  orderPaper,
  paidUpToInWords,
  PROJECTION_IN_WORDS,
  spendFigures,
  titleCell,
  type OrderPaper,
} from './order-paper';
import { CONTENT_WIDTH } from './page-design';
import type { PdfDocumentDefinition } from './pdf-document';

const AMOUNT = 66;
/** Fixed, so that a long name breaks and no amount is pushed off the page. */
const NAMES = (CONTENT_WIDTH - 3 * AMOUNT - 4 - 5 * 6 - 4) / 3;
const WIDTHS = [NAMES, NAMES, NAMES, AMOUNT, AMOUNT, AMOUNT];

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
      ...(list.orders.length === 0 ? [] : [ordersTable(list)]),
      ...besides(list),
      { text: PROJECTION_IN_WORDS, style: 'small', margin: [0, 8, 0, 0] },
      ...noticesContent(list.notices),
    ],
  });
}

function ordersTable(list: OrderList): ContentTable {
  return {
    layout: 'ruled',
    fontSize: 8.5,
    table: {
      widths: WIDTHS,
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [
          titleCell('Carer'),
          titleCell('Child'),
          titleCell('Service'),
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

function orderCells(row: OrderRow): TableCell[] {
  return [
    { stack: [row.providerName, { text: row.provider, style: 'small' }] },
    row.client === null
      ? { text: '–' }
      : { stack: [row.clientName ?? row.client, { text: row.client, style: 'small' }] },
    { stack: [row.serviceLevelName, { text: row.serviceLevel, style: 'small' }] },
    moneyOrDash(row.paidPence),
    moneyOrDash(row.projectedPence),
    moneyCell(row.totalPence),
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
      fontSize: 8.5,
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
