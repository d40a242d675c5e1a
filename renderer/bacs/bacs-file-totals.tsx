import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { PeriodName } from '../../domain/calendar/periods';
import type { BacsTotals } from '../../preload/contract/bacs';
import { useMay } from '../bridge/use-access';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { PageSection } from '../layout/page-section';
import { bacsOrder } from '../reports/export-orders';
import type { FileExport } from '../reports/use-file-export';

const useStyles = makeStyles({
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

interface BacsFileTotalsProps {
  readonly file: BacsTotals;
  readonly period: PeriodName;
  readonly fileExport: FileExport;
}

/** The totals sheet of a BACS file on screen: what the bank's report has to say as well. */
export function BacsFileTotals({ file, period, fileExport }: BacsFileTotalsProps) {
  const styles = useStyles();
  const mayExport = useMay('bacs.export');
  return (
    <PageSection
      title={file.fileName}
      actions={
        mayExport ? (
          <Button
            size="small"
            icon={<ArrowExportUpRegular />}
            aria-label={`Export again: ${file.fileName}`}
            disabledFocusable={fileExport.state.kind === 'running'}
            onClick={() => void fileExport.start(bacsOrder(period, file.number))}
          >
            Export again
          </Button>
        ) : null
      }
    >
      <Facts
        facts={{
          Reason: file.reason ?? undefined,
          Payments: file.payments.toLocaleString('en-GB'),
          Total: <Money pence={file.totalPence} className={styles.total} />,
          'Processed by BACS on': formatDate(file.processingDay),
          'In the carers’ accounts on': formatDate(file.inAccountsOn),
          'Service user number': file.serviceUserNumber,
          'Submission serial number': file.serial,
          'Paid from': `${file.originatorName}, ${file.originatorSortCode} ${file.originatorAccountNumber}`,
          References:
            file.payments === 1 ? file.firstReference : `${file.firstReference} to ${file.lastReference}`,
          'SHA-256 of the file': <span className={styles.code}>{file.sha256}</span>,
          'File made': `${formatInstant(file.madeAt)} by ${file.madeBy}`,
        }}
      />
    </PageSection>
  );
}
