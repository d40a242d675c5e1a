import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState } from 'react';
import type { StatementBasis } from '../../domain/statements/statement-year';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { QueryView } from '../layout/states';
import { PdfPreview } from './pdf-preview';
import { statementsOrder } from './export-orders';
import type { FileExport } from './use-file-export';

const useStyles = makeStyles({
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
});

export interface StatementPreviewProps {
  readonly provider: string;
  readonly providerName: string;
  readonly year: string;
  readonly basis: StatementBasis;
  readonly fileExport: FileExport;
}

/** One carer's annual statement as it prints, with buttons to export and print it. */
export function StatementPreview(props: StatementPreviewProps) {
  const { provider, providerName, year, basis } = props;
  const styles = useStyles();
  const statement = useCommandQuery('reports.statementPdf', { provider, year, basis });
  return (
    <div className={styles.fill}>
      <QueryView query={statement} loading={`Making the annual statement of ${providerName}…`}>
        {(document) => (
          <PdfPreview
            bytes={document.bytes}
            label={`Annual statement of ${providerName} for ${basis} year ${year}`}
            actions={<StatementButtons {...props} />}
          />
        )}
      </QueryView>
    </div>
  );
}

function StatementButtons({ provider, providerName, year, basis, fileExport }: StatementPreviewProps) {
  const mayExport = useMay('reports.exportStatements');
  const mayPrint = useMay('reports.printStatement');
  const notify = useNotify();
  const [printing, setPrinting] = useState(false);
  const print = async (): Promise<void> => {
    setPrinting(true);
    try {
      await call('reports.printStatement', { provider, year, basis });
    } catch (error) {
      const body = `${asCommandFailure(error).message} Export the PDF to print it elsewhere.`;
      notify({ title: `The annual statement of ${providerName} was not printed`, body, intent: 'error' });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <>
      {mayExport ? (
        <Button
          size="small"
          icon={<ArrowExportUpRegular />}
          disabledFocusable={fileExport.state.kind === 'running'}
          onClick={() => void fileExport.start(statementsOrder({ year, basis }, provider))}
        >
          Export
        </Button>
      ) : null}
      {mayPrint ? (
        <Button
          size="small"
          icon={<PrintRegular />}
          disabledFocusable={printing}
          onClick={() => void print()}
        >
          Print
        </Button>
      ) : null}
    </>
  );
}
