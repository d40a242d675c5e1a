import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { PublishedPayment, PublishedPeriod } from '../../domain/sync/carer-data';
import { ButtonLink } from '../govuk/button';
import { InsetText } from '../govuk/inset-text';
import { Money } from '../govuk/money';
import { Pagination } from '../govuk/pagination';
import { PrintButton } from '../govuk/print-button';
import { SummaryList } from '../govuk/summary-list';
import { Tag } from '../govuk/tag';
import { neighboursOf } from '../records/neighbours';
import { addressOf, periodName } from '../records/period-words';
import { PrintedFor } from '../records/printed-for';
import { useRecords } from '../records/use-records';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { adviceOf } from './advice-of';
import { PaymentLines } from './payment-lines';
import { NOTHING_WORDS, STATE_TAGS, STATE_WORDS } from './state-words';

/** One payment with its lines: `#/payments/2026-27/07`. */
export function ScheduledPayment() {
  const { params } = usePageAddress();
  const records = useRecords();
  const period = records.period(`${params['year']}/${params['number']}`);
  if (!period) return <NotFound />;
  const payment = records.payment(period.period);
  return (
    <Page title={periodName(period)} caption="Scheduled payment" back="#/payments">
      <PrintedFor />
      <Facts period={period} payment={payment} />
      <InsetText>{STATE_WORDS[period.state]}</InsetText>
      {payment && payment.lines.length > 0 ? (
        <Lines payment={payment} />
      ) : (
        <p className="govuk-body">{NOTHING_WORDS[period.state]}</p>
      )}
      <div className="govuk-button-group portal-no-print">
        <ButtonLink href={askAbout(period)}>Ask about this payment</ButtonLink>
        {period.state !== 'future' && payment && (
          <ButtonLink look="secondary" href={addressOf('#/reports/remittances', period)}>
            Remittance advice
          </ButtonLink>
        )}
        <PrintButton />
      </div>
      <Neighbours period={period} />
    </Page>
  );
}

/** A new action that is about a payment. The address names the period alone. */
function askAbout({ period }: PublishedPeriod): `#/${string}` {
  return `#/actions/new?about=payment&period=${period}`;
}

interface FactsProps {
  readonly period: PublishedPeriod;
  readonly payment: PublishedPayment | undefined;
}

function Facts({ period, payment }: FactsProps) {
  return (
    <SummaryList
      rows={[
        ['Total', <Money key="total" pence={payment?.totalPence ?? 0} />],
        ['State', <Tag key="state" {...STATE_TAGS[period.state]} />],
        ['Pay date', formatDate(period.payDate)],
        ['Days', formatDateRange(period.firstDay, period.lastDay)],
        [
          'Paid into',
          payment?.accountEnding && payment.totalPence > 0
            ? `Account ending in ${payment.accountEnding}`
            : null,
        ],
      ]}
    />
  );
}

function Lines({ payment }: { readonly payment: PublishedPayment }) {
  return <PaymentLines advice={adviceOf(useSession().data, payment)} />;
}

function Neighbours({ period }: { readonly period: PublishedPeriod }) {
  const { before, after } = neighboursOf(useSession().data.periods, period);
  const link = (to: PublishedPeriod | undefined, title: string) =>
    to && { href: addressOf('#/payments', to), title, label: periodName(to) };
  return (
    <Pagination
      label="Payments"
      previous={link(before, 'Earlier payment')}
      next={link(after, 'Later payment')}
    />
  );
}
