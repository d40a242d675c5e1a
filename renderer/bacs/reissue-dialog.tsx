import { z } from 'zod';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PeriodName } from '../../domain/calendar/periods';
import { isoDate, note } from '../../preload/contract/fields';
import { CommandFailure } from '../bridge/command-failure';
import { useCommandQuery } from '../bridge/use-command-query';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { TextField } from '../forms/text-field';
import { Notice } from '../layout/notice';
import { QueryView } from '../layout/states';
import { reissueOrder } from '../reports/export-orders';
import type { FileExport } from '../reports/use-file-export';
import { PaymentsField } from './payments-field';

const reissue = z.object({
  providers: z.array(z.string()).min(1, 'Choose the payments that the bank sent back.'),
  reason: note,
  processingDay: isoDate,
});

interface ReissueDialogProps {
  readonly period: PeriodName;
  /** When BACS processed the period's first file. */
  readonly firstProcessed: string;
  readonly fileExport: FileExport;
  readonly onClose: () => void;
}

/** Chooses payments that the bank sent back and writes them to a further BACS file, with the reason. */
export function ReissueDialog({ period, firstProcessed, fileExport, onClose }: ReissueDialogProps) {
  const payments = useCommandQuery('bacs.reissuable', { period });
  const issue = async (values: z.output<typeof reissue>): Promise<void> => {
    const ended = await fileExport.start(reissueOrder({ period, ...values }));
    if (ended.kind === 'done') return;
    // What went wrong is told here, in the dialog that stays open.
    fileExport.dismiss();
    if (ended.kind === 'failed') throw ended.failure;
    throw new CommandFailure({ code: 'cancelled', message: 'No folder was chosen. Nothing was issued.' });
  };
  return (
    <FormDialog
      title="Issue payments again"
      schema={reissue}
      defaultValues={{ providers: [] as string[], reason: '', processingDay: '' }}
      submitLabel="Issue payments again"
      failureTitle="Not issued"
      draftKey={`bacs.reissue.${period}`}
      wide
      onSubmit={issue}
      onClose={onClose}
    >
      <Notice intent="warning">
        Only for payments that the bank has sent back: whoever has their money already would be paid twice.
        They go to the bank details that are confirmed now.
      </Notice>
      <QueryView query={payments} loading="Reading the payments…">
        {(rows) => <PaymentsField name="providers" payments={rows} />}
      </QueryView>
      <TextField
        name="reason"
        label="Reason"
        hint="As the bank said, and what was done since"
        required
        multiline
      />
      <DateField
        name="processingDay"
        label="Processed by BACS on"
        hint={`A banking day after ${formatDate(firstProcessed)} that is still to come`}
        required
      />
    </FormDialog>
  );
}
