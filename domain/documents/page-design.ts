import type { Content, Margins } from './content';
import type { PdfDocumentDefinition } from './pdf-document';

/** The typeface of every document: Roboto (SIL Open Font License), with £, – and −, Latin, Greek and Cyrillic letters. */
export const FONT_FAMILY = 'Roboto';

/** How every document looks: paper, margins, type, running head and foot. Measures are in points. */

const POINTS_PER_MM = 72 / 25.4;

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

export const MARGINS = { left: mm(22), top: mm(20), right: mm(18), bottom: mm(24) } as const;
/** Between the margins of an A4 page. */
export const CONTENT_WIDTH = mm(210) - MARGINS.left - MARGINS.right;

export const COLOURS = {
  text: '#1a1a1a',
  quiet: '#505a5f',
  rule: '#b1b4b6',
  band: '#f0f2f4',
  strong: '#0b3d62',
} as const;

/** Names of styles that content may use. */
const STYLES = {
  heading: { fontSize: 11, bold: true, color: COLOURS.strong },
  columnTitle: { fontSize: 8, color: COLOURS.quiet },
  small: { fontSize: 8, color: COLOURS.quiet, lineHeight: 1.15 },
  number: { alignment: 'right' as const },
};

interface TableNode {
  readonly table: { readonly headerRows?: number; readonly widths?: unknown };
}

/** Rules and room of a table, as pdfmake asks for them. */
interface TableLayout {
  hLineWidth(row: number, node: TableNode): number;
  vLineWidth(): number;
  hLineColor?(): string;
  paddingLeft(column: number): number;
  paddingRight(column: number, node: TableNode): number;
  paddingTop(): number;
  paddingBottom(): number;
}

const ruled: TableLayout = {
  hLineWidth: (row, node) => (row < (node.table.headerRows ?? 0) ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => COLOURS.rule,
  paddingLeft: (column) => (column === 0 ? 4 : 6),
  paddingRight: (column, node) => (column === columnsOf(node) - 1 ? 4 : 0),
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

function columnsOf({ table }: TableNode): number {
  return Array.isArray(table.widths) ? table.widths.length : 0;
}

/** Names of table layouts that content may use: rules between rows (`dense` for long lists), or nothing at all. */
export const TABLE_LAYOUTS: Record<'ruled' | 'dense' | 'plain', TableLayout> = {
  ruled,
  dense: { ...ruled, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
  plain: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : 6),
    paddingRight: () => 0,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
};

/** The document as pdfmake takes it. pdfmake writes into what it is given: hand over a copy of the definition. */
export function designed(document: PdfDocumentDefinition) {
  const { title, author, createdOn, content, watermark } = document;
  return {
    pageSize: 'A4' as const,
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom] satisfies Margins,
    language: 'en-GB',
    displayTitle: true,
    version: '1.7' as const,
    info: {
      title,
      ...(author === '' ? {} : { author }),
      creator: 'Carer Payments',
      producer: 'Carer Payments',
      creationDate: new Date(`${createdOn}T00:00:00Z`),
    },
    defaultStyle: { font: FONT_FAMILY, fontSize: 9.5, lineHeight: 1.1, color: COLOURS.text },
    styles: STYLES,
    content: [...content],
    header: (page: number) => (page === 1 ? null : runningHead(document.runningHead)),
    footer: (page: number, pages: number) =>
      foot(document.foot, document.isNumbered === false ? '' : `Page ${page} of ${pages}`),
    ...(watermark === null
      ? {}
      : {
          watermark: {
            text: watermark,
            color: '#8a1c1c',
            opacity: 0.13,
            bold: true,
            fontSize: 52,
            angle: -55,
          },
        }),
  };
}

function runningHead(text: string): Content {
  return { text, style: 'small', margin: [MARGINS.left, mm(10), MARGINS.right, 0] };
}

function foot(text: string, number: string): Content {
  return {
    margin: [MARGINS.left, mm(4), MARGINS.right, 0],
    stack: [
      {
        canvas: [
          { type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.5, lineColor: COLOURS.rule },
        ],
        margin: [0, 0, 0, 4],
      },
      {
        columns: [
          { width: '*', text, style: 'small' },
          { width: mm(26), text: number, style: 'small', alignment: 'right' },
        ],
      },
    ],
  };
}
