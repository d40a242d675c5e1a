import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useMemo, useState } from 'react';
import { FormProvider, useWatch, type Control } from 'react-hook-form';
import { formatDate } from '../../domain/calendar/format-dates';
import { countOf } from '../../domain/count-in-words';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';
import { useCommand } from '../bridge/use-command';
import { DateField } from '../forms/date-field';
import { useDraftForm } from '../forms/use-draft-form';
import { Notice } from '../layout/notice';
import { PageSection } from '../layout/page-section';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { useLedgerDay } from '../placements/use-ledger-day';
import { nextFirstOfApril, rowsFor } from './new-year-rows';
import { newYearSchema, type NewYearForm } from './new-year-schema';
import { NewYearTable } from './new-year-table';
import { RatesEffectStatus } from './rates-effect-view';
import { SavedRates } from './saved-rates';
import { UpliftBar } from './uplift-bar';
import { useRatesEffect, type RateToSave } from './use-rates-effect';
import { useRowsOfDay } from './use-rows-of-day';

const useStyles = makeStyles({
  table: { flex: '1 1 36rem', minWidth: 0 },
  effect: { flex: '1 1 27rem', minWidth: 0, position: 'sticky', top: 0 },
  day: { maxWidth: '14rem' },
  message: { flexShrink: 0 },
});

interface NewYearEditorProps {
  readonly levels: readonly ServiceLevelRow[];
  readonly rates: readonly RateRow[];
}

/** The table with its uplift, and beside it what saving it would do. What was typed is kept as a draft. */
export function NewYearEditor({ levels: allLevels, rates }: NewYearEditorProps) {
  const styles = useStyles();
  const levels = useMemo(() => placementsFirst(allLevels), [allLevels]);
  const [defaultValues] = useState(useFirstValues(levels, rates));
  const save = useCommand('rates.saveMany');
  const [saved, setSaved] = useState<string | null>(null);
  const { form, failure, submit, hadDraft, startAfresh } = useDraftForm<NewYearForm, { rates: RateToSave[] }>(
    {
      schema: newYearSchema,
      defaultValues,
      draftKey: 'rates.newYear',
      onSubmit: async (input) => {
        const { added, updated } = await save.mutateAsync(input);
        setSaved(
          `Saved ${countOf(input.rates.length, 'rate')} from ${formatDate(input.rates[0]!.effectiveFrom)}: ${added} new, ${updated} changed.`,
        );
        form.reset(form.getValues());
      },
    },
  );
  const [draftShown, setDraftShown] = useState(hadDraft);
  useRowsOfDay(form, levels, rates);

  return (
    <FormProvider {...form}>
      {saved === null ? null : <SavedRates>{saved}</SavedRates>}
      {draftShown ? (
        <Notice
          intent="info"
          className={styles.message}
          actions={
            <Button
              onClick={() => {
                startAfresh();
                setDraftShown(false);
              }}
            >
              Start afresh
            </Button>
          }
        >
          What you typed here before was kept. It has not been saved yet.
        </Notice>
      ) : null}
      <Row align="start">
        <Stack className={styles.table}>
          <PageSection title="New rates">
            <div className={styles.day}>
              <DateField name="effectiveFrom" label="From" hint="The first night at the new rates" required />
            </div>
            <UpliftBar levels={levels} rates={rates} />
          </PageSection>
          <NewYearTable levels={levels} rates={rates} />
        </Stack>
        <div className={styles.effect}>
          <Effect
            control={form.control}
            isSaving={form.formState.isSubmitting}
            onSave={() => {
              setSaved(null);
              setDraftShown(false);
              submit();
            }}
          >
            {failure ? <ErrorState error={failure} title="Nothing was saved" /> : null}
          </Effect>
        </div>
      </Row>
    </FormProvider>
  );
}

/** What the forecast is made of stands first, what claims are paid by last. */
function placementsFirst(levels: readonly ServiceLevelRow[]): ServiceLevelRow[] {
  const place = (level: ServiceLevelRow): number => (level.kind === 'placement' ? 0 : 1);
  return levels.toSorted((a, b) => place(a) - place(b));
}

function useFirstValues(levels: readonly ServiceLevelRow[], rates: readonly RateRow[]): NewYearForm {
  const effectiveFrom = nextFirstOfApril(useLedgerDay());
  return {
    effectiveFrom,
    rowsFrom: effectiveFrom,
    percent: '',
    roundTo: '1',
    upliftLevel: null,
    rows: rowsFor(levels, rates, effectiveFrom),
  };
}

/** What the table as it stands would do, and the button that saves it: only once that has been shown. */
function Effect(props: {
  readonly control: Control<NewYearForm, unknown, { rates: RateToSave[] }>;
  readonly isSaving: boolean;
  readonly onSave: () => void;
  readonly children: React.ReactNode;
}) {
  const values = useWatch({ control: props.control });
  const parsed = newYearSchema.safeParse(values);
  const rates = parsed.success ? parsed.data.rates : null;
  const state = useRatesEffect(rates);
  const changesNothing = state.effect !== null && state.effect.added + state.effect.updated === 0;
  const mayNot = rates !== null && (!state.isCurrent || changesNothing);
  return (
    <PageSection
      title="What saving them would do"
      actions={
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={props.isSaving || mayNot}
          onClick={props.onSave}
        >
          {rates === null
            ? 'Save the rates'
            : `Save ${countOf(rates.length, 'rate')} from ${formatDate(rates[0]!.effectiveFrom)}`}
        </Button>
      }
    >
      {props.children}
      {changesNothing && state.isCurrent ? (
        <Body1>The ledger has all of these rates already: there is nothing to save.</Body1>
      ) : null}
      <RatesEffectStatus
        state={state}
        untilComplete="An amount or the day is missing or wrong, so the effect cannot be told yet. Save the rates, and the field says what it is."
      />
    </PageSection>
  );
}
