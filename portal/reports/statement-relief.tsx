import { counted, reliefCaveats, reliefInWords, weeksInWords } from '../../domain/documents/statement-words';
import { formatPence } from '../../domain/money/format-money';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { Money } from '../govuk/money';
import { Table } from '../govuk/table';

/** The weeks of care, and what HMRC's relief makes of them; nothing where no care was given and nothing paid. */
export function StatementRelief({ statement }: { readonly statement: AnnualStatement }) {
  const { weeks, totals, relief } = statement;
  if (weeks.length === 0 && totals.totalPence === 0) return null;
  return (
    <>
      <Weeks statement={statement} />
      <p className="govuk-body-s">{weeksInWords(statement)}</p>
      <h2 className="govuk-heading-m">Qualifying care relief</h2>
      {relief.state === 'worked_out' && <ReliefTable year={statement.year} relief={relief} />}
      <p className="govuk-body">{reliefInWords(statement)}</p>
      {relief.state === 'worked_out' &&
        reliefCaveats(statement).map((words) => (
          <p key={words} className="govuk-body-s">
            {words}
          </p>
        ))}
    </>
  );
}

function Weeks({ statement: { weeks } }: { readonly statement: AnnualStatement }) {
  const sum = (key: 'under11' | 'from11'): number => weeks.reduce((total, child) => total + child[key], 0);
  return (
    <Table
      caption="Weeks of care"
      columns={[
        { title: 'Child', cell: ({ name }) => name },
        { title: 'Under 11', isNumber: true, cell: ({ under11 }) => String(under11) },
        { title: '11 and over', isNumber: true, cell: ({ from11 }) => String(from11) },
        { title: 'Weeks', isNumber: true, cell: ({ under11, from11 }) => String(under11 + from11) },
      ]}
      rows={weeks}
      keyOf={({ client }) => client}
      total={['All children', ...[sum('under11'), sum('from11'), sum('under11') + sum('from11')].map(String)]}
    />
  );
}

type WorkedOut = Extract<AnnualStatement['relief'], { state: 'worked_out' }>;

function ReliefTable({ year, relief }: { readonly year: string; readonly relief: WorkedOut }) {
  const { householdPence, weeksUnder11, weekUnder11Pence, weeksFrom11, weekFrom11Pence } = relief;
  const weekly = (weeks: number, pence: number) => `${counted(weeks, 'week')} × ${formatPence(pence)}`;
  return (
    <Table
      caption={`Amounts of ${year}`}
      keepsColumns
      columns={[
        {
          title: 'What',
          cell: ({ what, sum }) => (
            <>
              {what}
              {sum !== '' && <span className="portal-detail">{sum}</span>}
            </>
          ),
        },
        { title: 'Amount', isNumber: true, cell: ({ pence }) => <Money pence={pence} /> },
      ]}
      rows={[
        { what: 'Fixed amount of a household', sum: '', pence: householdPence },
        {
          what: 'Weeks under 11',
          sum: weekly(weeksUnder11, weekUnder11Pence),
          pence: weeksUnder11 * weekUnder11Pence,
        },
        {
          what: 'Weeks at 11 and over',
          sum: weekly(weeksFrom11, weekFrom11Pence),
          pence: weeksFrom11 * weekFrom11Pence,
        },
      ]}
      keyOf={({ what }) => what}
      total={['Qualifying amount', <Money key="sum" pence={relief.qualifyingPence} />]}
    />
  );
}
