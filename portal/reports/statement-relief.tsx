import { counted, reliefCaveats, reliefInWords, weeksInWords } from '../../domain/documents/statement-words';
import { formatPence } from '../../domain/money/format-money';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { Table } from '../govuk/table';
import { WithDetails } from '../govuk/with-details';

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
  const figures = (under11: number, from11: number) => [under11, from11, under11 + from11];
  return (
    <Table
      caption="Weeks of care"
      columns={['Child', { number: 'Under 11' }, { number: '11 and over' }, { number: 'Weeks' }]}
      rows={weeks.map(({ client, name, under11, from11 }) => ({
        key: client,
        cells: [name, ...figures(under11, from11)],
      }))}
      total={['All children', ...figures(sum('under11'), sum('from11'))]}
    />
  );
}

type WorkedOut = Extract<AnnualStatement['relief'], { state: 'worked_out' }>;

function ReliefTable({ year, relief }: { readonly year: string; readonly relief: WorkedOut }) {
  const weekly = (title: string, weeks: number, pence: number) => ({
    key: title,
    cells: [
      <WithDetails key="what" details={[`${counted(weeks, 'week')} × ${formatPence(pence)}`]}>
        {title}
      </WithDetails>,
      { pence: weeks * pence },
    ],
  });
  return (
    <Table
      caption={`Amounts of ${year}`}
      keepsColumns
      columns={['What', { number: 'Amount' }]}
      rows={[
        { key: 'fixed', cells: ['Fixed amount of a household', { pence: relief.householdPence }] },
        weekly('Weeks under 11', relief.weeksUnder11, relief.weekUnder11Pence),
        weekly('Weeks at 11 and over', relief.weeksFrom11, relief.weekFrom11Pence),
      ]}
      total={['Qualifying amount', { pence: relief.qualifyingPence }]}
    />
  );
}
