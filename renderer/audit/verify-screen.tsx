import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useEffect } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { VerifyCheck, VerifyReport } from '../../preload/contract/audit';
import { useSession } from '../bridge/session';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge } from '../format/state-badge';
import { Notice } from '../layout/notice';
import { PlainTable } from '../layout/plain-table';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { ErrorState, LoadingState } from '../layout/states';

const useStyles = makeStyles({
  page: { maxWidth: '1100px' },
});

/** Every rule of the ledger, checked on the ledger itself: for an auditor to read and print. */
export function VerifyScreen() {
  const styles = useStyles();
  const query = useCommandQuery('audit.verify', {});
  const running = query.isFetching;
  useCheckedInBottomBar(query.dataUpdatedAt);
  return (
    <Screen
      title="Verify"
      readOnly
      help={
        <p>
          Checks every rule of the ledger on what is stored, and the chain of the audit trail. It changes
          nothing.
        </p>
      }
      actions={
        <>
          <ScreenLink to="/audit">Audit trail</ScreenLink>
          <Button icon={<PrintRegular />} disabled={!query.data || running} onClick={() => window.print()}>
            Print
          </Button>
          <Button
            appearance="primary"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={running}
            onClick={() => void query.refetch()}
          >
            {running ? 'Checking…' : 'Check again'}
          </Button>
        </>
      }
    >
      <Stack className={styles.page}>
        {query.error && !running && (
          <ErrorState error={query.error} title="The ledger could not be checked" />
        )}
        {running && <LoadingState label="Checking every finalised period, payment line and audit event…" />}
        {query.data && !running && (
          <Stack className={mergeClasses('print-sheet', styles.page)}>
            <Report report={query.data} at={new Date(query.dataUpdatedAt).toISOString()} />
          </Stack>
        )}
      </Stack>
    </Screen>
  );
}

/** Checking changes nothing, so nothing else tells the bottom bar when the ledger was last checked. */
function useCheckedInBottomBar(checkedAt: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (checkedAt > 0) void queries.invalidateQueries({ queryKey: ['ledger.state'] });
  }, [queries, checkedAt]);
}

function Report({ report, at }: { readonly report: VerifyReport; readonly at: string }) {
  const { ledger, user } = useSession();
  const failed = report.checks.filter((check) => !check.ok).length;
  return (
    <>
      <Text>
        {ledger.name}, checked {formatInstant(at)} by {user.name}.
      </Text>
      <Notice
        intent={report.ok ? 'success' : 'error'}
        role={report.ok ? 'status' : 'alert'}
        title={
          <>
            {report.ok
              ? `All ${report.checks.length} checks hold.`
              : `${failed} of ${report.checks.length} checks do not hold.`}
          </>
        }
      >
        {report.ok
          ? 'Nothing in this ledger was changed behind the application’s back.'
          : 'Do not pay from this ledger until the cause is known. Keep a copy of the file as it is, and compare it with the last backup.'}
      </Notice>
      <PlainTable
        label="Checks"
        size="medium"
        top
        rows={[...report.checks].sort(failedFirst)}
        rowKey={({ name }) => name}
        columns={[
          {
            title: 'Result',
            width: '150px',
            render: ({ ok }) => <StateBadge state={ok ? 'passed' : 'failed'} />,
          },
          { title: 'What was checked', render: ({ title }) => title },
          { title: 'What was found', render: ({ detail }) => detail },
        ]}
      />
    </>
  );
}

function failedFirst(a: VerifyCheck, b: VerifyCheck): number {
  return Number(a.ok) - Number(b.ok);
}
