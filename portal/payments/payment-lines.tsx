import { balanceSteps, goingOnInWords } from '../../domain/documents/remittance-balance';
import { groupLines, type LineGroup } from '../../domain/documents/remittance-tables';
import { sumOf } from '../../domain/documents/remittance-words';
import type { RemittanceAdvice, RemittanceLine } from '../../domain/remittances/remittance-advice';
import { Money } from '../govuk/money';
import { Table } from '../govuk/table';
import { WithDetails } from '../govuk/with-details';
import { lineInWords } from './line-in-words';

/** What a payment is made of, child by child, and its total. */
export function PaymentLines({ advice }: { readonly advice: RemittanceAdvice }) {
  const groups = groupLines(advice.lines);
  return (
    <>
      {groups.map((group) => (
        <GroupTable key={group.title} group={group} advice={advice} />
      ))}
      <p className="portal-total">
        <span>{advice.state === 'draft' ? 'Total to be paid' : 'Total paid'}</span>
        <Money pence={advice.totalPence} />
      </p>
      <Balance advice={advice} />
    </>
  );
}

function GroupTable({ group, advice }: { readonly group: LineGroup; readonly advice: RemittanceAdvice }) {
  return (
    <Table
      caption={group.title}
      keepsColumns
      columns={['What for', { number: 'Amount' }]}
      rows={group.lines.map((line, index) => ({
        key: index,
        cells: [<Line key="what" line={line} advice={advice} />, { pence: line.amountPence }],
      }))}
      total={[group.totalTitle, { pence: sumOf(group.lines) }]}
    />
  );
}

function Line({ line, advice }: { readonly line: RemittanceLine; readonly advice: RemittanceAdvice }) {
  const { title, sentences } = lineInWords(line, advice);
  return <WithDetails details={sentences}>{title}</WithDetails>;
}

/** What the carer was overpaid, how this payment changed it, and how it goes on. */
function Balance({ advice: { balance } }: { readonly advice: RemittanceAdvice }) {
  if (!balance) return null;
  const steps = balanceSteps(balance);
  return (
    <>
      <Table
        caption="What you were overpaid"
        keepsColumns
        columns={['What happened', { number: 'Amount' }]}
        rows={steps.slice(0, -1).map(([words, pence]) => ({ key: words, cells: [words, { pence }] }))}
        total={[steps.at(-1)![0], { pence: steps.at(-1)![1] }]}
      />
      <p className="govuk-body">{goingOnInWords(balance)}</p>
    </>
  );
}
