import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDate, formatDateRange, formatInstant } from '../../domain/calendar/format-dates';
import type { PeriodPayments, PeriodRow } from '../../preload/contract/periods';
import { Change, Money } from '../format/money';
import { StateBadge } from '../format/state-badge';
import { shownStateOf } from './period-picker';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fact: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: {
    margin: 0,
    minHeight: '24px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  detail: { margin: 0, fontSize: tokens.fontSizeBase200 },
  total: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

export interface PeriodHeaderProps {
  readonly row: PeriodRow;
  /** Absent while they are being read. */
  readonly payments: PeriodPayments | undefined;
}

/** A period at a glance: state, days, pay date, carers, children, total, and the change against the one before. */
export function PeriodHeader({ row, payments }: PeriodHeaderProps) {
  const styles = useStyles();
  return (
    <dl className={styles.facts} aria-label={`Period ${row.period}`}>
      <Fact name="State" detail={stateDetail(row)}>
        <StateBadge state={shownStateOf(row)} />
      </Fact>
      <Fact name="Care given">{formatDateRange(row.firstDay, row.lastDay)}</Fact>
      <Fact name="Pay date">{formatDate(row.payDate)}</Fact>
      <Fact name="Carers">{payments ? payments.carers.toLocaleString('en-GB') : '…'}</Fact>
      <Fact name="Children">{payments ? payments.children.toLocaleString('en-GB') : '…'}</Fact>
      <Fact name={row.state === 'future' ? 'Total, projected' : 'Total'}>
        {payments ? <Money pence={payments.totalPence} className={styles.total} /> : '…'}
      </Fact>
      <Fact name="Against the last period">{payments ? changeAgainst(payments) : '…'}</Fact>
    </dl>
  );
}

function Fact({ name, detail = '', children }: { name: string; detail?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
      {detail === '' ? null : <dd className={styles.detail}>{detail}</dd>}
    </div>
  );
}

function changeAgainst({ totalPence, lastTotalPence }: PeriodPayments): ReactNode {
  if (lastTotalPence === null) return 'the first period';
  return <Change pence={totalPence - lastTotalPence} />;
}

function stateDetail(row: PeriodRow): string {
  if (row.state === 'finalised' && row.finalised) {
    return `by ${row.finalised.by}, ${formatInstant(row.finalised.at)}`;
  }
  if (row.state === 'current' && row.prepared) {
    return `prepared by ${row.prepared.by}, ${formatInstant(row.prepared.at)}`;
  }
  return '';
}
