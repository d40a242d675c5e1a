import { makeStyles, Subtitle2, Text, tokens, useId } from '@fluentui/react-components';
import { formatPence } from '../../domain/money/format-money';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { OverpaymentRow } from '../../preload/contract/overpayments';
import type { PeriodRow } from '../../preload/contract/periods';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { overpaymentAddress } from '../payments/period-address';
import { settledInWords, settledPence } from './overpayment-words';

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  heading: { margin: 0 },
});

/** In a payment's panel: what the carer owes before and after it, and the way to its plan. Nothing where nothing is owed. */
export function PaymentOverpayment({ period, provider }: { period: PeriodRow; provider: string }) {
  const styles = useStyles();
  const id = useId('overpayment');
  const overpayments = useCommandQuery(
    'overpayments.list',
    { period: period.period },
    { enabled: period.state !== 'future' },
  );
  const maySet = useMay('overpayments.setPlan') && period.state === 'current';
  const row = overpayments.data?.rows.find((candidate) => candidate.provider === provider);
  if (!row) return null;
  return (
    <Stack as="section" gap="XS" className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.heading}>
        Overpayment
      </Subtitle2>
      <Text>{balanceInWords(row)}</Text>
      <Text>
        {row.plan ? `Plan: ${planInBrief(row.plan)}, set by ${row.plan.setBy}.` : 'No recovery plan.'}
      </Text>
      <ScreenLink to={overpaymentAddress(period.period, provider)}>
        {maySet && !row.plan ? 'Set a recovery plan' : 'Open the overpayment'}
      </ScreenLink>
    </Stack>
  );
}

/** "£301.14 owed before, £50.00 repaid; £100.00 is taken now; £151.14 is left." */
function balanceInWords(row: OverpaymentRow): string {
  const before = [
    row.broughtPence > 0 ? `${formatPence(row.broughtPence)} owed before` : '',
    row.newPence > 0 ? `${formatPence(row.newPence)} new` : '',
    settledPence(row) > 0 ? settledInWords(row) : '',
  ].filter((words) => words !== '');
  return `${before.join(', ')}; ${formatPence(row.takenPence)} is taken from this payment; ${row.leftPence === 0 ? 'nothing' : formatPence(row.leftPence)} is left.`;
}
