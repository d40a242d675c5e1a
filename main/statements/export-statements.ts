import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AnnualStatement } from '../../preload/contract/statements';
import type { PdfRenderer } from '../documents/pdf-renderer';
import { statementDefinition } from '../../domain/documents/statement-definition';
import { Refusal } from '../door/refusal';
import {
  writePlannedFiles,
  type ExportContext,
  type PlannedFile,
  type WrittenCounts,
} from '../reports/write-planned-files';
import { statementFileNames, statementsCsvName } from './file-names';
import { readStatement, readYear, statementOf, type StatementYear } from './read-statement';
import { statementsCsv } from './statement-csv';

export interface StatementExport extends StatementYear {
  /** Only this carer's; without it one of each carer who was paid in the year. */
  readonly provider?: string | undefined;
  /** A PDF a carer, one CSV for all, or both. */
  readonly formats: readonly ('pdf' | 'csv')[];
  /** The folder. Files of the same names in it are replaced. */
  readonly to: string;
}

/**
 * Writes annual statements to a folder; gives the files' whole paths. Every file that is there is whole: cancelled
 * half-way, it leaves those that were ready and says how many. What was written is audited, also then.
 */
export async function exportStatements(
  context: ExportContext,
  renderer: PdfRenderer,
  asked: StatementExport,
): Promise<{ files: string[] }> {
  const folder = path.resolve(asked.to);
  const { provider } = asked;
  const statements =
    provider === undefined
      ? await readAll(context, asked)
      : [await context.ledger.read(async (books) => await statementOf(books, asked, provider))];
  return await writePlannedFiles(context, {
    title: 'Writing annual statements',
    folder,
    planned: await plan(context, renderer, asked, statements, folder),
    parallel: renderer.parallel,
    audit: async (counts) => await audit(context, asked, folder, counts),
  });
}

/**
 * The statements of all who were paid in the year, each read by itself: the ledger answers whoever else asks in
 * between. All are of the periods that were finalised at the start.
 */
async function readAll(
  { ledger, progress, signal }: ExportContext,
  year: StatementYear,
): Promise<AnnualStatement[]> {
  const { of, providers } = await ledger.read(async (books) => {
    const common = await readYear(books, year);
    const paid = await books.payments.paidToProviders([...common.periods.keys()]);
    const refs = new Set(paid.map(({ provider }) => provider));
    const all = await books.providers.list();
    return { of: common, providers: all.filter(({ ref }) => refs.has(ref)) };
  });
  if (providers.length === 0) throw nothingPaid(year);
  const statements: AnnualStatement[] = [];
  for (const provider of providers) {
    progress({
      title: 'Reading the year’s payments',
      done: statements.length,
      total: providers.length,
      state: signal.aborted ? 'cancelled' : 'running',
      cancellable: !signal.aborted,
    });
    if (signal.aborted)
      throw new Refusal('cancelled', 'Cancelled before anything was written.', { files: [] });
    statements.push(await ledger.read(async (books) => await readStatement(books, of, provider)));
    // Reads follow on each other without a pause: what others ask is only heard in one.
    await setImmediate();
  }
  return statements;
}

function nothingPaid({ year, basis }: StatementYear): Refusal {
  const message = `No payment of the ${basis} year ${year} is finalised yet, so there are no annual statements. Nothing was written.`;
  return new Refusal('period_not_finalised', message);
}

async function plan(
  { ledger }: ExportContext,
  renderer: PdfRenderer,
  { year, basis, provider, formats }: StatementExport,
  statements: readonly AnnualStatement[],
  folder: string,
): Promise<PlannedFile[]> {
  const refs = await ledger.read(async (books) => (await books.providers.list()).map(({ ref }) => ref));
  const names = statementFileNames({ year, basis }, refs);
  const pdfs = statements.map((statement) => ({
    file: path.join(folder, `${names.get(statement.carer.ref)!}.pdf`),
    content: async () => await renderer.render(statementDefinition(statement)),
  }));
  const csvName = provider === undefined ? statementsCsvName({ year, basis }) : `${names.get(provider)!}.csv`;
  const csv = { file: path.join(folder, csvName), content: async () => await statementsCsv(statements) };
  return [...(formats.includes('pdf') ? pdfs : []), ...(formats.includes('csv') ? [csv] : [])];
}

/** An event about a carer has a note and no fields: fields would stand for the carer's own. */
async function audit(
  { ledger, change }: ExportContext,
  { year, basis, provider }: StatementExport,
  folder: string,
  { written, planned }: WrittenCounts,
): Promise<void> {
  const event = { at: change.at, user: change.user, action: 'reports.exportStatements' };
  const note = `Statement of the ${basis} year ${year}, written to ${folder}: ${written} of ${planned} files.`;
  await ledger.transaction(async (books) => {
    await books.audit.append(
      provider === undefined
        ? { ...event, subjectKind: 'ledger', after: { folder, year, basis, files: written, of: planned } }
        : { ...event, subjectKind: 'provider', subjectRef: provider, note },
    );
  });
}
