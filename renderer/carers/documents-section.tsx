import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CarerPaymentRow } from '../../preload/contract/carers';
import { PageSection } from '../layout/page-section';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import { ordersAddress } from '../orders/order-address';
import { documentAddress } from '../payments/period-address';
import { statementAddress } from '../reports/statement-address';

const useStyles = makeStyles({
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
        <PlainTable
          label="Documents"
          rows={[...years]}
          rowKey={([year]) => year}
          columns={[
            { title: 'Year', width: '100px', render: ([year]) => year },
            {
              title: 'Annual statement',
              width: '170px',
              render: ([year, ofYear]) =>
                ofYear.some(({ state }) => state === 'finalised') ? (
                  <ScreenLink to={statementAddress(carer, year)}>Statement {year}</ScreenLink>
                ) : (
                  'nothing paid yet'
                ),
            },
            {
              title: 'Purchase orders',
              width: '170px',
              render: ([year]) => <ScreenLink to={ordersAddress(year, { carer })}>Orders {year}</ScreenLink>,
            },
            {
              title: 'Remittance advice, by period',
              render: ([, ofYear]) => (
                <div className={styles.periods}>
                  {ofYear.map(({ period }) => (
                    <ScreenLink key={period} to={documentAddress(period, carer)}>
                      {period.split('/')[1]}
                    </ScreenLink>
                  ))}
                </div>
              ),
            },
          ]}
        />
      )}
    </PageSection>
  );
}
