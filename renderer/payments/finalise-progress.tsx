import { DialogBody, DialogContent, DialogTitle, Text } from '@fluentui/react-components';
import { numberOfPeriod, type PeriodName } from '../../domain/calendar/periods';
import { JobProgressBar } from '../reports/job-progress-bar';
import { useJobProgress } from '../reports/use-job-progress';

/** While a period is being finalised. It cannot be stopped half-way: it happens wholly or not at all. */
export function FinaliseProgress({ period }: { period: PeriodName }) {
  // A command that was given no job of its own goes by its name.
  const progress = useJobProgress('periods.finalise');
  const number = numberOfPeriod(period);
  return (
    <DialogBody>
      <DialogTitle>Finalising period {number}</DialogTitle>
      <DialogContent>
        <JobProgressBar progress={progress} title={`Finalising period ${number}`} />
        <Text>The period is sealed wholly or not at all, after a checked backup of the ledger.</Text>
      </DialogContent>
    </DialogBody>
  );
}
