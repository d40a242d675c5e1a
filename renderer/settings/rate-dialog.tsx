import { Body1 } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { z } from 'zod';
import { rateInput, type RateRow, type ServiceLevelRow } from '../../preload/contract/service-levels';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { MoneyField } from '../forms/money-field';
import { TextField } from '../forms/text-field';
import { RatesEffectStatus } from '../rates/rates-effect-view';
import { typedAge } from '../rates/typed-age';
import { useRatesEffect } from '../rates/use-rates-effect';
import { bandInWords, UNIT_WORDS } from './service-level-words';

/** The form's fields: the money box holds null or what cannot be read, until the schema refuses it. */
const schema = z
  .object({
    serviceLevel: z.string(),
    effectiveFrom: z.string().nullable(),
    amountPence: z.union([z.number(), z.string(), z.null()]),
    minAge: typedAge,
    maxAge: typedAge,
  })
  .pipe(z.preprocess((form) => form, rateInput));

interface RateDialogProps {
  readonly level: ServiceLevelRow;
  /** Null adds one. */
  readonly rate: RateRow | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Adds a rate, or corrects the amount of one; before saving it shows what becomes of forecast and finalised periods. */
export function RateDialog({ level, rate, onClose, onSaved }: RateDialogProps) {
  const save = useCommand('rates.save');
  const notify = useNotify();
  return (
    <FormDialog
      title={rate ? `Correct the rate of ${level.name}` : `Add a rate of ${level.name}`}
      schema={schema}
      defaultValues={{
        serviceLevel: level.code,
        effectiveFrom: rate?.effectiveFrom ?? null,
        amountPence: rate?.amountPence ?? null,
        minAge: rate?.minAge?.toString() ?? '',
        maxAge: rate?.maxAge?.toString() ?? '',
      }}
      submitLabel={rate ? 'Save the amount' : 'Add the rate'}
      draftKey={`rate.${level.code}.${rate?.id ?? 'new'}`}
      onClose={onClose}
      onSubmit={async (input) => {
        await save.mutateAsync(input);
        notify('Saved the rate');
        onSaved();
      }}
    >
      {rate ? <Body1>{bandInWords(rate)}</Body1> : null}
      <DateField name="effectiveFrom" label="From" required disabled={rate !== null} />
      <MoneyField name="amountPence" label={`Amount a ${UNIT_WORDS[level.unit]}`} required />
      {rate ? null : (
        <>
          <TextField name="minAge" label="From age" hint="In whole years, included. Empty: no lower end." />
          <TextField name="maxAge" label="To age" hint="In whole years, included. Empty: no upper end." />
        </>
      )}
      <Effect />
    </FormDialog>
  );
}

/** What saving the rate as it stands in the form would do. */
function Effect() {
  const values: unknown = useWatch();
  const parsed = schema.safeParse(values);
  const state = useRatesEffect(parsed.success ? [parsed.data] : null);
  return (
    <RatesEffectStatus
      state={state}
      untilComplete="Once day and amount are given, what saving the rate would do stands here."
    />
  );
}
