import { Button, Text } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import type { ColDef } from 'ag-grid-community';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PaymentRow, PeriodPayments } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { EmptyState } from '../layout/states';
import { LastRemittancesExport } from '../reports/exports-list';
import { RemittancePreview } from '../reports/remittance-preview';
import { remittancesOrder } from '../reports/export-orders';
import type { FileExport } from '../reports/use-file-export';
import { FollowFocusedRow } from './follow-focused-row';
import { selectPayments } from './payment-selection';
import { documentAddress, periodAddress } from './period-address';

const COLUMNS: ColDef<PaymentRow>[] = [
  textColumn('providerName', 'Carer', { flex: 1, minWidth: 160 }),
  textColumn('provider', 'Reference', { width: 110 }),
  moneyColumn('netPence', 'Net'),
];

const rowId = (row: PaymentRow): string => row.provider;

export interface RemittancesSectionProps {
  readonly payments: PeriodPayments;
  readonly fileExport: FileExport;
}

/** Each carer's remittance advice as it prints: to look at, export (one or all) and print. */
export function RemittancesSection({ payments, fileExport }: RemittancesSectionProps) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { period, state } = payments.period;
  if (state === 'future' || payments.payments.length === 0) {
    return (
      <EmptyState title="No remittance advice yet">
        {state === 'future'
          ? 'Remittance advice can be seen once this is the current period, marked as a draft until it is finalised.'
          : 'There is a remittance advice for each carer with a payment in the period.'}
      </EmptyState>
    );
  }
  const carer = search.get('carer');
  const open = (ref: string): void => {
    if (ref !== carer) void navigate(documentAddress(period, ref), { replace: carer !== null });
  };
  const opened = payments.payments.find((row) => row.provider === carer);
  return (
    <MasterDetail
      list={<DocumentsList payments={payments} carer={carer} fileExport={fileExport} onOpen={open} />}
      detail={
        opened ? (
          <RemittancePreview
            period={period}
            provider={opened.provider}
            providerName={opened.providerName}
            fileExport={fileExport}
          />
        ) : null
      }
      detailTitle={opened ? `Remittance advice: ${opened.providerName}` : ''}
      onClose={() => void navigate(periodAddress(period, 'documents'))}
    />
  );
}

interface DocumentsListProps extends RemittancesSectionProps {
  readonly carer: string | null;
  readonly onOpen: (provider: string) => void;
}

function DocumentsList({ payments, carer, fileExport, onOpen }: DocumentsListProps) {
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const rows = useMemo(() => selectPayments(payments.payments, 'all', sought), [payments.payments, sought]);
  const mayExport = useMay('reports.exportRemittances');
  const { period, state } = payments.period;
  return (
    <Stack fill gap="S">
      <Row>
        <GridSearch value={search} onChange={setSearch} label="Search carer or amount" />
        {mayExport ? (
          <Button
            icon={<ArrowExportUpRegular />}
            disabledFocusable={fileExport.state.kind === 'running'}
            onClick={() => void fileExport.start(remittancesOrder(period))}
          >
            Export all {payments.payments.length.toLocaleString('en-GB')}
          </Button>
        ) : null}
        <Text size={200}>
          {state === 'finalised'
            ? 'A PDF a carer, and one CSV for spreadsheets.'
            : 'Drafts: the period is not finalised.'}
        </Text>
        <LastRemittancesExport period={period} />
      </Row>
      <FollowFocusedRow onRow={carer === null ? null : onOpen}>
        <DataGrid<PaymentRow>
          rows={rows}
          columns={COLUMNS}
          rowId={rowId}
          onOpen={(row) => onOpen(row.provider)}
          opensByClick
          selectedId={carer}
          label={`Documents of ${period}`}
          emptyText="No carer matches."
        />
      </FollowFocusedRow>
    </Stack>
  );
}
