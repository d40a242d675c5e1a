import { Dialog, DialogSurface, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PeriodName } from '../../domain/calendar/periods';
import type { FinalisePreview, FinaliseResult } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useReturnFocus } from '../layout/return-focus';
import { ChangedSincePrepared } from './changed-since-prepared';
import { FinaliseDone } from './finalise-done';
import { FinaliseForm } from './finalise-form';
import { FinaliseProgress } from './finalise-progress';
import { FinaliseReading } from './finalise-reading';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

export interface FinaliseDialogProps {
  readonly period: PeriodName;
  readonly onExport: () => void;
  readonly onExportBacs: () => void;
  readonly onClose: () => void;
}

/** What finalising would do, then the approver's password, then its progress, then what was done. */
export function FinaliseDialog({ period, onExport, onExportBacs, onClose }: FinaliseDialogProps) {
  const styles = useStyles();
  useReturnFocus();
  const preview = useCommandQuery('periods.finalisePreview', { period });
  const finalise = useCommand('periods.finalise');
  const [done, setDone] = useState<{
    readonly result: FinaliseResult;
    readonly preview: FinalisePreview;
  } | null>(null);

  const submit = async (password: string): Promise<void> => {
    if (!preview.data) return;
    try {
      const result = await finalise.mutateAsync({ period, password });
      setDone({ result, preview: preview.data });
    } catch {
      // Shown in the form; what changed meanwhile is read afresh.
      void preview.refetch();
    }
  };

  const content = () => {
    if (done)
      return <FinaliseDone {...done} onExport={onExport} onExportBacs={onExportBacs} onClose={onClose} />;
    if (finalise.isPending) return <FinaliseProgress period={period} />;
    if (!preview.data) return <FinaliseReading period={period} preview={preview} onClose={onClose} />;
    if (preview.data.changedSincePrepared.length > 0) {
      return <ChangedSincePrepared preview={preview.data} onClose={onClose} />;
    }
    return (
      <FinaliseForm
        preview={preview.data}
        failure={finalise.error}
        onSubmit={(password) => void submit(password)}
        onClose={onClose}
      />
    );
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => !data.open && !finalise.isPending && onClose()}>
      <DialogSurface className={styles.surface}>{content()}</DialogSurface>
    </Dialog>
  );
}
