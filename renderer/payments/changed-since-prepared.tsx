import {
  Button,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { numberOfPeriod } from '../../domain/calendar/periods';
import { countOf } from '../../domain/count-in-words';
import type { FinalisePreview, PaymentChange } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { Money } from '../format/money';
import { Notice } from '../layout/notice';
import { PlainTable } from '../layout/plain-table';
import { ErrorState } from '../layout/states';
import { formatChange } from './payment-columns';

const useStyles = makeStyles({
  // A grid: in a column of flex items a message is squeezed where the dialog is full.
  content: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** What changed since a period was prepared, so that it cannot be finalised as it is; offers to take it back. */
export function ChangedSincePrepared({
  preview,
  onClose,
}: {
  preview: FinalisePreview;
  onClose: () => void;
}) {
  const styles = useStyles();
  const takeBack = useCommand('periods.takeBack');
  const changes = preview.changedSincePrepared;
  const { period } = preview.period;
  const goBack = async (): Promise<void> => {
    try {
      await takeBack.mutateAsync({ period });
    } catch {
      return; // shown below
    }
    onClose();
  };
  return (
    <DialogBody>
      <DialogTitle>Period {numberOfPeriod(period)} changed since it was prepared</DialogTitle>
      <DialogContent className={styles.content}>
        <Notice intent="warning" title="It cannot be finalised as it is.">
          {countOf(changes.length, 'payment is', 'payments are')} not what{' '}
          {preview.period.prepared?.by ?? 'somebody'} prepared. Take the period back, look at these, and
          prepare it again. Nothing was paid.
        </Notice>
        <ChangesTable changes={changes} />
        {takeBack.error ? <ErrorState error={takeBack.error} title="Not taken back" /> : null}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
        <Button
          appearance="primary"
          icon={<ArrowUndoRegular />}
          disabledFocusable={takeBack.isPending}
          onClick={() => void goBack()}
        >
          Take back to work on it
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function ChangesTable({ changes }: { changes: readonly PaymentChange[] }) {
  return (
    <PlainTable
      label="Changed since it was prepared"
      rows={changes}
      rowKey={({ provider }) => provider}
      columns={[
        { title: 'Carer', render: ({ provider, providerName }) => `${providerName} (${provider})` },
        { title: 'Prepared', figures: true, render: ({ beforePence }) => <Amount pence={beforePence} /> },
        { title: 'Now', figures: true, render: ({ afterPence }) => <Amount pence={afterPence} /> },
        {
          title: 'Difference',
          figures: true,
          render: ({ beforePence, afterPence }) => formatChange((afterPence ?? 0) - (beforePence ?? 0)),
        },
        { title: 'Why', width: '36%', render: ({ reasons }) => reasons.join(' ') },
      ]}
    />
  );
}

function Amount({ pence }: { readonly pence: number | null }) {
  return pence === null ? 'none' : <Money pence={pence} />;
}
