import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { numberOfPeriod } from '../../domain/calendar/periods';
import { otherAmountsInWords } from '../../domain/documents/statement-words';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { Table } from '../govuk/table';
import { WithDetails } from '../govuk/with-details';

interface StatementTableProps {
  readonly statement: AnnualStatement;
}

/** What was paid, by service, and what moved between payments. */
export function ServiceTable({ statement }: StatementTableProps) {
  const { byServiceLevel, totals } = statement;
  const services = byServiceLevel.map(({ name, totalPence }) => ({
    title: name,
    explanation: '',
    totalPence,
  }));
  return (
    <Table
      caption="What you were paid for"
      keepsColumns
      columns={['What for', { number: 'Amount' }]}
      rows={[...services, ...otherAmountsInWords(statement)].map(({ title, explanation, totalPence }) => ({
        key: title,
        cells: [
          <WithDetails key="what" details={explanation === '' ? [] : [explanation]}>
            {title}
          </WithDetails>,
          { pence: totalPence },
        ],
      }))}
      total={['Total paid', { pence: totals.totalPence }]}
    />
  );
}

/** What was paid for each child, mileage in a column of its own where there is any. */
export function ChildTable({ statement: { byChild, totals } }: StatementTableProps) {
  if (byChild.length === 0) return null;
  const hasMileage = totals.mileagePence !== 0;
  const figures = (servicesPence: number, mileagePence: number) => [
    ...(hasMileage ? [{ pence: servicesPence }, { pence: mileagePence, isQuietAtNil: true }] : []),
    { pence: servicesPence + mileagePence },
  ];
  return (
    <Table
      caption="By child"
      keepsColumns={!hasMileage}
      columns={[
        'Child',
        ...(hasMileage ? [{ number: 'Without mileage' }, { number: 'Mileage' }] : []),
        { number: 'Amount' },
      ]}
      rows={byChild.map(({ client, name, servicesPence, mileagePence }) => ({
        key: client ?? '',
        cells: [client === null ? 'Not about one child' : name, ...figures(servicesPence, mileagePence)],
      }))}
      total={[
        totals.otherPence === 0 ? 'Total paid' : 'Total, without what was carried over and recovered',
        ...figures(totals.servicesPence, totals.mileagePence),
      ]}
    />
  );
}

/** Each payment of the year, by pay date. */
export function PaymentTable({ statement: { periods, totals } }: StatementTableProps) {
  return (
    <Table
      caption="Each payment"
      keepsColumns
      columns={['Payment', { number: 'Amount' }]}
      rows={periods.map(({ period, firstDay, lastDay, payDate, totalPence }) => ({
        key: period,
        cells: [
          <WithDetails
            key="payment"
            areBrief
            details={[`Care of ${formatDateRange(firstDay, lastDay)}, pay date ${formatDate(payDate)}`]}
          >
            <a className="govuk-link" href={`#/payments/${period}`}>
              Period {numberOfPeriod(period)}
            </a>
          </WithDetails>,
          { pence: totalPence },
        ],
      }))}
      total={['Total paid', { pence: totals.totalPence }]}
    />
  );
}
