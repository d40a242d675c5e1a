import { Table } from '../govuk/table';
import { unbroken } from '../govuk/unbroken';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';

/** The annual statements, a row a year. */
export function Statements() {
  const latestFirst = useSession().data.statements.toReversed();
  return (
    <Page title="Annual Statement of Foster Carer Payments" back="#/reports">
      {latestFirst.length === 0 ? (
        <p className="govuk-body">
          There is no statement yet. A year’s statement is here from its first finalised payment on.
        </p>
      ) : (
        <Table
          caption="Annual statements"
          hidesCaption
          columns={['Financial year', { number: 'Payments' }, { number: 'Total paid' }, 'State']}
          rows={latestFirst.map(({ year, periods, totals, periodsToCome }) => ({
            key: year,
            cells: [
              <a key="year" className="govuk-link" href={`#/reports/statements/${year}`}>
                {unbroken(`${year}: view on screen`)}
              </a>,
              periods.length,
              { pence: totals.totalPence },
              periodsToCome === 0 ? 'Whole year' : 'The year so far',
            ],
          }))}
        />
      )}
    </Page>
  );
}
