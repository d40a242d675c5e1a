import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { numberOfPeriod, type PeriodName } from '../../domain/calendar/periods';
import type { FinalisePreview } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useReturnFocus } from '../layout/return-focus';
import { useNotify } from '../feedback/notify';
import { ErrorState, QueryView } from '../layout/states';
import { UnconfirmedNotice } from '../stays/unconfirmed-notice';
import { PeriodSummary } from './period-summary';

const useStyles = makeStyles({
  // A grid: in a column of flex items a message is squeezed where the dialog is full.
  content: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  surface: { maxWidth: '720px' },
});

/** Shows what is submitted and to whom it goes, then prepares the period. */
export function PrepareDialog({ period, onClose }: { period: PeriodName; onClose: () => void }) {
  const styles = useStyles();
  useReturnFocus();
  const notify = useNotify();
  const preview = useCommandQuery('periods.finalisePreview', { period });
  const prepare = useCommand('periods.prepare');
  const number = numberOfPeriod(period);
  const submit = async (): Promise<void> => {
    try {
      await prepare.mutateAsync({ period });
    } catch {
      return; // shown in the dialog
    }
    notify({ title: `Period ${number} is prepared`, body: 'It waits for an approver to finalise it.' });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && !prepare.isPending && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Prepare period {number}</DialogTitle>
          <DialogContent className={styles.content}>
            <QueryView query={preview} loading="Adding up what would be paid…">
              {(data) => <WhatIsSubmitted preview={data} />}
            </QueryView>
            <UnconfirmedNotice period={period} onLeave={onClose} />
            {prepare.error ? <ErrorState error={prepare.error} title="Not prepared" /> : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose} disabled={prepare.isPending}>
              Cancel
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={prepare.isPending || !preview.data}
              onClick={() => void submit()}
            >
              {prepare.isPending ? 'Preparing…' : `Prepare period ${number}`}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function WhatIsSubmitted({ preview }: { preview: FinalisePreview }) {
  return (
    <>
      <Text>
        These payments are submitted for approval. They go to the approvers: one of them, another person than
        you, looks at them and finalises them. Nothing is paid before that, and the period can be taken back
        until then.
      </Text>
      <PeriodSummary preview={preview} />
    </>
  );
}
