import type { Content } from './content';
import { COLOURS, MARGINS, mm } from './page-design';

/**
 * The address lies in the window of a DL envelope (90 × 35 mm; BS 4264) wherever the folded sheet slides in it: between
 * 57 and 81 mm from the top edge, and left of 100 mm. Nothing else of the letter may show there, so that the envelope
 * tells nobody more than a name and an address: the facts stand to the right of it, the rest begins below.
 */
const ADDRESS = { x: MARGINS.left, y: mm(57), width: mm(76), height: mm(24) } as const;
const FACTS = { x: mm(118), y: mm(44), width: mm(74) } as const;
const BODY_BEGINS = mm(97);

/** Whom a letter goes to. */
export interface Addressee {
  readonly name: string;
  readonly address: string | null;
  readonly postcode: string | null;
}

/** What stands above the fold of a letter's first page. */
export interface Letterhead {
  /** The organisation that sends it. */
  readonly organisation: string;
  readonly title: string;
  readonly addressee: Addressee;
  /** The one figure that the letter is about, with what it is: "Total paid", "£208.85". */
  readonly figure: readonly [label: string, amount: string];
  /** What else is to be found at a glance, a line each. */
  readonly facts: readonly (readonly [label: string, value: string])[];
}

/** The upper third of the first page. What follows it begins under the fold. */
export function letterhead({ organisation, title, addressee, figure, facts }: Letterhead): Content[] {
  return [
    {
      absolutePosition: { x: MARGINS.left, y: mm(14) },
      stack: [
        { text: organisation, fontSize: 11, color: COLOURS.quiet, margin: [0, 0, 0, 2] },
        { text: title, fontSize: 22, bold: true, color: COLOURS.strong },
      ],
    },
    addressBlock(addressee),
    factsBlock(figure, facts),
    foldMark(),
    { text: '', margin: [0, BODY_BEGINS - MARGINS.top, 0, 0], fontSize: 1 },
  ];
}

/** The foot of a letter to a carer: whom to ask about it, and the reference to give. */
export function contactFoot(
  about: 'payment' | 'statement',
  letter: { readonly organisation: { readonly contact: string }; readonly carer: { readonly ref: string } },
): string {
  const { organisation, carer } = letter;
  const whom =
    organisation.contact === '' ? 'Ask the council’s team that pays carers.' : organisation.contact;
  return `Questions about this ${about}? ${whom}\nPlease give your reference: ${carer.ref}`;
}

function addressBlock(carer: Addressee): Content {
  const lines = addressLines(carer);
  const fontSize = addressFontSize(lines);
  return {
    absolutePosition: { x: ADDRESS.x, y: ADDRESS.y },
    columns: [{ width: ADDRESS.width, stack: lines, fontSize, lineHeight: LINE_HEIGHT }],
  };
}

/** Name, address and postcode, each on a line of its own as on an envelope; the postcode once. */
export function addressLines({ name, address, postcode }: Addressee): string[] {
  const parts = (address ?? '')
    .split(/[\r\n,]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== postcode);
  while (parts.length > MOST_ADDRESS_PARTS) joinShortestNeighbours(parts);
  return [name, ...parts, ...(postcode === null ? [] : [postcode])];
}

/** With name and postcode, what the window holds: what is more shares a line. */
const MOST_ADDRESS_PARTS = 4;

function joinShortestNeighbours(parts: string[]): void {
  const lengths = parts.slice(1).map((part, index) => part.length + parts[index]!.length);
  const first = lengths.indexOf(Math.min(...lengths));
  parts.splice(first, 2, `${parts[first]}, ${parts[first + 1]}`);
}

const LINE_HEIGHT = 1.1;
/** Roboto's own line height, and the width of its average letter, as shares of the type's size. */
const ROBOTO = { line: 1.172, letter: 0.52 } as const;
const SMALLEST_ADDRESS = 6;

/** The largest size, from 10 points down, at which the lines fit the window. */
function addressFontSize(lines: readonly string[]): number {
  for (let size = 10; size > SMALLEST_ADDRESS; size -= 0.5) {
    const lettersPerRow = Math.floor(ADDRESS.width / (size * ROBOTO.letter));
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerRow)), 0);
    if (rows * size * LINE_HEIGHT * ROBOTO.line <= ADDRESS.height) return size;
  }
  return SMALLEST_ADDRESS;
}

function factsBlock(figure: Letterhead['figure'], facts: Letterhead['facts']): Content {
  return {
    absolutePosition: { x: FACTS.x, y: FACTS.y },
    columns: [
      {
        width: FACTS.width,
        stack: [
          { text: figure[0], color: COLOURS.quiet },
          { text: figure[1], fontSize: 24, bold: true, margin: [0, 0, 0, 6] },
          {
            layout: 'plain',
            table: {
              widths: [mm(24), FACTS.width - mm(24) - 6],
              body: facts.map(([label, value]) => [{ text: label, color: COLOURS.quiet }, value]),
            },
          },
        ],
      },
    ],
  };
}

/** Where the sheet is folded to fit the envelope. */
function foldMark(): Content {
  return {
    absolutePosition: { x: mm(5), y: mm(99) },
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: mm(4), y2: 0, lineWidth: 0.5, lineColor: COLOURS.rule }],
  };
}
