import type { TableCell } from '../../domain/documents/content';
import { formatDate } from '../../domain/calendar/format-dates';
import { ageInWords, AGE_BAND_TITLES, AGE_BANDS } from '../../domain/overpayments/age';
import { planInBrief } from '../../domain/overpayments/plan-words';
import { formatPence } from '../../domain/money/format-money';
import type { Pence } from '../../domain/money/pence';
import type { BalanceRow, BalancesReport } from '../../preload/contract/overpayments';
import { COLOURS, CONTENT_WIDTH } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import { periodTitle } from '../../domain/documents/remittance-words';

const AMOUNT = 58;
const PADDING = 4 + 5 * 6 + 4;
const WIDTHS = [CONTENT_WIDTH - PADDING - 5 * AMOUNT, ...Array.from({ length: 5 }, () => AMOUNT)];

/** The statement of all balances as a document: a row a carer, by age, with cause and plan, and the total. */
export function balancesDefinition(report: BalancesReport): PdfDocumentDefinition {
  const { period, organisation, rows } = report;
  const name = `${titleOf(period.period)}, paid ${formatDate(period.payDate)}`;
  const when = period.state === 'finalised' ? `After ${name}` : `As they would be after ${name}`;
  return {
    title: `Overpayments outstanding, ${titleOf(period.period)}`,
    author: organisation,
    createdOn: period.payDate,
    runningHead: `Overpayments outstanding · ${when}`,
    foot: organisation,
    watermark: period.state === 'finalised' ? null : 'Draft – not yet paid',
    content: [
      { text: 'Overpayments outstanding', fontSize: 18, color: COLOURS.strong, margin: [0, 0, 0, 4] },
      { text: organisation, style: 'small' },
      { text: `${when}. ${countOf(rows.length)}.`, margin: [0, 8, 0, 10] },
      {
        layout: 'ruled',
        fontSize: 8.5,
        table: {
          widths: WIDTHS,
          headerRows: 1,
          dontBreakRows: true,
          body: [
            ['Carer', 'Balance', ...AGE_BANDS.map((band) => AGE_BAND_TITLES[band])].map((text, column) => ({
              text,
              style: column === 0 ? ['columnTitle'] : ['columnTitle', 'number'],
            })),
            ...rows.map(carerRow),
            totalRow(report),
          ],
        },
      },
    ],
  };
}

/** "payment period 3 of 2026-27", inside a sentence. */
function titleOf(period: string): string {
  return periodTitle(period).replace(/^P/, 'p');
}

function countOf(carers: number): string {
  if (carers === 0) return 'Nobody owes anything';
  return carers === 1 ? '1 carer owes something' : `${carers.toLocaleString('en-GB')} carers owe something`;
}

function carerRow(row: BalanceRow): TableCell[] {
  const plan = row.plan
    ? `Plan: ${planInBrief(row.plan).toLowerCase()}, set by ${row.plan.setBy}`
    : 'No plan';
  const age = row.ageDays === 0 ? 'new' : `${ageInWords(row.ageDays)}, since ${formatDate(row.since)}`;
  return [
    {
      stack: [
        { text: `${row.providerName} (${row.provider})`, bold: true },
        { text: row.cause, style: 'small' },
        { text: `${plan}; ${age}.`, style: 'small' },
      ],
    },
    { text: formatPence(row.leftPence), style: 'number', bold: true },
    ...AGE_BANDS.map((band) => numberOrNothing(row.byAge[band])),
  ];
}

function totalRow({ totalPence, byAge }: BalancesReport): TableCell[] {
  const cell = { bold: true, fillColor: COLOURS.band };
  return [
    { ...cell, text: 'Total' },
    { ...cell, text: formatPence(totalPence), style: 'number' },
    ...AGE_BANDS.map((band) => ({ ...cell, text: formatPence(byAge[band]), style: 'number' })),
  ];
}

function numberOrNothing(pence: Pence): TableCell {
  return { text: pence === 0 ? '' : formatPence(pence), style: 'number' };
}
