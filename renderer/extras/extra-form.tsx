import { Field, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import type { InputOf } from '../../preload/contract';
import { extraInput, type ExtraRuleRow } from '../../preload/contract/extras';
import { useCommand } from '../bridge/use-command';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNotify } from '../feedback/notify';
import { DateField } from '../forms/date-field';
import { FormDialog } from '../forms/form-dialog';
import { QuantityField } from '../forms/quantity-field';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { ErrorState } from '../layout/states';
import { RecordField } from '../placements/record-field';
import { EffectMessage } from './extra-effect';
import { PlacementLevelsField } from './placement-levels-field';

type Values = InputOf<'extras.save'>;

const TYPING_PAUSE_MS = 300;

/** A rule as the form and the commands take it. */
export function inputOf(rule: ExtraRuleRow): Values {
  const { ref, name, year, occasion, on, weeksHundredths, serviceLevel, placementLevels } = rule;
  return {
    ref,
    name,
    year,
    occasion,
    on,
    weeksHundredths,
    serviceLevel,
    placementLevels: [...placementLevels],
  };
}

interface ExtraFormProps {
  /** Null adds one. */
  readonly rule: ExtraRuleRow | null;
  readonly year: string;
  readonly years: readonly string[];
  readonly onClose: () => void;
}

/** Sets an extra up, or changes one by which nothing was paid; shows what it would pay before it is saved. */
export function ExtraForm({ rule, year, years, onClose }: ExtraFormProps) {
  const save = useCommand('extras.save');
  const notify = useNotify();
  const empty: Values = {
    ref: null,
    name: '',
    year,
    occasion: 'birthday',
    on: null,
    weeksHundredths: 100,
    serviceLevel: '',
    placementLevels: [],
  };
  return (
    <FormDialog
      title={rule ? `Change ${rule.name}, ${rule.year}` : 'Add an extra'}
      schema={extraInput}
      defaultValues={rule ? inputOf(rule) : empty}
      submitLabel={rule ? 'Save' : 'Add the extra'}
      draftKey={`extra.${rule?.ref ?? `new.${year}`}`}
      onClose={onClose}
      onSubmit={async (values) => {
        const saved = await save.mutateAsync(values);
        notify(`Saved ${saved.name}, ${saved.year}`);
      }}
    >
      <TextField
        name="name"
        label="Name"
        hint="The carer reads it on the remittance advice: “Birthday allowance”."
        required
      />
      <SelectField
        name="year"
        label="Financial year"
        options={years.map((value) => ({ value, label: value }))}
        required
      />
      <WhenFields />
      <QuantityField
        name="weeksHundredths"
        label="Weeks of rate"
        hint="1, 1.5 or 2, for example: of the rate of the child’s placement, at the age on the day."
        required
      />
      <LevelFields />
      <LiveEffect />
    </FormDialog>
  );
}

function WhenFields() {
  const { field } = useController<Values, 'occasion'>({ name: 'occasion' });
  const { setValue } = useFormContext<Values>();
  const choose = (occasion: string): void => {
    field.onChange(occasion);
    if (occasion === 'birthday') setValue('on', null, { shouldDirty: true });
  };
  return (
    <>
      <Field label="When" required>
        <RadioGroup value={field.value} onChange={(_event, data) => choose(data.value)}>
          <Radio value="birthday" label="On each child’s birthday" />
          <Radio value="date" label="On one day for all: a festival, a holiday" />
        </RadioGroup>
      </Field>
      {field.value === 'date' ? <DateField name="on" label="Day" required /> : null}
    </>
  );
}

/** Whose children get it, and what it is booked under. */
function LevelFields() {
  const levels = useCommandQuery('serviceLevels.list', {});
  return (
    <>
      <PlacementLevelsField name="placementLevels" />
      <RecordField
        name="serviceLevel"
        label="Service level"
        placeholder="Type a name or code"
        hint="What it is booked under: one for a child that is priced per item."
        options={(levels.data ?? [])
          .filter(({ kind, unit }) => kind === 'client_item' && unit === 'item')
          .map(({ code, name }) => ({ ref: code, name }))}
      />
    </>
  );
}

const NOTHING: Values = {
  ref: null,
  name: '',
  year: '',
  occasion: 'birthday',
  on: null,
  weeksHundredths: 0,
  serviceLevel: '',
  placementLevels: [],
};

/** What the rule would pay as the form stands, a moment after the last key. */
function LiveEffect() {
  const values: unknown = useWatch();
  const parsed = extraInput.safeParse(values);
  const now = parsed.success ? JSON.stringify(parsed.data) : null;
  const [settled, setSettled] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(now), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  const rule = settled !== null && settled === now && parsed.success ? parsed.data : null;
  const effect = useCommandQuery('extras.effect', rule ?? NOTHING, { enabled: rule !== null });
  if (rule === null) return null;
  if (effect.isPending) return <Spinner size="tiny" label="Working out what it would pay…" />;
  if (effect.error) return <ErrorState error={effect.error} title="What it would pay cannot be told" />;
  return <EffectMessage effect={effect.data} isPaid={false} />;
}
