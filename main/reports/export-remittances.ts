import path from 'node:path';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import { remittanceDefinition } from '../../domain/documents/remittance-definition';
import { found, Refusal } from '../door/refusal';
import { findPeriod } from '../periods/period-schedule';
import { csvFileName, pdfFileNames } from './file-names';
import { finalisedAdvices } from './read-remittances';
import { remittanceCsv } from './remittance-csv';
import {
  writePlannedFiles,
  type ExportContext,
  type PlannedFile,
  type WrittenCounts,
} from './write-planned-files';

export interface RemittanceExport {
  readonly period: PeriodName;
  /** Only this carer's; without it all carers', and the CSV. */
  readonly provider?: string | undefined;
  /** The folder. Files of the same names in it are replaced. */
  readonly to: string;
}

/**
 * Writes a finalised period's remittance advices, a PDF a carer, and for all carers the CSV; gives the files' whole
 * paths. Every file that is there is whole: cancelled half-way, it leaves those that were ready and says how many. What
 * was written is audited, also then: it is where people's payments went.
 */
export async function exportRemittances(
  context: ExportContext,
  renderer: PdfRenderer,
  asked: RemittanceExport,
): Promise<{ files: string[] }> {
  const folder = path.resolve(asked.to);
  return await writePlannedFiles(context, {
    title: 'Writing remittance advice',
    folder,
    planned: await plan(context, renderer, asked, folder),
    parallel: renderer.parallel,
    audit: (counts) => audit(context, asked, folder, counts),
  });
}

async function plan(
  { ledger }: ExportContext,
  renderer: PdfRenderer,
  { period: name, provider }: RemittanceExport,
  folder: string,
): Promise<PlannedFile[]> {
  const advices = await ledger.read(async (books) => {
    const period = await findPeriod(books, name);
    if (period.state !== 'finalised') {
      const message = `Period ${name} is not finalised: its payments may still change, so there is nothing to send to carers yet. Nothing was written.`;
      throw new Refusal('period_not_finalised', message);
    }
    return await finalisedAdvices(books, period);
  });
  const names = pdfFileNames(
    name,
    advices.map((advice) => advice.carer.ref),
  );
  const pdf = (advice: RemittanceAdvice): PlannedFile => ({
    file: path.join(folder, names.get(advice.carer.ref)!),
    content: async () => await renderer.render(remittanceDefinition(advice)),
  });
  if (provider !== undefined) {
    const advice = advices.find(({ carer }) => carer.ref === provider);
    return [pdf(found(advice, `Carer ${provider} has no payment in period ${name}. Nothing was written.`))];
  }
  const csv = { file: path.join(folder, csvFileName(name)), content: async () => remittanceCsv(advices) };
  return [...advices.map(pdf), csv];
}

async function audit(
  { ledger, change }: ExportContext,
  { period, provider }: RemittanceExport,
  folder: string,
  counts: WrittenCounts,
): Promise<void> {
  await ledger.transaction(async (books) => {
    await books.audit.append({
      at: change.at,
      user: change.user,
      action: 'reports.exportRemittances',
      subjectKind: 'period',
      subjectRef: period,
      after: { folder, files: counts.written, of: counts.planned, provider: provider ?? null },
    });
  });
}
