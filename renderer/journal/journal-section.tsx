import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import type { ColDef } from 'ag-grid-community';
import type { PeriodName } from '../../domain/calendar/periods';
import type { JournalSummary } from '../../preload/contract/journal';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { journalOrder } from '../reports/export-orders';
import { ExportsList } from '../reports/exports-list';
import type { FileExport } from '../reports/use-file-export';

const useStyles = makeStyles({
  exports: { flexShrink: 0, maxHeight: '30%', overflow: 'auto' },
});

type Account = JournalSummary['accounts'][number];

const COLUMNS: ColDef<Account>[] = [
  textColumn('account', 'Account', { flex: 1, minWidth: 240 }),
  moneyColumn('amountPence', 'Posted', { width: 160 }),
];

interface JournalSectionProps {
  /** A finalised period. */
  readonly period: PeriodName;
  readonly fileExport: FileExport;
}

/** A finalised period's journal: what is posted to each account, and the way to write it. */
export function JournalSection({ period, fileExport }: JournalSectionProps) {
  const styles = useStyles();
  const journal = useCommandQuery('journal.read', { period });
  const mayExport = useMay('journal.export');
  return (
    <Stack fill>
      <Row>
        {mayExport ? (
          <Button
            icon={<ArrowExportUpRegular />}
            disabledFocusable={fileExport.state.kind === 'running'}
            onClick={() => void fileExport.start(journalOrder(period))}
          >
            Export journal
          </Button>
        ) : null}
        <Text size={200}>
          A CSV for the finance system, with control totals, and a plain-text journal that hledger reads.
          Nobody’s name is in them.
        </Text>
      </Row>
      <QueryView query={journal} loading={`Adding up the journal of ${period}…`}>
        {({ accounts }) => (
          <DataGrid<Account>
            rows={accounts}
            columns={COLUMNS}
            rowId={(row) => row.account}
            label={`Accounts of the journal of ${period}`}
            emptyText="Nothing is posted: the period has no payments."
          />
        )}
      </QueryView>
      <div className={styles.exports}>
        <ExportsList period={period} what="journal" />
      </div>
    </Stack>
  );
}
