import type { Content, ContentTable, TableCell } from './content';
import { formatDate, formatDateRange } from '../calendar/format-dates';
import { numberOfPeriod, yearOfPeriod } from '../calendar/periods';
import { formatPence } from '../money/format-money';
import type { AnnualStatement } from '../statements/statement-paper';
import { COLOURS, CONTENT_WIDTH } from './page-design';
import { otherAmountsInWords } from './statement-words';

/** Widths are fixed, never "as much as it needs": a long name then breaks, and no amount is pushed off the page. */
const AMOUNT = 84;

/** A table's first column takes what the others leave; each has its padding (page-design's layout `ruled`). */
function widthsOf(others: readonly number[]): number[] {
  const padding = 4 + others.length * 6 + 4;
  return [CONTENT_WIDTH - padding - others.reduce((sum, width) => sum + width, 0), ...others];
}

interface StatementTable {
  readonly heading: string;
  /** After the first column, which has no title where there is none to give. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly isText?: boolean }[];
  readonly firstTitle?: string;
  readonly rows: readonly TableCell[][];
  readonly total: readonly string[];
  /** For a list that is long enough to be read by its columns. */
  readonly isDense?: boolean;
}

/** A table with its heading and columns' titles, which come again where it goes on to another page. */
export function statementTable({
  heading,
  columns,
  firstTitle = '',
  rows,
  total,
  isDense = false,
}: StatementTable): ContentTable {
  const blanks = columns.map(() => ({}));
  const titles: TableCell[] = columns.map(({ title, isText }) => ({
    text: title,
    style: isText ? ['columnTitle'] : ['columnTitle', 'number'],
  }));
  return {
    layout: isDense ? 'dense' : 'ruled',
    ...(isDense ? { fontSize: 8.5 } : {}),
    margin: [0, 0, 0, 14],
    table: {
      widths: widthsOf(columns.map(({ width }) => width)),
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [{ text: heading, style: 'heading', colSpan: columns.length + 1 }, ...blanks],
        [{ text: firstTitle, style: 'columnTitle' }, ...titles],
        ...rows,
        totalRow(total),
      ],
    },
  };
}

export function numberCell(text: string): TableCell {
  return { text, style: 'number' };
}

function moneyCell(pence: number): TableCell {
  return numberCell(formatPence(pence));
}

function totalRow([title, ...figures]: readonly string[]): TableCell[] {
  const cell = { bold: true, fillColor: COLOURS.band };
  return [{ ...cell, text: title ?? '' }, ...figures.map((text) => ({ ...cell, text, style: 'number' }))];
}

function bandRow(text: string, columns: number): TableCell[] {
  const band = {
    text,
    colSpan: columns,
    fontSize: 8.5,
    bold: true,
    color: COLOURS.quiet,
    margin: [0, 4, 0, 0],
  };
  return [band as TableCell, ...Array.from({ length: columns - 1 }, () => ({}))];
}

/** What was paid, by service; mileage and what moved between payments apart. It adds up to what was paid. */
export function serviceTable(statement: AnnualStatement): Content {
  const services = statement.byServiceLevel.filter(({ isMileage }) => !isMileage);
  const mileage = statement.byServiceLevel.filter(({ isMileage }) => isMileage);
  const row = ({ name, totalPence }: AnnualStatement['byServiceLevel'][number]): TableCell[] => [
    name,
    moneyCell(totalPence),
  ];
  const others = otherAmountsInWords(statement).map(({ title, explanation, totalPence }): TableCell[] => [
    { stack: [title, { text: explanation, style: 'small' }] },
    moneyCell(totalPence),
  ]);
  return statementTable({
    heading: 'What you were paid for',
    columns: [{ title: 'Amount', width: AMOUNT }],
    rows: [
      ...services.map(row),
      ...(mileage.length > 0 ? [bandRow('Mileage', 2), ...mileage.map(row)] : []),
      ...(others.length > 0 ? [bandRow('Carried over and recovered', 2), ...others] : []),
    ],
    total: ['Total paid', formatPence(statement.totals.totalPence)],
  });
}

/** What was paid for each child, mileage in a column of its own where there is any. */
export function childTable({ byChild, totals }: AnnualStatement): Content {
  const hasMileage = totals.mileagePence !== 0;
  const figures = (servicesPence: number, mileagePence: number): string[] => [
    ...(hasMileage ? [formatPence(servicesPence), formatPence(mileagePence)] : []),
    formatPence(servicesPence + mileagePence),
  ];
  return statementTable({
    heading: 'By child',
    columns: [
      ...(hasMileage
        ? [
            { title: 'Without mileage', width: AMOUNT },
            { title: 'Mileage', width: AMOUNT },
          ]
        : []),
      { title: 'Amount', width: AMOUNT },
    ],
    rows: byChild.map(({ client, name, servicesPence, mileagePence }) => [
      client === null ? 'Not about one child' : `${name ?? client} (${client})`,
      ...figures(servicesPence, mileagePence).map(numberCell),
    ]),
    total: [
      totals.otherPence === 0 ? 'Total paid' : 'Total, without what was carried over and recovered',
      ...figures(totals.servicesPence, totals.mileagePence),
    ],
  });
}

/** Of the dense list of payments, in its smaller type: six figures and pence fit, and so does the longest run of days. */
const PERIOD_WIDTHS = { days: 110, payDate: 54, amount: 52, paid: 58 } as const;

/** Each period's payment in order of pay date; columns that would be empty all year are left out. */
export function periodTable({ periods, totals }: AnnualStatement): Content {
  const parts = (
    [
      { title: 'Care and claims', key: 'servicesPence' },
      { title: 'Mileage', key: 'mileagePence' },
      { title: 'Carried over', key: 'otherPence' },
    ] as const
  ).filter(({ key }) => periods.some((period) => period[key] !== 0));
  // One part alone is the payment itself.
  const shown = parts.length > 1 ? parts : [];
  return statementTable({
    heading: 'Each payment',
    firstTitle: 'Period',
    isDense: true,
    columns: [
      { title: 'Care given', width: PERIOD_WIDTHS.days, isText: true },
      { title: 'Pay date', width: PERIOD_WIDTHS.payDate, isText: true },
      ...shown.map(({ title }) => ({ title, width: PERIOD_WIDTHS.amount })),
      { title: 'Paid', width: PERIOD_WIDTHS.paid },
    ],
    rows: periods.map((period) => [
      `${numberOfPeriod(period.period)} of ${yearOfPeriod(period.period)}`,
      formatDateRange(period.firstDay, period.lastDay),
      formatDate(period.payDate),
      ...shown.map(({ key }) => (period[key] === 0 ? '' : moneyCell(period[key]))),
      moneyCell(period.totalPence),
    ]),
    total: [
      'Total',
      '',
      '',
      ...shown.map(({ key }) => formatPence(totals[key])),
      formatPence(totals.totalPence),
    ],
  });
}
