import { Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { useSearchParams } from 'react-router';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PeriodPayments, PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { EmptyState, QueryView } from '../layout/states';
import { defaultPeriod } from '../payments/default-period';
import { PeriodPicker } from '../payments/period-picker';
import { RecordCombobox } from '../placements/record-combobox';
import { FileExportStatus } from './file-export-status';
import { RemittancePreview } from './remittance-preview';
import { remittancesOrder } from './export-orders';
import { useFileExport, type FileExport } from './use-file-export';

const useStyles = makeStyles({
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-end' },
  report: { minWidth: '200px' },
  carer: { minWidth: '320px', '& .fui-Combobox': { width: '100%' } },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '360px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
});

const HELP = (
  <>
    <p>Choose a report, a payment period and a carer: below is the document as it prints.</p>
    <p>
      Export one carer’s remittance advice, or all of a period with the CSV for spreadsheets. The remittance
      advice of a period that is not finalised yet is marked as a draft.
    </p>
  </>
);

/** Reports: choose one, see it as it prints, export or print it. */
export function ReportsScreen() {
  const periods = useCommandQuery('periods.list', {});
  return (
    <Screen title="Reports" help={HELP}>
      <QueryView query={periods} loading="Reading the payment periods…">
        {({ periods: rows }) => {
          const first = defaultPeriod(rows);
          return first === null ? <NoPeriods /> : <RemittanceReport periods={rows} first={first} />;
        }}
      </QueryView>
    </Screen>
  );
}

function NoPeriods() {
  return (
    <EmptyState title="No reports yet">
      Remittance advice is written for the payments of a period. Add the year’s payment periods in Settings,
      or import them.
    </EmptyState>
  );
}

function RemittanceReport({ periods, first }: { periods: readonly PeriodRow[]; first: PeriodName }) {
  const styles = useStyles();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('period');
  const period = periods.find((row) => row.period === asked)?.period ?? first;
  const payments = useCommandQuery('periods.payments', { period });
  const fileExport = useFileExport();
  const choose = (chosenPeriod: PeriodName, carer: string): void =>
    setSearch({ period: chosenPeriod, ...(carer === '' ? {} : { carer }) }, { replace: true });
  const carer = search.get('carer') ?? '';
  return (
    <>
      <div className={styles.choices}>
        <Field label="Report">
          {/* The first of several: statements, balances and totals follow with the work that they report on. */}
          <Dropdown className={styles.report} value="Remittance advice" selectedOptions={['remittance']}>
            <Option value="remittance">Remittance advice</Option>
          </Dropdown>
        </Field>
        <PeriodPicker
          periods={periods}
          value={period}
          onChange={(chosen) => choose(chosen, carer)}
          labelled
        />
        <div className={styles.carer}>
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
  const styles = useStyles();
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
    <div className={styles.preview}>
      <RemittancePreview
        period={period}
        provider={row.provider}
        providerName={row.providerName}
        fileExport={fileExport}
      />
    </div>
  );
}
