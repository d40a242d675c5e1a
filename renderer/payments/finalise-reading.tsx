import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import type { UseQueryResult } from '@tanstack/react-query';
import { numberOfPeriod, type PeriodName } from '../../domain/calendar/periods';
import type { FinalisePreview } from '../../preload/contract/periods';
import { QueryView } from '../layout/states';

export interface FinaliseReadingProps {
  readonly period: PeriodName;
  readonly preview: UseQueryResult<FinalisePreview>;
  readonly onClose: () => void;
}

/** While it is worked out what finalising would do, and where that fails. */
export function FinaliseReading({ period, preview, onClose }: FinaliseReadingProps) {
  return (
    <DialogBody>
      <DialogTitle>Finalise period {numberOfPeriod(period)}</DialogTitle>
      <DialogContent>
        <QueryView query={preview} loading="Adding up what would be paid…">
          {() => null}
        </QueryView>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
      </DialogActions>
    </DialogBody>
  );
}
