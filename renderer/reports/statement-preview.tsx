import type { StatementBasis } from '../../domain/statements/statement-year';
import { useCommandQuery } from '../bridge/use-command-query';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { ExportButton, PrintButton } from './document-buttons';
import { PdfPreview } from './pdf-preview';
import { statementsOrder } from './export-orders';
import type { FileExport } from './use-file-export';

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
  const statement = useCommandQuery('reports.statementPdf', { provider, year, basis });
  return (
    <Stack fill>
      <QueryView query={statement} loading={`Making the annual statement of ${providerName}…`}>
        {(document) => (
          <PdfPreview
            bytes={document.bytes}
            label={`Annual statement of ${providerName} for ${basis} year ${year}`}
            actions={<StatementButtons {...props} />}
          />
        )}
      </QueryView>
    </Stack>
  );
}

function StatementButtons({ provider, providerName, year, basis, fileExport }: StatementPreviewProps) {
  return (
    <>
      <ExportButton
        command="reports.exportStatements"
        isBusy={fileExport.state.kind === 'running'}
        onExport={() => void fileExport.start(statementsOrder({ year, basis }, provider))}
      />
      <PrintButton
        command="reports.printStatement"
        input={{ provider, year, basis }}
        failedTitle={`The annual statement of ${providerName} was not printed`}
        advice="Export the PDF to print it elsewhere."
      />
    </>
  );
}
