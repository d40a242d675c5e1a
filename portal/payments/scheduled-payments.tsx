import { formatDateRange } from '../../domain/calendar/format-dates';
import type { PublishedPeriod } from '../../domain/sync/carer-data';
import { Money } from '../govuk/money';
import { Tag } from '../govuk/tag';
import { addressOf, paidWhen, periodName } from '../records/period-words';
import { useRecords } from '../records/use-records';
import { Page } from '../shell/page';
import { PeriodChoice } from './period-choice';
import { STATE_TAGS } from './state-words';

/** Where a carer finds a payment: this one, the last one, or any other by year and period. */
export function ScheduledPayments() {
  const { years, current, lastPaid, lastOwn } = useRecords();
  const withPeriods = years.filter(({ periods }) => periods.length > 0);
  return (
    <Page title="Scheduled payments" back="#/">
      {withPeriods.length === 0 ? (
        <p className="govuk-body">
          There are no payment periods yet. They will be here once the team has published your first payment.
        </p>
      ) : (
        <>
          {current && <PaymentCard title="This payment" period={current} />}
          {lastOwn && <PaymentCard title="Last payment" period={lastOwn} />}
          <h2 className="govuk-heading-m">Find another payment</h2>
          <PeriodChoice
            years={withPeriods}
            chosen={current ?? lastPaid}
            buttonText="Show payment"
            under="#/payments"
          />
        </>
      )}
    </Page>
  );
}

function PaymentCard({ title, period }: { readonly title: string; readonly period: PublishedPeriod }) {
  const payment = useRecords().payment(period.period);
  return (
    <section className="portal-card">
      <h2 className="govuk-heading-m">
        <a className="govuk-link" href={addressOf('#/payments', period)}>
          {title}
        </a>{' '}
        <Tag {...STATE_TAGS[period.state]} />
      </h2>
      {payment && (
        <p className="portal-figure">
          <Money pence={payment.totalPence} />
        </p>
      )}
      <p className="govuk-body">
        {paidWhen(period, payment)}
        <br />
        {periodName(period)}, {formatDateRange(period.firstDay, period.lastDay)}
      </p>
    </section>
  );
}
