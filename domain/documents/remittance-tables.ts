import type { Content, ContentTable, TableCell } from './content';
import { formatDateRange, formatDayAndMonth } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import { correctsExtra } from '../extras/extra-lines';
import type { Pence } from '../money/pence';
import { quantityInWords } from '../money/quantity';
import { COLOURS, CONTENT_WIDTH } from './page-design';
import type { RemittanceAdvice, RemittanceLine } from '../remittances/remittance-advice';
import { extraCorrectionInWords, itemInWords } from './remittance-items';
import {
  calculationInWords,
  carryInWords,
  correctionInWords,
  dueInWords,
  paidInWords,
  periodInWords,
  rateInWords,
  sumOf,
  type AdjustmentReason,
} from './remittance-words';

/** Widths are fixed, never "as much as it needs": a long name then breaks, and no amount is pushed off the page. */
const PADDING = 4 + 4 * 6 + 4;
const NUMBERS = [38, 84, 100, 72] as const;
const WIDTHS = [CONTENT_WIDTH - PADDING - NUMBERS.reduce((sum, width) => sum + width, 0), ...NUMBERS];
/** The room of the first four columns together, for text that runs across them. */
const ACROSS = CONTENT_WIDTH - 4 - 6 - 4 - NUMBERS[3];
/** The total is set larger. */
const TOTAL_AMOUNT = 140;
const PART_AMOUNT = 64;
const PART_LABEL = 60;

/** A child's lines, or those that belong to no child, as one table with its own sum. */
export interface LineGroup {
  readonly title: string;
  /** What the sum is called: "Total for Sam Taylor". */
  readonly totalTitle: string;
  readonly lines: readonly RemittanceLine[];
}

/** The lines of a payment by child, in the order in which each child first comes; those of no child last. */
export function groupLines(lines: readonly RemittanceLine[]): LineGroup[] {
  const children = new Map<string, RemittanceLine[]>();
  for (const line of lines) {
    if (line.client !== null) children.set(line.client, [...(children.get(line.client) ?? []), line]);
  }
  const groups = [...children].map(([ref, of]): LineGroup => {
    const name = of[0]?.clientName ?? ref;
    return { title: `${name} (${ref})`, totalTitle: `Total for ${name}`, lines: of };
  });
  const others = lines.filter((line) => line.client === null);
  if (others.length === 0) return groups;
  return [...groups, { title: 'Other amounts', totalTitle: 'Total of other amounts', lines: others }];
}

/** One group as a table. Its name and the columns' titles come again where it goes on to another page. */
export function groupTable(group: LineGroup, advice: RemittanceAdvice): ContentTable {
  const care = group.lines.filter((line) => line.reason.kind === 'placement');
  const corrections = group.lines.filter((line) => line.reason.kind === 'adjustment' || correctsExtra(line));
  const others = group.lines.filter((line) => !care.includes(line) && !corrections.includes(line));
  const columnTitles =
    care.length > 0 ? ['', 'Nights', 'Rate', 'Calculation', 'Amount'] : ['', '', '', '', 'Amount'];
  return {
    layout: 'ruled',
    margin: [0, 0, 0, 14],
    table: {
      widths: WIDTHS,
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [{ text: group.title, style: 'heading', colSpan: 5 }, {}, {}, {}, {}],
        columnTitles.map((text, column) => ({
          text,
          style: column === 0 ? ['columnTitle'] : ['columnTitle', 'number'],
        })),
        ...care.map(careRow),
        ...(care.length > 0 && others.length > 0 ? [bandRow(bandOf(others))] : []),
        ...others.map((line) => otherRow(line, advice)),
        ...(corrections.length > 0 ? [bandRow('Corrections of earlier periods')] : []),
        ...corrections.map((line) => correctionRow(line, advice)),
        totalRow(group.totalTitle, sumOf(group.lines)),
      ],
    },
  };
}

function careRow(line: RemittanceLine): TableCell[] {
  const dates = line.from === null || line.to === null ? [] : [formatDateRange(line.from, line.to)];
  return [
    { stack: [line.serviceLevelName ?? line.description, ...dates, ...birthdayNote(line)] },
    numberCell(line.quantityHundredths === null ? '' : quantityInWords(line.quantityHundredths)),
    numberCell(
      line.ratePence === null || line.rateUnit === null ? '' : rateInWords(line.ratePence, line.rateUnit),
    ),
    numberCell(calculationInWords(line)),
    numberCell(formatPence(line.amountPence)),
  ];
}

/** Why the rate changes in the middle of a period. */
function birthdayNote(line: RemittanceLine): Content[] {
  if (line.reason.kind !== 'placement' || line.reason.segment.turned === null) return [];
  const { age, on } = line.reason.segment.turned;
  const who = line.clientName ?? 'The child';
  return [{ text: `${who} turned ${age} on ${formatDayAndMonth(on)}.`, style: 'small' }];
}

function correctionRow(line: RemittanceLine, advice: RemittanceAdvice): TableCell[] {
  const { reason, amountPence } = line;
  if (reason.kind !== 'adjustment' && reason.kind !== 'extra') return otherRow(line, advice);
  const stack: Content[] = [
    { text: capitalised(periodInWords(line.carePeriod, advice)), bold: true },
    { text: reason.kind === 'extra' ? reason.name : (line.serviceLevelName ?? line.description) },
  ];
  const margin: [number, number, number, number] = [0, 1, 0, 2];
  if (reason.kind === 'extra')
    stack.push({ text: extraCorrectionInWords(reason, amountPence, advice.balance), margin });
  else
    stack.push({ text: correctionInWords(reason, amountPence, advice.balance), margin }, comparison(reason));
  return acrossRow(stack, amountPence);
}

/** Words across the columns, and the amount. */
function acrossRow(stack: Content[], amountPence: Pence): TableCell[] {
  return [{ colSpan: 4, stack }, {}, {}, {}, numberCell(formatPence(amountPence))];
}

/**
 * What is due now, less what was paid before. These amounts stand left of the column of amounts, which holds only what is added up:
 * whoever adds up that column comes to the payment.
 */
function comparison(reason: AdjustmentReason): ContentTable {
  const due: [string, Pence][] = reason.due.map((part) => [dueInWords(part), part.amountPence]);
  const paid: [string, Pence][] = reason.paid.map((part) => [paidInWords(part), part.amountPence]);
  const rows = [
    ...partRows('Due now', due, reason.duePence),
    ...partRows('Paid before', paid, reason.paidPence),
    ...partRows('Difference', [difference(reason)], 0),
  ];
  return {
    layout: 'plain',
    fontSize: 8.5,
    color: COLOURS.quiet,
    table: { widths: [PART_LABEL, ACROSS - PART_LABEL - PART_AMOUNT - 2 * 6, PART_AMOUNT], body: rows },
  };
}

function difference({ duePence, paidPence }: AdjustmentReason): [string, Pence] {
  return [`${formatPence(duePence)} − ${formatPence(paidPence)}`, duePence - paidPence];
}

/** The parts of one side, named at the first; a side without parts as its sum alone. */
function partRows(
  label: string,
  parts: readonly (readonly [string, Pence])[],
  sumPence: Pence,
): TableCell[][] {
  const rows = parts.length > 0 ? parts : [[sumPence === 0 ? 'Nothing' : '', sumPence] as const];
  return rows.map(([words, pence], index) => [
    index === 0 ? label : '',
    words,
    numberCell(formatPence(pence)),
  ]);
}

/** A line with its words across, and its amount: one-offs, extras, brought and carried forward. */
function otherRow(line: RemittanceLine, advice: RemittanceAdvice): TableCell[] {
  const item = itemInWords(line);
  if (item) {
    const sentences = item.sentences.map((text) => ({ text }));
    return acrossRow([{ text: item.title, bold: true }, ...sentences], line.amountPence);
  }
  const title = { brought_forward: 'Brought forward', carried_forward: 'Carried forward' }[
    line.kind as string
  ];
  const explanation = [carryInWords(line, advice), calculationInWords(line)].find((text) => text !== '');
  const stack: Content[] = [{ text: title ?? line.description, bold: true }];
  if (explanation !== undefined) stack.push({ text: explanation });
  return acrossRow(stack, line.amountPence);
}

/** What stands beside care: allowances and one-off payments, items of claims, or both. */
function bandOf(lines: readonly RemittanceLine[]): string {
  const claims = lines.filter(({ reason }) => reason.kind === 'claim').length;
  if (claims === 0) return 'Allowances and one-off payments';
  return claims === lines.length ? 'Claims' : 'Allowances, claims and one-off payments';
}

function bandRow(text: string): TableCell[] {
  return [
    { text, colSpan: 5, fontSize: 8.5, bold: true, color: COLOURS.quiet, margin: [0, 4, 0, 0] },
    {},
    {},
    {},
    {},
  ];
}

function totalRow(title: string, pence: Pence): TableCell[] {
  const cell = { bold: true, fillColor: COLOURS.band };
  return [
    { ...cell, text: title, colSpan: 4 },
    {},
    {},
    {},
    { ...cell, text: formatPence(pence), style: 'number' },
  ];
}

/** The sum of the groups: what is paid. */
export function totalTable(groups: readonly LineGroup[], advice: RemittanceAdvice): ContentTable {
  const title = advice.state === 'draft' ? 'Total to be paid' : 'Total paid';
  const rows = groups.length > 1 ? groups : [];
  return {
    layout: 'ruled',
    unbreakable: true,
    table: {
      widths: [CONTENT_WIDTH - 4 - 6 - 4 - TOTAL_AMOUNT, TOTAL_AMOUNT],
      body: [
        ...rows.map((group) => [group.title, numberCell(formatPence(sumOf(group.lines)))]),
        [
          { text: title, bold: true, fontSize: 12, fillColor: COLOURS.band },
          {
            text: formatPence(advice.totalPence),
            bold: true,
            fontSize: 12,
            style: 'number',
            fillColor: COLOURS.band,
          },
        ],
      ],
    },
  };
}

function numberCell(text: string): { text: string; style: string } {
  return { text, style: 'number' };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
