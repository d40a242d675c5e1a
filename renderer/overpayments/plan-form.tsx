import { Button, makeStyles } from '@fluentui/react-components';
import { CalendarLtrRegular } from '@fluentui/react-icons/svg/calendar-ltr';
import { FormProvider, useWatch } from 'react-hook-form';
import type { RecoveryPlan, RecoveryPlanKind } from '../../domain/overpayments/recovery-plan';
import { RECOVERY_PLAN_KINDS } from '../../domain/overpayments/recovery-plan';
import { useSignedInUser } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { useNotify } from '../feedback/notify';
import { MoneyField } from '../forms/money-field';
import { SelectField } from '../forms/select-field';
import { TextField } from '../forms/text-field';
import { useDraftForm } from '../forms/use-draft-form';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { PlanEffect } from './plan-effect';
import { planForm, planValues } from './plan-values';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
});

const KIND_LABELS: Readonly<Record<RecoveryPlanKind, string>> = {
  amount: 'An amount a period at most',
  share: 'A share of each payment at most',
  paused: 'Paused: nothing for now',
  all_at_once: 'All at once, as far as each payment allows',
};

const KINDS = (Object.keys(KIND_LABELS) as RecoveryPlanKind[])
  .filter((kind) => RECOVERY_PLAN_KINDS.includes(kind))
  .map((value) => ({ value, label: KIND_LABELS[value] }));

export interface PlanFormProps {
  readonly provider: string;
  readonly providerName: string;
  readonly plan: RecoveryPlan | null;
}

/** Sets how a carer's overpayment is taken, in the person's name; shows what that does before it is set. */
export function PlanForm({ provider, providerName, plan }: PlanFormProps) {
  const styles = useStyles();
  const user = useSignedInUser();
  const notify = useNotify();
  const setPlan = useCommand('overpayments.setPlan');
  const { form, failure, submit } = useDraftForm({
    schema: planForm,
    defaultValues: planValues(plan),
    draftKey: `recovery-plan.${provider}`,
    onSubmit: async ({ terms, reason }) => {
      await setPlan.mutateAsync({ provider, terms, reason });
      notify(`Recovery plan set for ${providerName}`);
    },
  });
  return (
    <FormProvider {...form}>
      <Stack as="form" gap="S" onSubmit={submit} noValidate>
        <SelectField name="kind" label="How it is taken" options={KINDS} required />
        <TermsField />
        <PlanEffect provider={provider} />
        <TextField
          name="reason"
          label="Why this plan"
          hint="Kept with the payment, with your name: what was agreed with the carer, and when."
          required
          multiline
        />
        {failure ? <ErrorState error={failure} title="Not set" /> : null}
        <Button
          type="submit"
          appearance="primary"
          className={styles.button}
          icon={<CalendarLtrRegular />}
          disabledFocusable={form.formState.isSubmitting}
        >
          {plan ? 'Change' : 'Set'} the plan as {user.name}
        </Button>
      </Stack>
    </FormProvider>
  );
}

/** The box that the chosen kind needs. */
function TermsField() {
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind === 'amount') return <MoneyField name="amountPence" label="Amount a period" required />;
  if (kind !== 'share') return null;
  return (
    <TextField
      name="sharePercent"
      label="Share of each payment, in per cent"
      hint="25, for example."
      required
    />
  );
}
