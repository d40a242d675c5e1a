import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState } from 'react';
import type { PeriodName } from '../../domain/calendar/periods';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { QueryView } from '../layout/states';
import { PdfPreview } from './pdf-preview';
import { remittancesOrder } from './export-orders';
import type { FileExport } from './use-file-export';

const useStyles = makeStyles({
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '360px' },
});

export interface RemittancePreviewProps {
  readonly period: PeriodName;
  readonly provider: string;
  readonly providerName: string;
  readonly fileExport: FileExport;
}

/** One carer's remittance advice as it prints, with buttons to export and print it. */
export function RemittancePreview(props: RemittancePreviewProps) {
  const { period, provider, providerName } = props;
  const styles = useStyles();
  const remittance = useCommandQuery('reports.remittance', { period, provider });
  return (
    <div className={styles.fill}>
      <QueryView query={remittance} loading={`Making the remittance advice of ${providerName}…`}>
        {(document) => (
          <PdfPreview
            bytes={document.bytes}
            label={`Remittance advice of ${providerName} for ${period}`}
            actions={<RemittanceButtons {...props} />}
          />
        )}
      </QueryView>
    </div>
  );
}

function RemittanceButtons({ period, provider, providerName, fileExport }: RemittancePreviewProps) {
  const mayExport = useMay('reports.exportRemittances');
  const mayPrint = useMay('reports.printRemittance');
  const notify = useNotify();
  const [printing, setPrinting] = useState(false);
  const print = async (): Promise<void> => {
    setPrinting(true);
    try {
      await call('reports.printRemittance', { period, provider });
    } catch (error) {
      const body = `${asCommandFailure(error).message} The payment is not affected; export the PDF to print it elsewhere.`;
      notify({ title: `The remittance advice of ${providerName} was not printed`, body, intent: 'error' });
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
          onClick={() => void fileExport.start(remittancesOrder(period, provider))}
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
