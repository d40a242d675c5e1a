import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { HomeSummary } from '../../preload/contract/home';
import { Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { Panel } from './panel';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    alignItems: 'baseline',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  value: { margin: 0 },
  total: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The period that is being worked on: days, pay date, state, what it would pay. */
export function CurrentPeriod({ summary }: { readonly summary: HomeSummary }) {
  const styles = useStyles();
  const { current } = summary;
  if (!current) {
    return (
      <Panel title="No current period">
        <Body1>
          Every period is finalised. Add the next year’s periods under{' '}
          <Link to="/settings/calendar" className={styles.link}>
            Settings, Calendar
          </Link>
          .
        </Body1>
      </Panel>
    );
  }
  return (
    <Panel title={`Current period ${current.period}`}>
      <dl className={styles.facts}>
        <dt>State</dt>
        <dd className={styles.value}>
          <StateBadge state={current.prepared ? 'prepared' : 'current'} />
        </dd>
        <dt>Care</dt>
        <dd className={styles.value}>{formatDateRange(current.firstDay, current.lastDay)}</dd>
        <dt>Pay date</dt>
        <dd className={styles.value}>{formatDate(current.payDate)}</dd>
        <dt>Carers</dt>
        <dd className={styles.value}>{summary.currentCarers.toLocaleString('en-GB')}</dd>
        <dt>Total</dt>
        <dd className={styles.value}>
          <Money pence={summary.currentTotalPence} className={styles.total} />
        </dd>
      </dl>
      <Link to={`/payments/${current.period}`} className={styles.link}>
        Open the payments of {current.period}
      </Link>
    </Panel>
  );
}
