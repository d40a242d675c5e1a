import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { formatPence } from '../../domain/money/format-money';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { BalanceMovementRow } from '../../preload/contract/overpayments';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';
import { settledInWords, settledPence } from './overpayment-words';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { minWidth: '600px' },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  header: { '& > div': { justifyContent: 'flex-end' } },
  left: { fontWeight: tokens.fontWeightSemibold },
  period: { width: '98px' },
  plan: { width: '170px', whiteSpace: 'nowrap' },
});

const amount = (pence: number): string => (pence === 0 ? '–' : formatPence(pence));

/** What each payment did to the balance, the latest first. */
export function MovementsTable(props: { movements: readonly BalanceMovementRow[]; provider: string }) {
  const styles = useStyles();
  const { movements, provider } = props;
  const withSettled = movements.some((movement) => settledPence(movement) > 0);
  const titles = ['Before', 'New', ...(withSettled ? ['Settled'] : []), 'Taken', 'Left'];
  return (
    // Scrolled by keyboard where it is wider than the panel.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Every movement of the balance">
      <Table size="small" className={styles.table} aria-label="Movements of the balance">
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.period}>Period</TableHeaderCell>
            {titles.map((title) => (
              <TableHeaderCell key={title} className={mergeClasses(styles.figures, styles.header)}>
                {title}
              </TableHeaderCell>
            ))}
            <TableHeaderCell className={styles.plan}>Plan</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {movements.map((movement) => (
            <TableRow key={movement.period}>
              <TableCell>
                <ScreenLink to={paymentAddress(movement.period, provider)}>{movement.period}</ScreenLink>
              </TableCell>
              <TableCell className={styles.figures}>{amount(movement.broughtPence)}</TableCell>
              <TableCell className={styles.figures}>{amount(movement.newPence)}</TableCell>
              {withSettled ? (
                <TableCell className={styles.figures} title={settledInWords(movement)}>
                  {amount(settledPence(movement))}
                </TableCell>
              ) : null}
              <TableCell className={styles.figures}>{amount(movement.takenPence)}</TableCell>
              <TableCell className={mergeClasses(styles.figures, styles.left)}>
                {amount(movement.leftPence)}
              </TableCell>
              <TableCell className={styles.plan}>
                {movement.plan ? planInBrief(movement.plan) : '–'}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
