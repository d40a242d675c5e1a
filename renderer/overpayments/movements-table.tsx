import { makeStyles, tokens } from '@fluentui/react-components';
import { formatPence } from '../../domain/money/format-money';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { BalanceMovementRow } from '../../preload/contract/overpayments';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';
import { settledInWords, settledPence } from './overpayment-words';

const useStyles = makeStyles({
  left: { fontWeight: tokens.fontWeightSemibold },
  plan: { whiteSpace: 'nowrap' },
});

const amount = (pence: number): string => (pence === 0 ? '–' : formatPence(pence));

/** What each payment did to the balance, the latest first. */
export function MovementsTable(props: { movements: readonly BalanceMovementRow[]; provider: string }) {
  const styles = useStyles();
  const { movements, provider } = props;
  return (
    <PlainTable
      label="Movements of the balance"
      scrolls={{ region: 'Every movement of the balance', minWidth: '640px' }}
      rows={movements}
      rowKey={({ period }) => period}
      columns={[
        {
          title: 'Period',
          width: '98px',
          render: ({ period }) => <ScreenLink to={paymentAddress(period, provider)}>{period}</ScreenLink>,
        },
        { title: 'Before', figures: true, render: ({ broughtPence }) => amount(broughtPence) },
        { title: 'New', figures: true, render: ({ newPence }) => amount(newPence) },
        movements.some((movement) => settledPence(movement) > 0) && {
          title: 'Settled',
          figures: true,
          render: (movement) => (
            <span title={settledInWords(movement)}>{amount(settledPence(movement))}</span>
          ),
        },
        { title: 'Taken', figures: true, render: ({ takenPence }) => amount(takenPence) },
        {
          title: 'Left',
          figures: true,
          render: ({ leftPence }) => <span className={styles.left}>{amount(leftPence)}</span>,
        },
        {
          title: 'Plan',
          width: '180px',
          render: ({ plan }) => <span className={styles.plan}>{plan ? planInBrief(plan) : '–'}</span>,
        },
      ]}
    />
  );
}
