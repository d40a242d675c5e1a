import type { InputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { useAttempt } from '../feedback/use-attempt';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { ExportButton, PrintButton } from '../reports/document-buttons';
import { PdfPreview } from '../reports/pdf-preview';

type OrderDocumentInput = InputOf<'orders.document'>;

interface OrderDocumentProps {
  readonly document: OrderDocumentInput;
  /** What the document is, for a screen reader. */
  readonly label: string;
}

/** A purchase order, or the list, as it prints, with buttons to export and print it. */
export function OrderDocument({ document, label }: OrderDocumentProps) {
  const made = useCommandQuery('orders.document', document);
  return (
    <Stack fill style={{ minHeight: '360px' }}>
      <QueryView query={made} loading="Making the document…">
        {({ bytes }) => <PdfPreview bytes={bytes} label={label} actions={<Buttons document={document} />} />}
      </QueryView>
    </Stack>
  );
}

function Buttons({ document }: Pick<OrderDocumentProps, 'document'>) {
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const exportIt = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Folder for the purchase orders' });
    if (!folder) return;
    const { files } = await call('orders.export', { ...document, to: folder.path });
    const title = files.length === 1 ? '1 file written' : `${files.length} files written`;
    notify({ title, body: <Written files={files} />, intent: 'success' });
  };
  return (
    <>
      <ExportButton
        command="orders.export"
        isBusy={busy}
        onExport={() => void attempt('The purchase orders could not be written', exportIt)}
      />
      <PrintButton
        command="orders.print"
        input={document}
        failedTitle="The purchase orders were not printed"
      />
    </>
  );
}

function Written({ files }: { readonly files: readonly string[] }) {
  const [first] = files;
  return (
    <>
      {files.map((file) => (
        <div key={file}>{file}</div>
      ))}
      {first === undefined ? null : <ShowInFolderButton path={first} size="small" />}
    </>
  );
}
