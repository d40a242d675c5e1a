import type { Content, ContentTable, TableCell } from '../../domain/documents/content';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { FinancialYear, PaymentPeriod } from '../../domain/calendar/periods';
import { formatPence } from '../../domain/money/format-money';
import type { Spend } from '../../domain/orders/purchase-orders';
import { COLOURS, mm } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';

/** What the documents of a year's purchase orders have in common. */
export interface OrderPaper {
  readonly organisation: { readonly name: string; readonly contact: string };
  readonly year: FinancialYear;
  /** The last finalised period of the year, and the last of all; null where there is none. */
  readonly paidUpTo: PaymentPeriod | null;
  readonly projectedTo: PaymentPeriod | null;
}

/** The document around its content: dated by the last payment it tells of, so that the same facts give the same bytes. */
export function orderPaper(
  paper: OrderPaper,
  { title, content }: { readonly title: string; readonly content: readonly Content[] },
): PdfDocumentDefinition {
  const { organisation } = paper;
  return {
    title,
    author: organisation.name,
    createdOn: createdOn(paper),
    runningHead: title,
    foot: organisation.contact === '' ? organisation.name : organisation.contact,
    watermark: null,
    content,
  };
}

function createdOn({ year, paidUpTo, projectedTo }: OrderPaper): IsoDate {
  return paidUpTo?.payDate ?? projectedTo?.firstDay ?? `${year.slice(0, 4)}-04-01`;
}

export function heading({ organisation }: OrderPaper, title: string, under: string): Content[] {
  return [
    { text: organisation.name, fontSize: 11, color: COLOURS.quiet, margin: [0, 0, 0, 2] },
    { text: title, fontSize: 22, bold: true, color: COLOURS.strong },
    { text: under, fontSize: 11, margin: [0, 2, 0, 12] },
  ];
}

/** Facts with their names, one under the other. */
export function factsTable(facts: readonly (readonly [name: string, value: string])[]): ContentTable {
  return {
    layout: 'plain',
    margin: [0, 0, 0, 10],
    table: {
      widths: [mm(32), '*'],
      body: facts.map(([name, value]) => [{ text: name, color: COLOURS.quiet }, value]),
    },
  };
}

/** Up to where it is paid, and from there to where it is projected, in a sentence. */
export function paidUpToInWords({ paidUpTo, projectedTo, year }: OrderPaper): string {
  if (projectedTo === null) return `${year} has no payment periods`;
  if (paidUpTo === null) return `Nothing is paid yet; projected to ${periodInWords(projectedTo)}`;
  if (paidUpTo.period === projectedTo.period) return `All of it is paid, up to ${periodInWords(paidUpTo)}`;
  return `Paid up to ${periodInWords(paidUpTo)}; projected from there to ${periodInWords(projectedTo)}`;
}

function periodInWords({ period, payDate }: PaymentPeriod): string {
  return `${period} (pay date ${formatDate(payDate)})`;
}

/** Paid, projected and both, large, beside each other. */
export function spendFigures({ paidPence, projectedPence, totalPence }: Spend): Content {
  const figure = (name: string, pence: number): Content => ({
    stack: [
      { text: name, color: COLOURS.quiet },
      { text: formatPence(pence), fontSize: 18, bold: true },
    ],
  });
  return {
    columns: [
      figure('Paid to date', paidPence),
      figure('Projected', projectedPence),
      figure('Total for the year', totalPence),
    ],
    margin: [0, 0, 0, 12],
  };
}

/** What a projection rests on and what limits it; nothing where all of the year is paid. */
export function projectionContent(
  { paidUpTo, projectedTo }: OrderPaper,
  notices: readonly string[],
): Content[] {
  const isProjected = projectedTo !== null && paidUpTo?.period !== projectedTo.period;
  return [...(isProjected ? [PROJECTION_IN_WORDS] : []), ...notices].map((text) => ({
    text,
    style: 'small',
    margin: [0, 8, 0, 0],
  }));
}

const PROJECTION_IN_WORDS =
  'Projected amounts are what the year’s other periods would pay if each child stays: with known birthdays, endings and future rates. They are not promises of payment.';

export function titleCell(text: string, isFigure = false): TableCell {
  return { text, style: isFigure ? ['columnTitle', 'number'] : ['columnTitle'] };
}

export function moneyCell(pence: number, bold = false): TableCell {
  return { text: formatPence(pence), style: 'number', bold, noWrap: true };
}

/** Nil is a dash, so that what matters stands out. */
export function moneyOrDash(pence: number): TableCell {
  return pence === 0 ? { text: '–', style: 'number', color: COLOURS.quiet } : moneyCell(pence);
}
