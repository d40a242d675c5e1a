import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { paymentInWords } from '../../domain/documents/remittance-words';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import { DocumentButtons } from '../documents/document-buttons';
import { InsetText } from '../govuk/inset-text';
import { SummaryList } from '../govuk/summary-list';
import { adviceOf } from '../payments/advice-of';
import { PaymentLines } from '../payments/payment-lines';
import { periodName } from '../records/period-words';
import { useRecords } from '../records/use-records';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { PrintedHead } from './printed-head';

/** One remittance advice on screen: `#/reports/remittances/2026-27/07`. */
export function Remittance() {
  const { params } = usePageAddress();
  const { data } = useSession();
  const payment = useRecords().payment(`${params['year']}/${params['number']}`);
  if (!payment || payment.state === 'future' || payment.lines.length === 0) return <NotFound />;
  const advice = adviceOf(data, payment);
  return (
    <Page title={periodName(payment.period)} caption="Remittance Advice" back="#/reports/remittances">
      <DocumentButtons
        fileName={`remittance-${payment.period.period.replace('/', '-')}`}
        csv={async () => (await import('../documents/csv-file')).remittanceFile(advice)}
        pdf={async () => await (await import('../documents/pdf-file')).remittancePdf(advice)}
      />
      <PrintedHead organisation={advice.organisation.name} carer={advice.carer} />
      {advice.state === 'draft' && (
        <InsetText>Draft: this payment is not paid yet, and can still change.</InsetText>
      )}
      <Facts advice={advice} />
      <p className="govuk-body">{paymentInWords(advice)}</p>
      <PaymentLines advice={advice} />
    </Page>
  );
}

function Facts({
  advice: { carer, period, accountEnding, totalPence },
}: {
  readonly advice: RemittanceAdvice;
}) {
  return (
    <SummaryList
      rows={[
        ['Carer', carer.name],
        ['Your reference', carer.ref],
        ['Pay date', formatDate(period.payDate)],
        ['For', formatDateRange(period.firstDay, period.lastDay)],
        [
          'Paid into',
          accountEnding === null || totalPence === 0 ? null : `Account ending in ${accountEnding}`,
        ],
      ]}
    />
  );
}
