import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Spend } from '../../domain/orders/purchase-orders';
import type { OrderList } from '../../preload/contract/orders';
import { Money } from '../format/money';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  amount: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

interface SpendFiguresProps {
  readonly spend: Spend;
  /** The part of it that is mileage claims. */
  readonly mileage: Spend;
  /** How the orders lead to the year's payments; null where they are not all of the year's. */
  readonly payments: Pick<OrderList, 'recoveries' | 'payments'> | null;
}

/** What orders come to: paid, projected, in total, mileage among it; and the year's payments beside them. */
export function SpendFigures({ spend, mileage, payments }: SpendFiguresProps) {
  const styles = useStyles();
  return (
    <>
      <dl className={styles.figures} aria-label="Totals">
        <Figure name="Paid to date" pence={spend.paidPence} />
        <Figure name="Projected" pence={spend.projectedPence} />
        <Figure name="Total" pence={spend.totalPence} />
        <Figure name="Mileage claims in total" pence={mileage.totalPence} />
      </dl>
      {payments === null || payments.recoveries.totalPence === 0 ? null : (
        <Text size={200}>
          What is brought and carried forward and recovered{' '}
          {payments.recoveries.totalPence > 0 ? 'adds' : 'takes off'}{' '}
          <Money pence={Math.abs(payments.recoveries.totalPence)} />: the year’s payments come to{' '}
          <Money pence={payments.payments.totalPence} />.
        </Text>
      )}
    </>
  );
}

function Figure({ name, pence }: { readonly name: string; readonly pence: number }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        <Money pence={pence} className={styles.amount} />
      </dd>
    </div>
  );
}
