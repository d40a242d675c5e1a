import type { Content, ContentTable, TableCell } from '../../domain/documents/content';
import { formatDate, formatDateRange, formatInstant } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { quantityInWords } from '../../domain/money/quantity';
import { COLOURS, CONTENT_WIDTH } from '../../domain/documents/page-design';
import type { MinutedClaim, MinutedDecision, PanelMinutes } from './panel-minutes';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';

const PADDING = 4 + 3 * 6 + 4;
const NUMBERS = [96, 66, 62] as const;
const WIDTHS = [CONTENT_WIDTH - PADDING - NUMBERS.reduce((sum, width) => sum + width, 0), ...NUMBERS];

/** The minutes of a sitting of the finance panel: who was present, and what was decided, claim by claim. */
export function minutesDefinition(minutes: PanelMinutes): PdfDocumentDefinition {
  const { organisation, heldOn, sitting, claims } = minutes;
  const named = claims.some(({ providerName }) => providerName !== null);
  const title = `Finance panel, sitting ${sitting}, ${formatDate(heldOn)}`;
  return {
    title,
    author: organisation.name,
    createdOn: heldOn,
    runningHead: `Minutes · ${title}`,
    foot: `${organisation.name}\n${named ? 'Confidential: names carers.' : 'Carers and children by their references.'}`,
    watermark: minutes.state === 'draft' ? 'Draft – sitting not closed' : null,
    content: [
      { text: organisation.name, fontSize: 11, color: COLOURS.quiet, margin: [0, 0, 0, 2] },
      { text: 'Minutes of the finance panel', fontSize: 22, bold: true, color: COLOURS.strong },
      { text: `Sitting ${sitting}, ${formatDate(heldOn)}`, fontSize: 12, margin: [0, 2, 0, 10] },
      facts(minutes),
      ...notes(minutes),
      ...(claims.length === 0 ? [{ text: 'Nothing was decided.' }] : claims.map(claimTable)),
      ...signatures(minutes),
    ],
  };
}

function facts({ present, opened, closed, totals }: PanelMinutes): Content {
  const rows: [string, string][] = [
    ['Present', present.join('; ')],
    ['Opened', `${formatInstant(opened.at)}, by ${opened.by}`],
    ['Closed', closed ? `${formatInstant(closed.at)}, by ${closed.by}` : 'Not yet'],
    ['Accepted', `${itemsInWords(totals.accepted)}, ${formatPence(totals.acceptedPence)}`],
    ['Rejected', `${itemsInWords(totals.rejected)}, ${formatPence(totals.rejectedPence)}`],
    ...(totals.takenBack > 0
      ? [['Taken back since', itemsInWords(totals.takenBack)] satisfies [string, string]]
      : []),
  ];
  return {
    layout: 'plain',
    margin: [0, 0, 0, 12],
    table: {
      widths: [96, CONTENT_WIDTH - 96 - 6],
      body: rows.map(([label, value]) => [{ text: label, color: COLOURS.quiet }, value]),
    },
  };
}

function itemsInWords(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}

function notes({ notes: text }: PanelMinutes): Content[] {
  if (text === '') return [];
  return [
    { text: 'Notes', style: 'heading', margin: [0, 0, 0, 3] },
    { text, margin: [0, 0, 0, 12] },
  ];
}

function claimTable(claim: MinutedClaim): ContentTable {
  const about = `Claim of ${formatDate(claim.day)}, entered by ${claim.enteredBy}${claim.notes === '' ? '' : `: ${claim.notes}`}`;
  return {
    layout: 'ruled',
    margin: [0, 0, 0, 12],
    table: {
      widths: WIDTHS,
      headerRows: 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [
        [
          {
            colSpan: 4,
            stack: [
              {
                text: `Claim ${claim.claim} · ${carerOf(claim)}`,
                style: 'heading',
              },
              { text: about, style: 'small' },
            ],
          },
          {},
          {},
          {},
        ],
        ['Item', 'Quantity × rate', 'Amount', 'Decision'].map((text, column) => ({
          text,
          style: column === 1 || column === 2 ? ['columnTitle', 'number'] : ['columnTitle'],
        })),
        ...claim.items.map(decisionRow),
      ],
    },
  };
}

function carerOf({ provider, providerName }: MinutedClaim): string {
  return providerName === null ? `carer ${provider}` : `${providerName} (${provider})`;
}

function decisionRow(item: MinutedDecision): TableCell[] {
  const { quantityHundredths, ratePence, unit, amountPence, decision, takenBack } = item;
  const quantity = `${quantityInWords(quantityHundredths)}${unit === 'mile' ? ' miles' : ''}`;
  const who =
    item.client === null ? item.serviceLevelName : `Child ${item.client} · ${item.serviceLevelName}`;
  return [
    {
      stack: [
        { text: item.description, bold: true },
        { text: `${formatDateRange(item.fromDay, item.toDay)} · ${who}` },
        ...(item.reason === null ? [] : [{ text: item.reason, italics: true }]),
        ...(takenBack === null
          ? []
          : [
              {
                text: `Taken back by ${takenBack.by}, ${formatInstant(takenBack.at)}: ${takenBack.reason}`,
                style: 'small',
              },
            ]),
      ],
    },
    {
      text: ratePence === null ? `${quantity}, no rate` : `${quantity} × ${formatPence(ratePence)}`,
      style: 'number',
    },
    { text: amountPence === null ? '–' : formatPence(amountPence), style: 'number' },
    {
      stack: [
        {
          text: decision === 'accepted' ? 'Accepted' : 'Rejected',
          bold: takenBack === null,
          ...(takenBack === null ? {} : { decoration: 'lineThrough' as const }),
        },
        { text: item.by, style: 'small' },
      ],
    },
  ];
}

function signatures({ state }: PanelMinutes): Content[] {
  if (state === 'draft') return [];
  return [
    {
      margin: [0, 28, 0, 0],
      unbreakable: true,
      columns: ['Chair', 'Date'].map((text) => ({
        width: '*',
        stack: [
          {
            canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.5, lineColor: COLOURS.rule }],
          },
          { text, style: 'small', margin: [0, 2, 0, 0] },
        ],
      })),
    },
  ];
}
