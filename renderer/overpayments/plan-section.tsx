import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import type { OverpaymentDetail, OverpaymentRow } from '../../preload/contract/overpayments';
import { useMay } from '../bridge/use-access';
import { Stack } from '../layout/stack';
import { EndPlanDialog } from './end-plan-dialog';
import { PlanForm } from './plan-form';

const useStyles = makeStyles({
  plan: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  reason: { margin: 0, fontStyle: 'italic' },
  end: { alignSelf: 'flex-start' },
});

/** The plan that there is, by whom and why; and, for an officer, how to set or end one. */
export function PlanSection({ detail, row }: { detail: OverpaymentDetail; row: OverpaymentRow }) {
  const styles = useStyles();
  const maySet = useMay('overpayments.setPlan');
  const [ending, setEnding] = useState(false);
  const { provider, providerName, period } = detail;
  const isCurrent = period.state === 'current';
  const toTake = row.leftPence + row.takenPence > 0;
  return (
    <>
      {row.plan ? <PlanInForce plan={row.plan} /> : <NoPlan isCurrent={isCurrent} row={row} />}
      {isCurrent && maySet && row.plan ? (
        <Button className={styles.end} size="small" onClick={() => setEnding(true)}>
          End the plan…
        </Button>
      ) : null}
      {isCurrent && maySet && toTake ? (
        // By the plan too: once one is set, the form begins with it.
        <PlanForm
          key={row.plan?.setAt ?? 'none'}
          provider={provider}
          providerName={providerName}
          plan={row.plan}
        />
      ) : null}
      {isCurrent && !maySet ? <Text>Plans are set by a finance officer.</Text> : null}
      {ending ? (
        <EndPlanDialog provider={provider} providerName={providerName} onClose={() => setEnding(false)} />
      ) : null}
    </>
  );
}

function PlanInForce({ plan }: { readonly plan: RecoveryPlan }) {
  const styles = useStyles();
  return (
    <Stack gap="XS" className={styles.plan}>
      <Text weight="semibold">{planInBrief(plan)}</Text>
      <Text>
        Set by {plan.setBy}, {formatInstant(plan.setAt)}:
      </Text>
      <p className={styles.reason}>“{plan.reason}”</p>
    </Stack>
  );
}

function NoPlan({ isCurrent, row }: { isCurrent: boolean; row: OverpaymentRow }) {
  if (!isCurrent) return <Text>There was no plan: it was taken as far as the payment allowed.</Text>;
  return row.leftPence + row.takenPence > 0 ? (
    <Text>There is none: it is taken as far as each payment allows.</Text>
  ) : (
    <Text>There is nothing left to make a plan for.</Text>
  );
}
