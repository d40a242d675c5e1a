import { z } from 'zod';
import { application, query, window } from './command';
import { periodName, reference } from './fields';

/** A document ready to be shown: the PDF's bytes. */
export interface PdfDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A time that files of a finalised period were written to a folder, by whom. */
export interface ExportRow {
  readonly what: 'remittances' | 'bacs' | 'journal';
  readonly at: string;
  readonly by: string;
  readonly folder: string;
  /** How many files were written, of how many: fewer where it was cancelled. */
  readonly files: number;
  readonly of: number;
  /** Of remittances: the one carer whose advice it was. */
  readonly provider: string | null;
  /** Of BACS files: which. */
  readonly fileName: string | null;
}

export const reportsContract = {
  /** What was exported of a period, the newest first. */
  'reports.exports': query<readonly ExportRow[]>()('signedIn', z.object({ period: periodName })),
  /** One carer's remittance advice, of a finalised period, or (marked as a draft) of the current one. */
  'reports.remittance': application<PdfDocument>()(
    'signedIn',
    z.object({ period: periodName, provider: reference }),
  ),
  /** Writes a PDF a carer, and the CSV where it is for all, to a folder. Long work: progress and cancel by its job. */
  'reports.exportRemittances': application<{ files: readonly string[] }>()(
    'signedIn',
    z.object({
      period: periodName,
      provider: reference.optional(),
      to: z.string().min(1),
      job: z.string().min(1),
    }),
  ),
  /** Opens the system's print dialog for a carer's remittance advice. */
  'reports.printRemittance': window<{ printed: boolean }>()(
    'signedIn',
    z.object({ period: periodName, provider: reference }),
  ),
};
