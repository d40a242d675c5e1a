import { daysInWords, statementInWords } from '../../domain/documents/statement-words';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { DocumentButtons } from '../documents/document-buttons';
import { Money } from '../govuk/money';
import { SummaryList } from '../govuk/summary-list';
import { unbroken } from '../govuk/unbroken';
import { useRecords } from '../records/use-records';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { PrintedHead } from './printed-head';
import { ChildTable, PaymentTable, ServiceTable } from './statement-tables';
import { StatementRelief } from './statement-relief';

/** One annual statement on screen: `#/reports/statements/2025-26`. */
export function Statement() {
  const { params } = usePageAddress();
  const statement = useRecords().statement(params['year'] ?? '');
  if (!statement) return <NotFound />;
  return (
    <Page
      title={`Financial year ${statement.year}`}
      caption="Annual Statement of Foster Carer Payments"
      back="#/reports/statements"
    >
      <DocumentButtons
        fileName={`statement-${statement.year}`}
        csv={async () => (await import('../documents/csv-file')).statementFile(statement)}
        pdf={async () => await (await import('../documents/pdf-file')).statementPdf(statement)}
      />
      <PrintedHead organisation={statement.organisation.name} carer={statement.carer} />
      <Facts statement={statement} />
      <p className="govuk-body">{unbroken(statementInWords(statement))}</p>
      <ServiceTable statement={statement} />
      <ChildTable statement={statement} />
      <PaymentTable statement={statement} />
      <StatementRelief statement={statement} />
    </Page>
  );
}

function Facts({ statement }: { readonly statement: AnnualStatement }) {
  const { carer, totals, periods } = statement;
  return (
    <SummaryList
      rows={[
        ['Carer', carer.name],
        ['Your reference', carer.ref],
        ['Days', daysInWords(statement)],
        ['Payments', String(periods.length)],
        ['Total paid in the year', <Money key="total" pence={totals.totalPence} />],
      ]}
    />
  );
}
