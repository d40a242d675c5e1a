import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { Panel } from './panel';

const useStyles = makeStyles({
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});

/** An empty ledger: the order in which to fill it. */
export function FirstSteps({ hasPeriods }: { readonly hasPeriods: boolean }) {
  const styles = useStyles();
  return (
    <Panel title="First steps">
      <Body1>
        The ledger is empty. Here will be what needs you and what the current period pays. It gets here like
        this:
      </Body1>
      <ol className={styles.steps}>
        <li>
          <Link to="/imports" className={styles.link}>
            Import the council’s files
          </Link>
          : carers, children, service levels, rates and placements, in this order. Each can also be added by
          hand on its own screen.
        </li>
        {hasPeriods ? null : (
          <li>
            <Link to="/settings/calendar" className={styles.link}>
              Add a year of payment periods
            </Link>
            , or import them.
          </li>
        )}
        <li>
          <Link to="/settings/users" className={styles.link}>
            Add the people who work here
          </Link>
          : whoever prepares a period cannot finalise it, and bank details need a second person, so there must
          be two.
        </li>
        <li>
          <Link to="/payments" className={styles.link}>
            Look at the payments
          </Link>{' '}
          of the first period, work through the exceptions, and prepare it.
        </li>
      </ol>
    </Panel>
  );
}
