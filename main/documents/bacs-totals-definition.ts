import type { Content, TableCell } from '../../domain/documents/content';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { PeriodName } from '../../domain/calendar/periods';
import { formatPence } from '../../domain/money/format-money';
import type { BacsTotals } from '../../preload/contract/bacs';
import { COLOURS, CONTENT_WIDTH, mm } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import { periodTitle } from '../../domain/documents/remittance-words';

/** What a totals sheet says: everything of it comes from the file and its record, nothing from today's settings. */
export interface BacsTotalsSheet {
  readonly period: PeriodName;
  readonly payDate: IsoDate;
  readonly totals: BacsTotals;
}

const LABEL = mm(48);
const BOX = mm(44);
const SIGNATURE = mm(64);
const DATE = mm(32);
const VALUE = CONTENT_WIDTH - LABEL - BOX - 4 - 6 - 6 - 4;

/**
 * The sheet that goes with a BACS file: what the bank's report has to say as well, with room to write the bank's figure
 * beside each, and for the name of whoever compared them.
 */
export function bacsTotalsDefinition({ period, payDate, totals }: BacsTotalsSheet): PdfDocumentDefinition {
  const title = `BACS totals, ${totals.fileName}`;
  return {
    title,
    author: totals.originatorName,
    createdOn: totals.madeAt.slice(0, 10),
    runningHead: title,
    foot: 'Keep this sheet with the bank’s report. If anything differs, do not release the file: ask for help first.',
    watermark: null,
    content: [
      { text: totals.originatorName, fontSize: 11, color: COLOURS.quiet, margin: [0, 0, 0, 2] },
      { text: 'BACS totals sheet', fontSize: 22, bold: true, color: COLOURS.strong },
      { text: heading(period, payDate, totals), fontSize: 10, margin: [0, 4, 0, 14] },
      ...reissueNote(totals),
      section('Compare with the bank’s report', 'As the bank says', [
        ['Payments', totals.payments.toLocaleString('en-GB'), 'large'],
        ['Total of the credits', formatPence(totals.totalPence), 'large'],
        ['Total of the debit (contra)', formatPence(totals.totalPence)],
        ['Processed by BACS on', formatDate(totals.processingDay)],
        ['Service user number', totals.serviceUserNumber],
        ['Submission serial number', totals.serial],
        ['Paid from', `Sort code ${totals.originatorSortCode}, account ${totals.originatorAccountNumber}`],
        ['First reference', totals.firstReference],
        ['Last reference', totals.lastReference],
      ]),
      facts(totals),
      signatures(),
    ],
  };
}

function heading(period: PeriodName, payDate: IsoDate, { fileName }: BacsTotals): string {
  return `${periodTitle(period)}, pay date ${formatDate(payDate)}. File: ${fileName}`;
}

function reissueNote({ number, reason }: BacsTotals): Content[] {
  if (reason === null) return [];
  const text = `Re-issue ${number}, of payments that the bank sent back. Reason: ${reason}`;
  return [{ text, bold: true, margin: [0, 0, 0, 14] }];
}

type Row = readonly [label: string, value: string, size?: 'large'];

/** Facts with a box beside each for what the bank says. */
function section(title: string, boxTitle: string, rows: readonly Row[]): Content {
  return {
    layout: 'ruled',
    margin: [0, 0, 0, 16],
    table: {
      headerRows: 1,
      widths: [LABEL, VALUE, BOX],
      body: [
        [
          { text: title, style: 'heading', colSpan: 2 },
          {},
          { text: boxTitle, style: 'columnTitle', margin: [0, 3, 0, 0] },
        ],
        ...rows.map(([label, value, size]): TableCell[] => [
          { text: label, color: COLOURS.quiet, margin: [0, size ? 6 : 4, 0, 4] },
          { text: value, ...(size ? { fontSize: 13, bold: true } : {}), margin: [0, size ? 3 : 4, 0, 4] },
          { text: '' },
        ]),
      ],
    },
  };
}

/** What is known of the file itself: by its hash anybody can tell whether a copy is the one that was written. */
function facts({ inAccountsOn, sha256, madeBy, madeAt }: BacsTotals): Content {
  const rows: Row[] = [
    ['In the carers’ accounts on', formatDate(inAccountsOn)],
    ['File made', `${formatInstant(madeAt)} by ${madeBy}`],
    ['SHA-256 of the file', `${sha256.slice(0, 32)}\n${sha256.slice(32)}`],
  ];
  return {
    layout: 'plain',
    margin: [4, 0, 0, 24],
    table: {
      widths: [LABEL, CONTENT_WIDTH - LABEL - 6 - 4],
      body: rows.map(([label, value]) => [{ text: label, color: COLOURS.quiet }, value]),
    },
  };
}

function signatures(): Content {
  return {
    layout: 'plain',
    margin: [4, 0, 0, 0],
    table: {
      widths: [LABEL, SIGNATURE, mm(14), DATE],
      heights: 26,
      body: ['Compared by', 'Released by'].map((who) => [
        { text: who, color: COLOURS.quiet, margin: [0, 14, 0, 0] },
        ruleCell(SIGNATURE),
        { text: 'Date', color: COLOURS.quiet, margin: [6, 14, 0, 0] },
        ruleCell(DATE),
      ]),
    },
  };
}

function ruleCell(width: number): TableCell {
  return {
    margin: [0, 26, 0, 0],
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: COLOURS.rule }],
  };
}
