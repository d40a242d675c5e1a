import { Button, makeStyles, Text } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { useState } from 'react';
import type { ImportPreview } from '../../preload/contract/imports';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { Notice } from '../layout/notice';
import { Row } from '../layout/row';
import { ErrorState } from '../layout/states';
import { countOf } from './import-formats';

const useStyles = makeStyles({
  message: { flexShrink: 0 },
});

/** The one button that takes the file, there only where nothing in it is rejected; else, why it is not. */
export function TakeImport(props: {
  readonly preview: ImportPreview;
  readonly onTake: () => Promise<void>;
  readonly onReadAgain: () => void;
}) {
  const { preview } = props;
  const styles = useStyles();
  if (preview.rejected.length > 0) return <NotTaken preview={preview} />;
  if (preview.added + preview.updated === 0) {
    return (
      <Notice intent="success" className={styles.message} title="There is nothing to import.">
        The ledger has all of this already.
      </Notice>
    );
  }
  return <TakeButton {...props} />;
}

function NotTaken({ preview }: { readonly preview: ImportPreview }) {
  const styles = useStyles();
  const lines = new Set(preview.rejected.map((cell) => cell.line)).size;
  const problems = preview.rejected.length.toLocaleString('en-GB');
  return (
    <Notice
      intent="error"
      className={styles.message}
      role="alert"
      title={
        <>
          {problems} {preview.rejected.length === 1 ? 'problem' : 'problems'} in{' '}
          {lines.toLocaleString('en-GB')} {lines === 1 ? 'line' : 'lines'}: nothing is imported.
        </>
      }
    >
      A file is taken whole or not at all. Mend the file where it comes from, save it, and read it again.
    </Notice>
  );
}

function TakeButton(props: {
  readonly preview: ImportPreview;
  readonly onTake: () => Promise<void>;
  readonly onReadAgain: () => void;
}) {
  const { preview, onTake, onReadAgain } = props;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CommandFailure | null>(null);
  const take = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await onTake();
    } catch (error) {
      setFailure(asCommandFailure(error));
      setBusy(false);
    }
  };
  return (
    <>
      {failure && <ErrorState error={failure} title="Nothing was imported" onRetry={onReadAgain} />}
      <Row>
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowImportRegular />}
          disabledFocusable={busy}
          onClick={() => void take()}
        >
          {busy ? 'Importing…' : `Import ${countOf(preview.kind, preview.added + preview.updated)}`}
        </Button>
        <Text>{whatHappens(preview)}</Text>
      </Row>
    </>
  );
}

function whatHappens({ added, updated, unchanged }: ImportPreview): string {
  const number = (count: number) => count.toLocaleString('en-GB');
  return `${number(added)} added, ${number(updated)} updated, ${number(unchanged)} left as they are. Finalised payments do not change.`;
}
