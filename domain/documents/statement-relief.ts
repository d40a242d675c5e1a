import type { Content } from './content';
import { formatPence } from '../money/format-money';
import type { AnnualStatement } from '../statements/statement-paper';
import { numberCell, statementTable } from './statement-tables';
import { counted, reliefCaveats, reliefInWords, weeksInWords } from './statement-words';

const WEEKS = 76;
const AMOUNT = 84;

/** The weeks of care and what the relief makes of them; nothing where no care was given and nothing paid. */
export function reliefSection(statement: AnnualStatement): Content[] {
  const { weeks, totals, relief } = statement;
  if (weeks.length === 0 && totals.totalPence === 0) return [];
  const figures = relief.state === 'worked_out' ? reliefTable(statement, relief) : heading();
  const caveats = relief.state === 'worked_out' ? reliefCaveats(statement).map(small) : [];
  return [
    { unbreakable: true, stack: [weeksTable(statement), small(weeksInWords(statement))] },
    // What it means stands under its figures, never on the next page.
    {
      unbreakable: true,
      stack: [figures, { text: reliefInWords(statement), margin: [0, 0, 0, 6] }, ...caveats],
    },
  ];
}

function weeksTable({ weeks }: AnnualStatement): Content {
  const sum = (key: 'under11' | 'from11'): number => weeks.reduce((total, child) => total + child[key], 0);
  const figures = (under11: number, from11: number): string[] =>
    [under11, from11, under11 + from11].map((count) => count.toLocaleString('en-GB'));
  return statementTable({
    heading: 'Weeks of care',
    columns: [
      { title: 'Under 11', width: WEEKS },
      { title: '11 and over', width: WEEKS },
      { title: 'Weeks', width: WEEKS },
    ],
    rows: weeks.map(({ client, name, under11, from11 }) => [
      `${name} (${client})`,
      ...figures(under11, from11).map(numberCell),
    ]),
    total: ['All children', ...figures(sum('under11'), sum('from11'))],
  });
}

type WorkedOut = Extract<AnnualStatement['relief'], { state: 'worked_out' }>;

function reliefTable({ year }: AnnualStatement, relief: WorkedOut): Content {
  const weekly = (weeks: number, pence: number): string =>
    `${counted(weeks, 'week')} × ${formatPence(pence)}`;
  const rows: [what: string, sum: string, pence: number][] = [
    ['Fixed amount of a household', '', relief.householdPence],
    [
      'Weeks under 11',
      weekly(relief.weeksUnder11, relief.weekUnder11Pence),
      relief.weeksUnder11 * relief.weekUnder11Pence,
    ],
    [
      'Weeks at 11 and over',
      weekly(relief.weeksFrom11, relief.weekFrom11Pence),
      relief.weeksFrom11 * relief.weekFrom11Pence,
    ],
  ];
  return statementTable({
    heading: `Qualifying care relief, amounts of ${year}`,
    columns: [
      { title: '', width: 120 },
      { title: 'Amount', width: AMOUNT },
    ],
    rows: rows.map(([what, sum, pence]) => [what, numberCell(sum), numberCell(formatPence(pence))]),
    total: ['Qualifying amount', '', formatPence(relief.qualifyingPence)],
  });
}

function heading(): Content {
  return { text: 'Qualifying care relief', style: 'heading', margin: [0, 4, 0, 4] };
}

function small(text: string): Content {
  return { text, style: 'small', margin: [0, 0, 0, 8] };
}
