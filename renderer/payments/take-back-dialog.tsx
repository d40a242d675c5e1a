import type { PeriodRow } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { ConfirmDialog } from '../feedback/confirm-dialog';
import { numberOfPeriod } from '../../domain/calendar/periods';

/** Asks before a prepared period is taken back to be worked on. */
export function TakeBackDialog({ row, onClose }: { row: PeriodRow; onClose: () => void }) {
  const takeBack = useCommand('periods.takeBack');
  const number = numberOfPeriod(row.period);
  return (
    <ConfirmDialog
      title={`Take period ${number} back?`}
      confirmLabel={`Take back period ${number}`}
      onConfirm={() => takeBack.mutateAsync({ period: row.period })}
      onClose={onClose}
    >
      {row.prepared ? `${row.prepared.by} prepared it. ` : ''}It no longer waits for approval, and can be
      worked on. Nothing that was accepted is lost; it is prepared again afterwards.
    </ConfirmDialog>
  );
}
