import { makeStyles, Subtitle2, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { quoteOverpayment } from '../../domain/actions/quote-facts';
import type { PeriodName } from '../../domain/calendar/periods';
import { formatPence } from '../../domain/money/format-money';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { OverpaymentDetail as Detail, OverpaymentRow } from '../../preload/contract/overpayments';
import { StartAction } from '../actions/start-action';
import { carerAddress } from '../carers/carer-words';
import { useCommandQuery } from '../bridge/use-command-query';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';
import { QueryView } from '../layout/states';
import { paymentAddress } from '../payments/period-address';
import { MovementsTable } from './movements-table';
import { OverpaymentStories } from './overpayment-stories';
import { settledInWords, settledPence, sinceInWords } from './overpayment-words';
import { PlanSection } from './plan-section';
import { SettleButtons } from './settle-buttons';

const useStyles = makeStyles({
  heading: { margin: 0 },
});

/** One carer's overpayment: what it came from, what is taken, the plan, and every movement of the balance. */
export function OverpaymentDetail({ period, provider }: { period: PeriodName; provider: string }) {
  const query = useCommandQuery('overpayments.read', { provider, period });
  return (
    <QueryView query={query} loading="Reading the overpayment…">
      {(detail) => (
        <>
          {detail.row ? (
            <Balance row={detail.row} />
          ) : (
            <Text>
              {detail.providerName} owes nothing in {period}.
            </Text>
          )}
          <Row gap="L">
            <ScreenLink to={paymentAddress(period, provider)}>Open the payment</ScreenLink>
            <ScreenLink to={carerAddress(provider)}>Carer’s page</ScreenLink>
            <StartOverpaymentAction detail={detail} />
          </Row>
          <Deeds detail={detail} />
          <Part title="What it came from">
            <OverpaymentStories detail={detail} />
          </Part>
          {detail.movements.length > 0 ? (
            <Part title="Every movement">
              <MovementsTable movements={detail.movements} provider={provider} />
            </Part>
          ) : null}
        </>
      )}
    </QueryView>
  );
}

function StartOverpaymentAction({ detail }: { readonly detail: Detail }) {
  const { row, period, provider, providerName } = detail;
  if (!row) return null;
  const { broughtPence, newPence, since, cause, takenPence, leftPence, plan } = row;
  const about = () =>
    quoteOverpayment({
      provider,
      period,
      owedPence: broughtPence + newPence,
      since: since.payDate,
      cause,
      takenPence,
      leftPence,
      plan: plan && planInBrief(plan),
    });
  return <StartAction about={about} name={`the overpayment of ${providerName}`} />;
}

function Deeds({ detail }: { readonly detail: Detail }) {
  if (!detail.row) return null;
  return (
    <>
      <Part title="Recovery plan">
        <PlanSection detail={detail} row={detail.row} />
      </Part>
      {detail.period.state === 'current' ? (
        <Part title="Settled otherwise">
          <SettleButtons detail={detail} />
        </Part>
      ) : null}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <Stack as="section" gap="S" aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </Stack>
  );
}

function Balance({ row }: { readonly row: OverpaymentRow }) {
  const isPart = settledPence(row) > 0;
  return (
    <Facts
      facts={{
        Owed: `${formatPence(row.broughtPence + row.newPence)}, ${sinceInWords({ since: row.since.payDate, ageDays: row.ageDays })}`,
        Cause: row.cause === '' ? undefined : row.cause,
        'New in this period':
          row.newPence > 0 && row.broughtPence > 0 ? <Money pence={row.newPence} /> : undefined,
        'Settled otherwise': isPart ? settledInWords(row) : undefined,
        'Taken from this payment': (
          <>
            <Money pence={row.takenPence} /> of <Money pence={Math.max(row.availablePence, 0)} />
          </>
        ),
        'Left after it': <Money pence={row.leftPence} />,
        'Paid to the carer': <Money pence={row.paymentPence} />,
      }}
    />
  );
}
