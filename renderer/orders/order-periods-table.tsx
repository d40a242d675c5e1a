import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { formatDate } from '../../domain/calendar/format-dates';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import { Money } from '../format/money';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';

const useStyles = makeStyles({
  figures: { textAlign: 'right', '& .fui-TableHeaderCell__button': { justifyContent: 'flex-end' } },
});

interface OrderPeriodsTableProps {
  readonly periods: readonly OrderPeriod[];
  readonly provider: string;
  readonly label: string;
}

/** What each period paid, or would pay, on an order; the period leads to the carer's payment. */
export function OrderPeriodsTable({ periods, provider, label }: OrderPeriodsTableProps) {
  const styles = useStyles();
  return (
    <Table size="small" aria-label={label}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>Period</TableHeaderCell>
          <TableHeaderCell>Pay date</TableHeaderCell>
          <TableHeaderCell className={styles.figures}>Paid</TableHeaderCell>
          <TableHeaderCell className={styles.figures}>Projected</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {periods.map(({ period, state, amountPence }) => (
          <TableRow key={period.period}>
            <TableCell>
              {amountPence === 0 ? (
                period.period
              ) : (
                <ScreenLink to={paymentAddress(period.period, provider)}>{period.period}</ScreenLink>
              )}
            </TableCell>
            <TableCell>{formatDate(period.payDate)}</TableCell>
            <TableCell className={styles.figures}>
              {state === 'paid' ? <Amount pence={amountPence} /> : null}
            </TableCell>
            <TableCell className={styles.figures}>
              {state === 'projected' ? <Amount pence={amountPence} /> : null}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Amount({ pence }: { readonly pence: number }) {
  return pence === 0 ? '–' : <Money pence={pence} />;
}
