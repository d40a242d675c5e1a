import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { HomeSummary } from '../../preload/contract/home';
import { useCommandQuery } from '../bridge/use-command-query';
import { QueryView } from '../layout/states';
import { Screen } from '../layout/screen';
import { CurrentPeriod } from './current-period';
import { FirstSteps } from './first-steps';
import { LedgerUpkeep } from './ledger-upkeep';
import { RecentTotals } from './recent-totals';
import { TaskCard } from './task-card';

const useStyles = makeStyles({
  tasks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(18rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  below: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(24rem, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0 },
});

/** What needs this person, the period that is being worked on, and how the last ones came out. */
export function HomeScreen() {
  const summary = useCommandQuery('home.summary', {});
  return (
    <Screen title="Home" help={<HomeHelp />}>
      <QueryView query={summary} loading="Looking what needs you…">
        {(data) => <Summary summary={data} />}
      </QueryView>
    </Screen>
  );
}

function Summary({ summary }: { readonly summary: HomeSummary }) {
  const styles = useStyles();
  const nothingYet = summary.currentCarers === 0 && summary.recentTotals.length === 0;
  if (nothingYet) return <FirstSteps hasPeriods={summary.current !== null} />;
  const tasks = summary.tasks.filter((task) => task.count > 0);
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>
        {tasks.length > 0 ? 'Needs you' : 'Nothing needs you at the moment'}
      </Subtitle2>
      {tasks.length > 0 ? (
        <ul className={styles.tasks}>
          {tasks.map((task) => (
            <TaskCard key={task.kind + task.to} task={task} />
          ))}
        </ul>
      ) : null}
      <div className={styles.below}>
        <div className={styles.column}>
          <CurrentPeriod summary={summary} />
          <LedgerUpkeep />
        </div>
        <RecentTotals totals={summary.recentTotals} />
      </div>
    </>
  );
}

function HomeHelp() {
  return (
    <>
      <p>
        Home shows what needs you, by your role: exceptions to look at, a period to prepare or to approve,
        claims before the panel, actions to answer, changes that carers asked for, placements and bank details
        to confirm. Each card opens the screen that deals with it.
      </p>
      <p>
        Below is the current period: the first that is not finalised. A click opens its payments. Under it
        stand the last backup and the last check of the ledger, in amber where a backup is older than a week.
      </p>
    </>
  );
}
