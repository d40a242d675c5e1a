import { Button } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PeriodPayments } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { EmptyState, QueryView } from '../layout/states';
import { PeriodPicker } from '../payments/period-picker';
import { RecordCombobox } from '../placements/record-combobox';
import { remittancesOrder } from './export-orders';
import { FileExportStatus } from './file-export-status';
import { RemittancePreview } from './remittance-preview';
import { useReportLayout } from './report-layout';
import type { ReportProps } from './report-props';
import { useReportAddress } from './use-report-address';
import { useFileExport, type FileExport } from './use-file-export';

export function RemittanceHelp() {
  return (
    <p>
      Export one carer’s remittance advice, or all of a period with the CSV for spreadsheets. The remittance
      advice of a period that is not finalised yet is marked as a draft.
    </p>
  );
}

/** Remittance advice of a period: one carer's as it prints, exported one by one or all at once. */
export function RemittanceReport({ periods, first, picker }: ReportProps) {
  const layout = useReportLayout();
  const { search, setSearch } = useReportAddress();
  const asked = search.get('period');
  const period = periods.find((row) => row.period === asked)?.period ?? first;
  const payments = useCommandQuery('periods.payments', { period });
  const fileExport = useFileExport();
  const choose = (chosenPeriod: PeriodName, carer: string): void =>
    setSearch({ period: chosenPeriod, carer });
  const carer = search.get('carer') ?? '';
  return (
    <>
      <div className={layout.choices}>
        {picker}
        <PeriodPicker
          periods={periods}
          value={period}
          onChange={(chosen) => choose(chosen, carer)}
          labelled
        />
        <div className={layout.carer}>
          <CarerPicker payments={payments.data} value={carer} onChange={(ref) => choose(period, ref)} />
        </div>
        <ExportAll period={period} payments={payments.data} fileExport={fileExport} />
      </div>
      <FileExportStatus fileExport={fileExport} />
      <QueryView query={payments} loading={`Reading the payments of ${period}…`}>
        {(data) => <ChosenRemittance payments={data} carer={carer} fileExport={fileExport} />}
      </QueryView>
    </>
  );
}

function CarerPicker(props: {
  payments: PeriodPayments | undefined;
  value: string;
  onChange: (ref: string) => void;
}) {
  const options = (props.payments?.payments ?? []).map((row) => ({
    ref: row.provider,
    name: row.providerName,
  }));
  return (
    <RecordCombobox
      label="Carer"
      placeholder="Type a name or a reference"
      options={options}
      value={props.value}
      onChange={props.onChange}
    />
  );
}

function ExportAll(props: {
  period: PeriodName;
  payments: PeriodPayments | undefined;
  fileExport: FileExport;
}) {
  const { period, payments, fileExport } = props;
  const may = useMay('reports.exportRemittances');
  if (!may || !payments || payments.payments.length === 0) return null;
  return (
    <Button
      icon={<ArrowExportUpRegular />}
      disabledFocusable={fileExport.state.kind === 'running'}
      onClick={() => void fileExport.start(remittancesOrder(period))}
    >
      Export all {payments.payments.length.toLocaleString('en-GB')}
    </Button>
  );
}

function ChosenRemittance(props: { payments: PeriodPayments; carer: string; fileExport: FileExport }) {
  const { payments, carer, fileExport } = props;
  const layout = useReportLayout();
  const { period } = payments.period;
  if (payments.payments.length === 0) {
    return (
      <EmptyState title={`No payments in ${period}`}>
        A remittance advice appears here for each carer with a placement in the period.
      </EmptyState>
    );
  }
  if (carer === '') {
    return <EmptyState title="Choose a carer">The remittance advice is shown here as it prints.</EmptyState>;
  }
  const row = payments.payments.find((payment) => payment.provider === carer);
  if (!row) {
    return (
      <EmptyState title={`${carer} has no payment in ${period}`}>
        Choose another carer or another period.
      </EmptyState>
    );
  }
  return (
    <div className={layout.preview}>
      <RemittancePreview
        period={period}
        provider={row.provider}
        providerName={row.providerName}
        fileExport={fileExport}
      />
    </div>
  );
}
