import { z } from 'zod';
import { financialYearOf, isFinancialYear, type FinancialYear } from '../../domain/calendar/periods';
import { reliefAmountsText, type ReliefAmounts } from '../../domain/statements/care-relief';
import { pence } from '../../preload/contract/fields';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { FormDialog } from '../forms/form-dialog';
import { MoneyField } from '../forms/money-field';
import { TextField } from '../forms/text-field';

export type AmountsByYear = ReadonlyMap<FinancialYear, ReliefAmounts>;

const typedAmount = z.union([z.number(), z.string(), z.null()]);
const amount = pence.min(1, 'Give an amount above nothing.');

/** The form's fields: a money box holds null or what cannot be read, until the schema refuses it. */
const schema = z
  .object({
    year: z.string().trim().refine(isFinancialYear, 'Give a tax year such as 2026-27.'),
    householdPence: typedAmount,
    weekUnder11Pence: typedAmount,
    weekFrom11Pence: typedAmount,
  })
  .pipe(
    z.preprocess(
      (form) => form,
      z.object({
        year: z.string(),
        householdPence: amount,
        weekUnder11Pence: amount,
        weekFrom11Pence: amount,
      }),
    ),
  );

interface ReliefAmountsDialogProps {
  readonly settingKey: string;
  readonly years: AmountsByYear;
  /** Null adds one. */
  readonly year: FinancialYear | null;
  readonly onClose: () => void;
}

/** Adds a tax year's amounts of qualifying care relief, or corrects them. */
export function ReliefAmountsDialog({ settingKey, years, year, onClose }: ReliefAmountsDialogProps) {
  const set = useCommand('settings.set');
  const notify = useNotify();
  const known = year === null ? undefined : years.get(year);
  return (
    <FormDialog
      title={year === null ? 'Add a tax year’s amounts' : `Correct the amounts of ${year}`}
      schema={schema}
      defaultValues={{
        year: year ?? yearAfter(years),
        householdPence: known?.householdPence ?? null,
        weekUnder11Pence: known?.weekUnder11Pence ?? null,
        weekFrom11Pence: known?.weekFrom11Pence ?? null,
      }}
      submitLabel={year === null ? 'Add the amounts' : 'Save the amounts'}
      draftKey={`relief.${year ?? 'new'}`}
      onClose={onClose}
      onSubmit={async ({ year: of, ...amounts }) => {
        const value = reliefAmountsText(new Map([...years, [of, amounts]]));
        await set.mutateAsync({ key: settingKey, value });
        notify(`Saved the amounts of ${of}`);
      }}
    >
      <TextField
        name="year"
        label="Tax year"
        hint="6 April to 5 April, written 2026-27. Amounts that the year has already are replaced."
        required
        disabled={year !== null}
      />
      <MoneyField name="householdPence" label="Fixed amount of a household" required />
      <MoneyField name="weekUnder11Pence" label="For a week under 11" required />
      <MoneyField name="weekFrom11Pence" label="For a week at 11 and over" required />
    </FormDialog>
  );
}

/** The year after the last one known. */
function yearAfter(years: AmountsByYear): FinancialYear {
  const last = [...years.keys()].toSorted().at(-1);
  return last === undefined ? '' : financialYearOf(`${Number(last.slice(0, 4)) + 1}-04-06`);
}
