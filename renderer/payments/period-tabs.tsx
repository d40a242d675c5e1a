import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { ExceptionRow, PeriodPayments, PeriodRow } from '../../preload/contract/periods';
import type { CommandFailure } from '../bridge/command-failure';
import { useCommandQuery } from '../bridge/use-command-query';
import { OneOffsTab } from '../one-offs/one-offs-tab';
import { QueryView } from '../layout/states';
import type { RemittanceExport } from '../reports/use-remittance-export';
import { ChangesTab } from './changes-tab';
import { DocumentsTab } from './documents-tab';
import { groupOf } from './exception-queue';
import { ExceptionsTab } from './exceptions-tab';
import { PaymentsTab } from './payments-tab';
import { PERIOD_TABS, periodAddress, type PeriodTab } from './period-address';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', flexShrink: 0 },
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    paddingTop: tokens.spacingVerticalM,
    gap: tokens.spacingVerticalM,
  },
  title: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

const TITLES: Readonly<Record<PeriodTab, string>> = {
  payments: 'Payments',
  exceptions: 'Exceptions',
  'one-offs': 'One-off payments',
  changes: 'What changed since last period',
  documents: 'Documents',
};

export interface PeriodTabsProps {
  readonly tab: PeriodTab;
  readonly row: PeriodRow;
  readonly provider: string | null;
  readonly payments: UseQueryResult<PeriodPayments, CommandFailure>;
  readonly exceptions: UseQueryResult<readonly ExceptionRow[], CommandFailure>;
  readonly remittances: RemittanceExport;
}

/** A period's tabs, each with its own address, and the one that is shown. */
export function PeriodTabs(props: PeriodTabsProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const { tab, row, exceptions } = props;
  const open = exceptions.data?.filter((exception) => groupOf(exception) !== 'accepted').length ?? 0;
  const toApprove = useToApprove(row);
  const choose = (chosen: unknown): void => {
    const known = PERIOD_TABS.find((name) => name === chosen);
    if (known) void navigate(periodAddress(row.period, known));
  };
  return (
    <>
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) => choose(data.value)}
        aria-label="Parts of the period"
      >
        {PERIOD_TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="period-tab-panel">
            <span className={styles.title}>
              {TITLES[name]}
              {name === 'exceptions' && open > 0 ? (
                <CounterBadge count={open} overflowCount={999} color="danger" aria-label={`${open} open`} />
              ) : null}
              {name === 'one-offs' && toApprove > 0 ? (
                <CounterBadge count={toApprove} overflowCount={999} aria-label={`${toApprove} to approve`} />
              ) : null}
            </span>
          </Tab>
        ))}
      </TabList>
      <div id="period-tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        {shownTab(props)}
      </div>
    </>
  );
}

/** How many one-off payments wait for approval: they belong to the current period's work. */
function useToApprove({ state }: PeriodRow): number {
  const pending = useCommandQuery('oneOffs.list', { state: 'pending' }, { enabled: state === 'current' });
  return state === 'current' ? (pending.data?.length ?? 0) : 0;
}

function shownTab({ tab, row, provider, payments, exceptions, remittances }: PeriodTabsProps): ReactNode {
  const { period } = row;
  switch (tab) {
    case 'payments':
      return (
        <QueryView query={payments} loading={`Working out the payments of ${period}…`}>
          {(data) => <PaymentsTab payments={data} provider={provider} />}
        </QueryView>
      );
    case 'exceptions':
      return <ExceptionsTab row={row} exceptions={exceptions} />;
    case 'one-offs':
      return <OneOffsTab row={row} />;
    case 'changes':
      return <ChangesTab row={row} />;
    case 'documents':
      return (
        <QueryView query={payments} loading={`Working out the payments of ${period}…`}>
          {(data) => <DocumentsTab payments={data} remittances={remittances} />}
        </QueryView>
      );
  }
}
