import path from 'node:path';
import type { PeriodName } from '../../domain/calendar/periods';
import type { JobProgress } from '../../preload/contract/jobs';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { RemittanceAdvice } from '../documents/remittance-advice';
import { remittanceDefinition } from '../documents/remittance-definition';
import type { ApplicationContext } from '../door/context';
import { found, Refusal } from '../door/refusal';
import { findPeriod } from '../periods/period-schedule';
import { csvFileName, pdfFileNames } from './file-names';
import { finalisedAdvices } from './read-remittances';
import { remittanceCsv } from './remittance-csv';
import { prepareFolder, writeWholeFile } from './write-files';

/** What an export needs of the command that asks for it. */
export type ExportContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

export interface RemittanceExport {
  readonly period: PeriodName;
  /** Only this carer's; without it all carers', and the CSV. */
  readonly provider?: string | undefined;
  /** The folder. Files of the same names in it are replaced. */
  readonly to: string;
}

/** A file to be written, made only when its turn comes. */
interface PlannedFile {
  readonly file: string;
  readonly content: () => Promise<Uint8Array | string>;
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
  const planned = await plan(context, renderer, asked, folder);
  await prepareFolder(folder);
  const written = new Set<string>();
  try {
    await writeAll(context, planned, written, renderer.parallel);
  } finally {
    if (written.size > 0)
      await audit(context, asked, folder, { written: written.size, planned: planned.length });
  }
  return { files: planned.map(({ file }) => file) };
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

/** Writes the files, telling how far it is; throws where one fails or the person cancels. */
async function writeAll(
  { progress, signal }: ExportContext,
  planned: readonly PlannedFile[],
  written: Set<string>,
  parallel: number,
): Promise<void> {
  const tell = (state: JobProgress['state']): void => {
    const isRunning = state === 'running';
    const title = 'Writing remittance advice';
    progress({ title, done: written.size, total: planned.length, state, cancellable: isRunning });
  };
  tell('running');
  try {
    await eachInTurn(planned, parallel, signal, async ({ file, content }) => {
      await writeWholeFile(file, await content());
      written.add(file);
      tell('running');
    });
  } catch (error) {
    tell('failed');
    throw error;
  }
  const isWhole = written.size === planned.length;
  tell(isWhole ? 'done' : 'cancelled');
  if (!isWhole) throw cancelled(planned, written);
}

/**
 * Does `work` for each in order, `parallel` at a time and one more: while a file is being written, the next is being
 * made. Ends early once the signal is given, and at the first that fails; what was begun is always ended.
 */
async function eachInTurn<Item>(
  items: readonly Item[],
  parallel: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const workers = Array.from({ length: parallel + 1 }, async () => {
    try {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) await work(next);
    } catch (error) {
      waiting.length = 0;
      throw error;
    }
  });
  const outcomes = await Promise.allSettled(workers);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

function cancelled(planned: readonly PlannedFile[], written: ReadonlySet<string>): Refusal {
  const files = planned.map(({ file }) => file).filter((file) => written.has(file));
  const count = files.length === 1 ? '1 file' : `${files.length} files`;
  const message = `Cancelled: ${count} of ${planned.length} had been written. Each of them is whole and stays in the folder.`;
  return new Refusal('cancelled', message, { files });
}

async function audit(
  { ledger, change }: ExportContext,
  { period, provider }: RemittanceExport,
  folder: string,
  counts: { readonly written: number; readonly planned: number },
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
