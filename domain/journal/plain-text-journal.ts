import type { PaymentPeriod } from '../calendar/periods';
import { decimalPounds } from '../money/format-money';
import type { Pence } from '../money/pence';
import { accountPart, journalTotals, postingsOf, type JournalPayment, type Posting } from './postings';

/**
 * A finalised period in the plain-text format of hledger and its relatives: one balanced transaction a payment, on the
 * pay date. Only ASCII, so that any terminal's locale reads it; only references, nobody's name. Files of several
 * periods can be read together, in any order. The same payments give the same text.
 */
export function plainTextJournal(
  { period, payDate }: Pick<PaymentPeriod, 'period' | 'payDate'>,
  payments: readonly JournalPayment[],
): string {
  const { lines, totalPence } = journalTotals(payments);
  return [
    `; Payments of period ${period}, paid on ${payDate}`,
    `; payments: ${payments.length}, lines: ${lines}, total: GBP ${decimalPounds(totalPence)}`,
    '; Accounts: expenses by cost centre and GL code; what each carer was overpaid; the bank that carers are paid from.',
    '',
    'commodity GBP 1000.00',
    ...payments.flatMap((payment) => ['', ...transaction(payment, period, payDate)]),
    '',
  ].join('\n');
}

function transaction(payment: JournalPayment, period: string, payDate: string): string[] {
  const { provider, supplierRef } = payment;
  const tags = tagsOf({ period, provider, supplier: supplierRef });
  return [
    `${payDate} (${period}) Payment to ${accountPart(provider)}  ; ${tags}`,
    ...postingsOf(payment).map(posting),
  ];
}

function posting({ account, amountPence, line }: Posting): string {
  const tags =
    line === null
      ? ''
      : `  ; ${tagsOf({ kind: line.kind, client: line.client, service: line.serviceLevel, care: line.carePeriod })}`;
  return `    ${account}  ${amount(amountPence)}${tags}`;
}

function amount(pence: Pence): string {
  return `GBP ${decimalPounds(pence)}`;
}

/** `period:2026-27/03, provider:P001`: what can be asked for by `tag:`. A value that is not there has no tag. */
function tagsOf(tags: Readonly<Record<string, string | null>>): string {
  return Object.entries(tags)
    .flatMap(([name, value]) => (value === null ? [] : [`${name}:${accountPart(value)}`]))
    .join(', ');
}
