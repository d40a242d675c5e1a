import { quoteRemittance } from '../../domain/actions/quote-facts';
import type { PeriodName } from '../../domain/calendar/periods';
import { StartAction } from '../actions/start-action';
import { useCommandQuery } from '../bridge/use-command-query';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { ExportButton, PrintButton } from './document-buttons';
import { PdfPreview } from './pdf-preview';
import { remittancesOrder } from './export-orders';
import type { FileExport } from './use-file-export';

export interface RemittancePreviewProps {
  readonly period: PeriodName;
  readonly provider: string;
  readonly providerName: string;
  readonly fileExport: FileExport;
}

/** One carer's remittance advice as it prints, with buttons to export and print it. */
export function RemittancePreview(props: RemittancePreviewProps) {
  const { period, provider, providerName } = props;
  const remittance = useCommandQuery('reports.remittance', { period, provider });
  return (
    <Stack fill style={{ minHeight: '360px' }}>
      <QueryView query={remittance} loading={`Making the remittance advice of ${providerName}…`}>
        {(document) => (
          <PdfPreview
            bytes={document.bytes}
            label={`Remittance advice of ${providerName} for ${period}`}
            actions={<RemittanceButtons {...props} />}
          />
        )}
      </QueryView>
    </Stack>
  );
}

function RemittanceButtons({ period, provider, providerName, fileExport }: RemittancePreviewProps) {
  const payment = useCommandQuery('periods.payment', { period, provider });
  return (
    <>
      <ExportButton
        command="reports.exportRemittances"
        isBusy={fileExport.state.kind === 'running'}
        onExport={() => void fileExport.start(remittancesOrder(period, provider))}
      />
      <PrintButton
        command="reports.printRemittance"
        input={{ period, provider }}
        failedTitle={`The remittance advice of ${providerName} was not printed`}
        advice="The payment is not affected; export the PDF to print it elsewhere."
      />
      {payment.data ? (
        <StartAction
          about={() => quoteRemittance(payment.data)}
          name={`the remittance advice of ${period}`}
        />
      ) : null}
    </>
  );
}
