import { contactFoot } from './letterhead';
import type { PdfDocumentDefinition } from './pdf-document';
import type { RemittanceAdvice } from '../remittances/remittance-advice';
import { balanceBlock } from './remittance-balance';
import { remittanceLetterhead } from './remittance-letterhead';
import { groupLines, groupTable, totalTable } from './remittance-tables';
import { datesOf, paymentInWords, periodTitle } from './remittance-words';

/** A carer's remittance advice as a document: a letter that says what a payment is made of, child by child. */
export function remittanceDefinition(advice: RemittanceAdvice): PdfDocumentDefinition {
  const { organisation, carer, period } = advice;
  const groups = groupLines(advice.lines);
  const title = `Remittance advice, ${periodTitle(period.period).toLowerCase()}, ${carer.name} (${carer.ref})`;
  return {
    title,
    author: organisation.name,
    createdOn: period.payDate,
    runningHead: `Remittance advice · ${carer.name} (${carer.ref}) · ${periodTitle(period.period)}, ${datesOf(period)}`,
    foot: contactFoot('payment', advice),
    watermark: advice.state === 'draft' ? 'Draft – not yet paid' : null,
    content: [
      ...remittanceLetterhead(advice),
      { text: paymentInWords(advice), fontSize: 10, margin: [0, 0, 0, 12] },
      ...groups.map((group) => groupTable(group, advice)),
      totalTable(groups, advice),
      ...balanceBlock(advice),
    ],
  };
}
