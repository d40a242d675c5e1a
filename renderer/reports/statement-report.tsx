import { Button } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import type { StatementBasis } from '../../domain/statements/statement-year';
import type { InputOf } from '../../preload/contract';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { EmptyState } from '../layout/states';
import { RecordCombobox } from '../placements/record-combobox';
import { ChoiceField } from './choice-field';
import { statementsOrder } from './export-orders';
import { FileExportStatus } from './file-export-status';
import { useReportLayout } from './report-layout';
import type { ReportProps } from './report-props';
import { shownYear, yearsOf } from './report-year';
import { basisOfAddress } from './statement-address';
import { StatementPreview } from './statement-preview';
import { useFileExport, type FileExport } from './use-file-export';
import { useReportAddress } from './use-report-address';

const BASES: readonly { value: StatementBasis; text: string }[] = [
  { value: 'financial', text: 'Financial year, 1 Apr to 31 Mar' },
  { value: 'tax', text: 'Tax year, 6 Apr to 5 Apr' },
];

export function StatementHelp() {
  return (
    <>
      <p>
        An annual statement says what a carer was paid in a year, by pay date: each payment, the totals by
        service and by child, mileage apart, and the weeks of care with HMRC’s qualifying care relief. It
        counts finalised periods only.
      </p>
      <p>
        The financial year is the council’s; carers need the tax year for a tax return. The amounts of the
        relief are set once a year, in Settings → Statements.
      </p>
      <p>
        Export one carer’s statement, or a PDF for each carer who was paid in the year with one CSV for
        spreadsheets.
      </p>
    </>
  );
}

/** Annual statements: one carer's as it prints, exported one by one or all at once. */
export function StatementReport({ periods, picker }: ReportProps) {
  const layout = useReportLayout();
  const { search, setSearch } = useReportAddress();
  const carers = useCommandQuery('carers.list', {});
  const year = shownYear(periods, search.get('year'));
  const basis = basisOfAddress(search);
  const carer = search.get('carer') ?? '';
  const fileExport = useFileExport();
  const choose = (chosen: { year?: string; basis?: StatementBasis; carer?: string }): void =>
    setSearch({ year, basis, carer, ...chosen });
  const name = carers.data?.find(({ ref }) => ref === carer)?.name;
  return (
    <>
      <div className={layout.choices}>
        {picker}
        <ChoiceField
          label="Year"
          value={year}
          options={yearsOf(periods).map((value) => ({ value, text: value }))}
          onChange={(chosen) => choose({ year: chosen })}
          width="115px"
        />
        <ChoiceField
          label="Counted by"
          value={basis}
          options={BASES}
          onChange={(chosen) => choose({ basis: chosen })}
          width="270px"
        />
        <div className={layout.carer}>
          <RecordCombobox
            label="Carer"
            placeholder="Type a name or a reference"
            options={carers.data ?? []}
            value={carer}
            onChange={(ref) => choose({ carer: ref })}
          />
        </div>
        <ExportAll year={year} basis={basis} fileExport={fileExport} />
      </div>
      <FileExportStatus fileExport={fileExport} />
      {carer === '' ? (
        <EmptyState title="Choose a carer">Their annual statement is shown here as it prints.</EmptyState>
      ) : (
        <div className={layout.preview}>
          <StatementPreview
            provider={carer}
            providerName={name ?? carer}
            year={year}
            basis={basis}
            fileExport={fileExport}
          />
        </div>
      )}
    </>
  );
}

type OneYear = Pick<InputOf<'reports.exportStatements'>, 'year' | 'basis'>;

/** Writes a statement for each carer who was paid in the year, and the CSV. */
function ExportAll({ year, basis, fileExport }: OneYear & { fileExport: FileExport }) {
  const may = useMay('reports.exportStatements');
  const paid = useCommandQuery('reports.statementCarers', { year, basis });
  const count = paid.data?.length ?? 0;
  if (!may || count === 0) return null;
  return (
    <Button
      icon={<ArrowExportUpRegular />}
      disabledFocusable={fileExport.state.kind === 'running'}
      onClick={() => void fileExport.start(statementsOrder({ year, basis }))}
    >
      Export all {count.toLocaleString('en-GB')}
    </Button>
  );
}
