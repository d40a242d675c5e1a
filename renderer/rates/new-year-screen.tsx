import { Body1 } from '@fluentui/react-components';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { NewYearEditor } from './new-year-editor';

/** A whole table of rates from one day on: raised, looked at in the forecast, and saved at once. */
export function NewYearScreen() {
  const may = useMay('rates.saveMany');
  return (
    <Screen
      title="Rates for a new year"
      help={<NewYearHelp />}
      actions={<ScreenLink to="/settings/service-levels">Service levels and rates</ScreenLink>}
    >
      {may ? <Editor /> : <Body1>A finance officer or an administrator enters rates.</Body1>}
    </Screen>
  );
}

/** The editor begins with the ledger's rates: it waits for all of them. */
function Editor() {
  const levels = useCommandQuery('serviceLevels.list', {});
  const rates = useCommandQuery('rates.list', {});
  const calendar = useCommandQuery('periods.list', {});
  return (
    <QueryView query={levels} loading="Reading the service levels…">
      {(levelRows) => (
        <QueryView query={rates} loading="Reading the rates…">
          {(rateRows) => (
            <QueryView query={calendar} loading="Reading the periods…">
              {() =>
                levelRows.length === 0 ? (
                  <EmptyState title="No service levels yet">
                    Here will be next year’s price of every service level. Import the service levels, or add
                    them in Settings, first.
                  </EmptyState>
                ) : (
                  <NewYearEditor levels={levelRows} rates={rateRows} />
                )
              }
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  );
}

function NewYearHelp() {
  return (
    <>
      <p>
        Here a whole table of rates is made for one day, usually 1 April. It begins with the rates in force
        the day before; raise them by a percentage, type an amount over, add a band, or leave one out.
      </p>
      <p>
        Beside the table stands what the new rates would do: to each year’s forecast, and to finalised periods
        where the day lies in the past. Nothing is saved until you press Save; what you typed is kept as a
        draft.
      </p>
      <p>
        A band that is left out keeps its old rate. A finalised payment never changes: what it should have
        been comes as an adjustment in the current period.
      </p>
      <p>Enter and the arrow keys go from amount to amount.</p>
    </>
  );
}
