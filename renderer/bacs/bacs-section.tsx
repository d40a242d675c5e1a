import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { useState } from 'react';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PeriodBacs } from '../../preload/contract/bacs';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { bacsOrder } from '../reports/export-orders';
import { ExportsList } from '../reports/exports-list';
import type { FileExport } from '../reports/use-file-export';
import { BacsFileTotals } from './bacs-file-totals';
import { ReissueDialog } from './reissue-dialog';

const useStyles = makeStyles({
  content: { overflow: 'auto' },
  message: { flexShrink: 0 },
});

interface BacsSectionProps {
  /** A finalised period. */
  readonly period: PeriodName;
  readonly fileExport: FileExport;
}

/** A finalised period's BACS files with what is compared with the bank's report, and the way to write them. */
export function BacsSection({ period, fileExport }: BacsSectionProps) {
  const bacs = useCommandQuery('bacs.read', { period });
  return (
    <QueryView query={bacs} loading={`Reading the BACS files of ${period}…`}>
      {(data) => <BacsFiles period={period} bacs={data} fileExport={fileExport} />}
    </QueryView>
  );
}

interface BacsFilesProps extends BacsSectionProps {
  readonly bacs: PeriodBacs;
}

function BacsFiles({ period, bacs, fileExport }: BacsFilesProps) {
  const styles = useStyles();
  const { files, planned, problem, notice, nilPayments } = bacs;
  if (files.length === 0 && planned === null) {
    return (
      <EmptyState title="Nothing for the bank">
        Every payment of the period is nil: there is no BACS file to send.
      </EmptyState>
    );
  }
  return (
    // Scrolled by keyboard too, where there is nothing in it to put the focus on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Stack fill className={styles.content} role="region" aria-label={`BACS files of ${period}`} tabIndex={0}>
      <BacsTools period={period} bacs={bacs} fileExport={fileExport} />
      {problem === null ? null : (
        <Notice intent="error" className={styles.message}>
          {problem}{' '}
          <ScreenLink to="/settings/organisation" inline>
            Open Settings
          </ScreenLink>
        </Notice>
      )}
      {notice === null ? null : (
        <Notice intent="warning" className={styles.message}>
          {notice}
        </Notice>
      )}
      {planned === null ? null : <PlannedFile period={period} bacs={bacs} fileExport={fileExport} />}
      {files.map((file) => (
        <BacsFileTotals key={file.number} file={file} period={period} fileExport={fileExport} />
      ))}
      {nilPayments === 0 ? null : (
        <Text size={200}>
          {nilPayments === 1
            ? '1 payment of the period is nil, and in no file.'
            : `${nilPayments.toLocaleString('en-GB')} payments of the period are nil, and in no file.`}
        </Text>
      )}
      <ExportsList period={period} what="bacs" />
    </Stack>
  );
}

/** What the first file will hold, before it is written. */
function PlannedFile({ period, bacs: { planned, problem }, fileExport }: BacsFilesProps) {
  const mayExport = useMay('bacs.export');
  if (planned === null) return null;
  return (
    <PageSection
      title="Not exported yet"
      actions={
        mayExport ? (
          <Button
            icon={<ArrowExportUpRegular />}
            disabledFocusable={fileExport.state.kind === 'running' || problem !== null}
            onClick={() => void fileExport.start(bacsOrder(period))}
          >
            Export BACS file
          </Button>
        ) : null
      }
    >
      <Facts
        facts={{
          Payments: planned.payments.toLocaleString('en-GB'),
          Total: <Money pence={planned.totalPence} />,
          'Processed by BACS on': formatDate(planned.processingDay),
          'In the carers’ accounts on': formatDate(planned.inAccountsOn),
        }}
      />
    </PageSection>
  );
}

/** What can be done with the files, in words, and the button for what the bank sent back. */
function BacsTools({ period, bacs: { files }, fileExport }: BacsFilesProps) {
  const [reissuing, setReissuing] = useState(false);
  const mayExport = useMay('bacs.export');
  const mayReissue = useMay('bacs.reissue');
  const [first] = files;
  return (
    <Row>
      {mayReissue && first ? (
        <Button icon={<ArrowRepeatAllRegular />} onClick={() => setReissuing(true)}>
          Issue payments again
        </Button>
      ) : null}
      <Text size={200}>{wordsOf(mayExport, files.length > 0, mayReissue)}</Text>
      {first && reissuing ? (
        <ReissueDialog
          period={period}
          firstProcessed={first.processingDay}
          fileExport={fileExport}
          onClose={() => setReissuing(false)}
        />
      ) : null}
    </Row>
  );
}

function wordsOf(mayExport: boolean, wasExported: boolean, mayReissue: boolean): string {
  if (!mayExport) return 'An officer, an approver or an administrator exports the BACS file.';
  if (!wasExported) return 'The file for the bank, and a totals sheet to compare with the bank’s report.';
  const again = 'Exporting again writes the same file. What the bank sent back, ';
  return `${again}${mayReissue ? 'issue again, in a further file.' : 'an approver issues again.'}`;
}
