import {
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Fragment } from 'react';
import type { CarerPaymentRow } from '../../preload/contract/carers';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { ordersAddress } from '../orders/order-address';
import { documentAddress } from '../payments/period-address';
import { statementAddress } from '../reports/statement-address';

const useStyles = makeStyles({
  year: { width: '100px' },
  document: { width: '170px' },
  periods: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface DocumentsSectionProps {
  readonly carer: string;
  readonly payments: readonly CarerPaymentRow[];
}

/** What a carer gets on paper, a line a financial year: each opens as it prints, to export or print it. */
export function DocumentsSection({ carer, payments }: DocumentsSectionProps) {
  const styles = useStyles();
  const years = Map.groupBy(
    payments.toSorted((a, b) => b.period.localeCompare(a.period)),
    ({ period }) => period.split('/')[0]!,
  );
  return (
    <PageSection title="Documents">
      {years.size === 0 ? (
        <Text>
          No documents yet. Each payment gives a remittance advice, each financial year an annual statement
          and purchase orders; they are opened, printed and exported from here.
        </Text>
      ) : (
        <Table size="small" aria-label="Documents">
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.year}>Year</TableHeaderCell>
              <TableHeaderCell className={styles.document}>Annual statement</TableHeaderCell>
              <TableHeaderCell className={styles.document}>Purchase orders</TableHeaderCell>
              <TableHeaderCell>Remittance advice, by period</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {[...years].map(([year, ofYear]) => (
              <TableRow key={year}>
                <TableCell className={styles.year}>{year}</TableCell>
                <TableCell className={styles.document}>
                  {ofYear.some(({ state }) => state === 'finalised') ? (
                    <ScreenLink to={statementAddress(carer, year)}>Statement {year}</ScreenLink>
                  ) : (
                    'nothing paid yet'
                  )}
                </TableCell>
                <TableCell className={styles.document}>
                  <ScreenLink to={ordersAddress(year, { carer })}>Orders {year}</ScreenLink>
                </TableCell>
                <TableCell>
                  <div className={styles.periods}>
                    {ofYear.map(({ period }) => (
                      <Fragment key={period}>
                        <ScreenLink to={documentAddress(period, carer)}>{period.split('/')[1]}</ScreenLink>
                      </Fragment>
                    ))}
                  </div>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </PageSection>
  );
}
