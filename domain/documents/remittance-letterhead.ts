import type { Content } from './content';
import { formatDate } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import { letterhead } from './letterhead';
import type { RemittanceAdvice } from '../remittances/remittance-advice';
import { datesOf, periodTitle } from './remittance-words';

/** The upper third of an advice's first page: whom it is for, and what is paid when into what. */
export function remittanceLetterhead(advice: RemittanceAdvice): Content[] {
  return letterhead({
    organisation: advice.organisation.name,
    title: 'Remittance advice',
    addressee: advice.carer,
    figure: [
      advice.state === 'draft' ? 'Total to be paid (draft)' : 'Total paid',
      formatPence(advice.totalPence),
    ],
    facts: [
      ['Pay date', formatDate(advice.period.payDate)],
      ['For', `${periodTitle(advice.period.period)}\n${datesOf(advice.period)}`],
      ['Paid into', paidInto(advice)],
      ['Your reference', advice.carer.ref],
    ],
  });
}

function paidInto({ accountEnding, totalPence }: RemittanceAdvice): string {
  if (totalPence === 0) return 'Nothing to pay this time';
  return accountEnding === null ? 'No bank details yet' : `Account ••••${accountEnding}`;
}
