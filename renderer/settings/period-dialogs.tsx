import { addDays } from '../../domain/calendar/dates';
import { financialYearOf, nightsIn, type Frequency } from '../../domain/calendar/periods';
import { periodsContract, type PeriodRow } from '../../preload/contract/periods';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { FREQUENCIES } from '../ledger/new-ledger-form';
import { firstMonday } from '../ledger/new-ledger-schema';
import { PeriodsInWords } from '../ledger/periods-in-words';

interface AddYearDialogProps {
  readonly periods: readonly PeriodRow[];
  readonly onClose: () => void;
}

/** Adds a year's periods; the form begins where the last period ends. */
export function AddYearDialog({ periods, onClose }: AddYearDialogProps) {
  const add = useCommand('periods.addYear');
  const notify = useNotify();
  return (
    <FormDialog
      title="Add a year of payment periods"
      schema={periodsContract['periods.addYear'].input}
      defaultValues={nextYear(periods.at(-1))}
      submitLabel="Add the periods"
      draftKey="calendar.year"
      onClose={onClose}
      onSubmit={async (form) => {
        const { added } = await add.mutateAsync(form);
        notify(`Added ${added} periods of ${form.year}`);
      }}
    >
      <TextField name="year" label="Financial year" hint="1 April to 31 March, written 2026-27." required />
      <DateField name="firstDay" label="First day of the first period" required />
      <SelectField name="frequency" label="Carers are paid" options={FREQUENCIES} required />
      <PeriodsInWords />
    </FormDialog>
  );
}

/** The year after the last period, from the day after it, as often as before. */
function nextYear(last: PeriodRow | undefined) {
  if (!last) {
    const year = financialYearOf(new Date().toISOString().slice(0, 10));
    return { year, firstDay: firstMonday(year), frequency: 'four-weekly' as Frequency };
  }
  const days = nightsIn(last);
  const frequency: Frequency = days === 7 ? 'weekly' : days === 14 ? 'fortnightly' : 'four-weekly';
  const firstDay = addDays(last.lastDay, 1);
  return { year: financialYearOf(addDays(firstDay, days)), firstDay, frequency };
}

interface EditPeriodDialogProps {
  readonly period: PeriodRow;
  readonly onClose: () => void;
}

/** Changes the days or the pay date of a future period. */
export function EditPeriodDialog({ period, onClose }: EditPeriodDialogProps) {
  const save = useCommand('periods.save');
  const notify = useNotify();
  return (
    <FormDialog
      title={`Edit period ${period.period}`}
      schema={periodsContract['periods.save'].input}
      defaultValues={{
        period: period.period,
        firstDay: period.firstDay,
        lastDay: period.lastDay,
        payDate: period.payDate,
      }}
      submitLabel="Save the period"
      draftKey={`calendar.${period.period}`}
      onClose={onClose}
      onSubmit={async (form) => {
        await save.mutateAsync(form);
        notify(`Saved period ${period.period}`);
      }}
    >
      <DateField name="firstDay" label="First day" required />
      <DateField name="lastDay" label="Last day" required />
      <DateField name="payDate" label="Pay date" hint="The day on which carers have the money." required />
    </FormDialog>
  );
}
