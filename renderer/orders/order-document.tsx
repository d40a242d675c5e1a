import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState } from 'react';
import type { InputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { QueryView } from '../layout/states';
import { PdfPreview } from '../reports/pdf-preview';

type OrderDocumentInput = InputOf<'orders.document'>;

const useStyles = makeStyles({
  fill: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '360px' },
});

interface OrderDocumentProps {
  readonly document: OrderDocumentInput;
  /** What the document is, for a screen reader. */
  readonly label: string;
}

/** A purchase order, or the list, as it prints, with buttons to export and print it. */
export function OrderDocument({ document, label }: OrderDocumentProps) {
  const styles = useStyles();
  const made = useCommandQuery('orders.document', document);
  return (
    <div className={styles.fill}>
      <QueryView query={made} loading="Making the document…">
        {({ bytes }) => <PdfPreview bytes={bytes} label={label} actions={<Buttons document={document} />} />}
      </QueryView>
    </div>
  );
}

function Buttons({ document }: Pick<OrderDocumentProps, 'document'>) {
  const mayExport = useMay('orders.export');
  const mayPrint = useMay('orders.print');
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const attempt = async (title: string, work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notify({ title, body: asCommandFailure(error).message, intent: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const exportIt = async (): Promise<void> => {
    const folder = await call('files.chooseFolder', { title: 'Folder for the purchase orders' });
    if (!folder) return;
    const { files } = await call('orders.export', { ...document, to: folder.path });
    const title = files.length === 1 ? '1 file written' : `${files.length} files written`;
    notify({ title, body: <Written files={files} />, intent: 'success' });
  };
  const print = async (): Promise<void> => void (await call('orders.print', document));
  return (
    <>
      {mayExport ? (
        <Button
          size="small"
          icon={<ArrowExportUpRegular />}
          disabledFocusable={busy}
          onClick={() => void attempt('The purchase orders could not be written', exportIt)}
        >
          Export
        </Button>
      ) : null}
      {mayPrint ? (
        <Button
          size="small"
          icon={<PrintRegular />}
          disabledFocusable={busy}
          onClick={() => void attempt('The purchase orders were not printed', print)}
        >
          Print
        </Button>
      ) : null}
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
      {first === undefined ? null : (
        <Button size="small" onClick={() => void call('files.show', { path: first })}>
          Show in folder
        </Button>
      )}
    </>
  );
}
