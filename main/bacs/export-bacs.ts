import path from 'node:path';
import type { BooksReader } from '../../db/books';
import type { BacsFile, NewBacsFile } from '../../db/repositories/bacs-files';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { PeriodName } from '../../domain/calendar/periods';
import { bacsTotalsDefinition } from '../documents/bacs-totals-definition';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { ApplicationContext } from '../door/context';
import { found } from '../door/refusal';
import { finalisedPeriod, findPeriod } from '../periods/period-schedule';
import { bacsFileName, bacsTotalsFileName } from '../reports/file-names';
import { prepareFolder } from '../reports/write-files';
import { writePlannedFiles } from '../reports/write-planned-files';
import { firstFile, recordedFile } from './bacs-submission';
import { bacsTotals } from './bacs-totals';
import { payDateNotice } from './processing-day';

export type BacsContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

interface BacsExport {
  readonly period: PeriodName;
  /** 0 for the period's first file, else a re-issue that was made. */
  readonly number: number;
  readonly to: string;
}

/**
 * Writes a BACS file with its totals sheet. A period's first file is recorded before it is written, once and for all:
 * there is never a file on a disk that the ledger does not know, and exporting again writes the same bytes.
 */
export async function exportBacs(
  context: BacsContext,
  renderer: PdfRenderer,
  { period: name, number, to }: BacsExport,
): Promise<{ files: string[]; notice: string | null }> {
  const { ledger, change } = context;
  const folder = path.resolve(to);
  const planned = await ledger.read(async (books) => {
    const period = await finalisedPeriod(books, name);
    return { period, file: await fileOf(books, period, number) };
  });
  await prepareFolder(folder);
  const file =
    'id' in planned.file
      ? planned.file
      : await ledger.transaction(async (books) => {
          const now = await fileOf(books, planned.period, number);
          return 'id' in now ? now : await books.bacsFiles.add(now, change);
        });
  const { files } = await writeBacsFiles(context, renderer, file, folder);
  return { files, notice: number === 0 ? payDateNotice(planned.period.payDate, file.processingDay) : null };
}

/** The file as it was recorded; a period's first file that was not yet, as it is about to be. */
async function fileOf(
  books: BooksReader,
  period: PeriodWithState,
  number: number,
): Promise<BacsFile | NewBacsFile> {
  const files = await books.bacsFiles.ofPeriod(period.period);
  const recorded = files.find((file) => file.number === number);
  if (number === 0) return recorded ?? (await firstFile(books, period));
  return found(recorded, `Period ${period.period} has no re-issue ${number}. Nothing was written.`);
}

/** Writes a recorded file and its totals sheet to a folder; audited. */
export async function writeBacsFiles(
  context: BacsContext,
  renderer: PdfRenderer,
  file: BacsFile,
  folder: string,
): Promise<{ files: string[] }> {
  const { ledger, change } = context;
  const { period, number, sha256 } = file;
  const { recorded, payDate } = await ledger.read(async (books) => ({
    recorded: await recordedFile(books, file),
    payDate: (await findPeriod(books, period)).payDate,
  }));
  const sheet = bacsTotalsDefinition({ period, payDate, totals: bacsTotals(recorded) });
  const name = bacsFileName(period, number);
  return await writePlannedFiles(context, {
    title: 'Writing the BACS file',
    folder,
    planned: [
      { file: path.join(folder, name), content: async () => recorded.text },
      {
        file: path.join(folder, bacsTotalsFileName(period, number)),
        content: async () => await renderer.render(sheet),
      },
    ],
    parallel: 1,
    audit: async ({ written, planned }) =>
      await ledger.transaction(async (books) => {
        const after = { folder, files: written, of: planned, file: name, sha256 };
        await books.audit.append({ ...change, subjectKind: 'period', subjectRef: period, after });
      }),
  });
}
