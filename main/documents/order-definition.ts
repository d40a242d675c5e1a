import type { ContentTable, TableCell } from '../../domain/documents/content';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import type { OrderDetail } from '../../preload/contract/orders';
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
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import { chartKey, spendChart } from './spend-chart';

/** One purchase order as a document: what it is for, what it comes to, and its periods as a chart and a table. */
export function orderDefinition(paper: OrderPaper, detail: OrderDetail): PdfDocumentDefinition {
  const { order, periods } = detail;
  return orderPaper(paper, {
    title: `Purchase order ${order.order}`,
    content: [
      ...heading(paper, 'Purchase order', order.order),
      factsTable([
        ['Carer', `${order.providerName} (${order.provider})`],
        ['Child', order.client === null ? 'None' : `${order.clientName} (${order.client})`],
        ['Service', `${order.serviceLevelName} (${order.serviceLevel})`],
        ['Financial year', paper.year],
        ['State', paidUpToInWords(paper)],
      ]),
      spendFigures(order),
      chartKey(),
      spendChart(periods),
      periodsTable(detail),
      ...projectionContent(paper, detail.notices),
    ],
  });
}

function periodsTable({ order, periods }: OrderDetail): ContentTable {
  return {
    layout: 'ruled',
    table: {
      widths: [62, '*', 80, 80, 80],
      headerRows: 1,
      dontBreakRows: true,
      body: [
        [
          titleCell('Period'),
          titleCell('Days'),
          titleCell('Pay date'),
          titleCell('Paid', true),
          titleCell('Projected', true),
        ],
        ...periods.map(periodRow),
        [
          { text: 'Total', bold: true, colSpan: 3 },
          {},
          {},
          moneyCell(order.paidPence, true),
          moneyCell(order.projectedPence, true),
        ],
      ],
    },
  };
}

function periodRow({ period, state, amountPence }: OrderPeriod): TableCell[] {
  const nothing: TableCell = { text: '' };
  return [
    period.period,
    formatDateRange(period.firstDay, period.lastDay),
    formatDate(period.payDate),
    state === 'paid' ? moneyOrDash(amountPence) : nothing,
    state === 'projected' ? moneyOrDash(amountPence) : nothing,
  ];
}
