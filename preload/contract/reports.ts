import { z } from 'zod';
import { application, window } from './command';
import { periodName, reference } from './fields';

/** A document ready to be shown: the PDF's bytes. */
export interface PdfDocument {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export const reportsContract = {
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
