import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { otherAmountsInWords } from '../../domain/documents/statement-words';
import type { AnnualStatement } from '../../domain/statements/statement-paper';
import { Money } from '../govuk/money';
import { Table, type Column } from '../govuk/table';
import { periodName } from '../records/period-words';

interface StatementTableProps {
  readonly statement: AnnualStatement;
}

/** What was paid, by service, and what moved between payments. */
export function ServiceTable({ statement }: StatementTableProps) {
  const { byServiceLevel, totals } = statement;
  const rows = [
    ...byServiceLevel.map(({ name, totalPence }) => ({ title: name, explanation: '', totalPence })),
    ...otherAmountsInWords(statement),
  ];
  return (
    <Table
      caption="What you were paid for"
      keepsColumns
      columns={[
        {
          title: 'What for',
          cell: ({ title, explanation }) => (
            <>
              {title}
              {explanation !== '' && <span className="portal-detail">{explanation}</span>}
            </>
          ),
        },
        { title: 'Amount', isNumber: true, cell: ({ totalPence }) => <Money pence={totalPence} /> },
      ]}
      rows={rows}
      keyOf={({ title }) => title}
      total={['Total paid', <Money key="sum" pence={totals.totalPence} />]}
    />
  );
}

type Child = AnnualStatement['byChild'][number];

/** What was paid for each child, mileage in a column of its own where there is any. */
export function ChildTable({ statement: { byChild, totals } }: StatementTableProps) {
  if (byChild.length === 0) return null;
  const hasMileage = totals.mileagePence !== 0;
  const parts: Column<Child>[] = [
    {
      title: 'Without mileage',
      isNumber: true,
      cell: ({ servicesPence }) => <Money pence={servicesPence} />,
    },
    {
      title: 'Mileage',
      isNumber: true,
      cell: ({ mileagePence }) => <Money pence={mileagePence} isQuietAtNil />,
    },
  ];
  return (
    <Table
      caption="By child"
      keepsColumns={!hasMileage}
      columns={[
        { title: 'Child', cell: ({ client, name }) => (client === null ? 'Not about one child' : name) },
        ...(hasMileage ? parts : []),
        { title: 'Amount', isNumber: true, cell: ({ totalPence }) => <Money pence={totalPence} /> },
      ]}
      rows={byChild}
      keyOf={({ client }) => client ?? ''}
      total={[
        totals.otherPence === 0 ? 'Total paid' : 'Total, without what was carried over and recovered',
        ...(hasMileage
          ? [
              <Money key="services" pence={totals.servicesPence} />,
              <Money key="mileage" pence={totals.mileagePence} />,
            ]
          : []),
        <Money key="sum" pence={totals.servicesPence + totals.mileagePence} />,
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
      columns={[
        {
          title: 'Payment',
          cell: (period) => (
            <>
              <a className="govuk-link" href={`#/payments/${period.period}`}>
                {periodName(period)}
              </a>
              <span className="portal-detail">
                Care of {formatDateRange(period.firstDay, period.lastDay)}, paid on{' '}
                {formatDate(period.payDate)}
              </span>
            </>
          ),
        },
        { title: 'Amount', isNumber: true, cell: ({ totalPence }) => <Money pence={totalPence} /> },
      ]}
      rows={periods}
      keyOf={({ period }) => period}
      total={['Total paid', <Money key="sum" pence={totals.totalPence} />]}
    />
  );
}
