import { formatPence } from '../money/format-money';
import type { AnnualStatement } from '../statements/statement-paper';
import { contactFoot, letterhead } from './letterhead';
import type { PdfDocumentDefinition } from './pdf-document';
import { reliefSection } from './statement-relief';
import { childTable, periodTable, serviceTable } from './statement-tables';
import { daysInWords, statementInWords, yearInWords } from './statement-words';

/**
 * A carer's annual statement as a document: a letter that says what was paid in a year, for what and for whom, and the
 * weeks of care. It is dated by its last payment, so that the same statement gives the same bytes on any day.
 */
export function statementDefinition(statement: AnnualStatement): PdfDocumentDefinition {
  const { organisation, carer, periods } = statement;
  const title = `Annual statement, ${yearInWords(statement)}`;
  return {
    title: `${title}, ${carer.name} (${carer.ref})`,
    author: organisation.name,
    createdOn: periods.at(-1)?.payDate ?? statement.firstDay,
    runningHead: `${title} · ${carer.name} (${carer.ref})`,
    foot: contactFoot('statement', statement),
    watermark: null,
    content: [
      ...letterhead({
        organisation: organisation.name,
        title: 'Annual statement',
        addressee: carer,
        figure: ['Total paid in the year', formatPence(statement.totals.totalPence)],
        facts: factsOf(statement),
      }),
      { text: statementInWords(statement), fontSize: 10, margin: [0, 0, 0, 12] },
      ...(periods.length === 0 ? [] : [serviceTable(statement)]),
      ...(statement.byChild.length === 0 ? [] : [childTable(statement)]),
      ...(periods.length === 0 ? [] : [periodTable(statement)]),
      ...reliefSection(statement),
    ],
  };
}

function factsOf(statement: AnnualStatement): [label: string, value: string][] {
  const { year, basis, periods, carer } = statement;
  const name = basis === 'financial' ? 'Financial year' : 'Tax year';
  return [
    [name, `${year}\n${daysInWords(statement)}`],
    ['Payments', String(periods.length)],
    ['Your reference', carer.ref],
  ];
}
