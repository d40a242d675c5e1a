import type { bacsContract } from '../../preload/contract/bacs';
import { applicationRenderer } from '../documents/application-renderer';
import type { PdfRenderer } from '../documents/pdf-renderer';
import type { Handlers } from '../door/context';
import { exportBacs } from './export-bacs';
import { readPeriodBacs, readReissuable } from './read-bacs';
import { reissue } from './reissue';

/** The services of the BACS files, on the renderer that `renderer` gives when a totals sheet is first needed. */
export function bacsServices(renderer: () => PdfRenderer): Handlers<typeof bacsContract> {
  return {
    'bacs.read': async ({ books }, { period }) => await readPeriodBacs(books, period),
    'bacs.export': async (context, { period, number = 0, to }) =>
      await exportBacs(context, renderer(), { period, number, to }),
    'bacs.reissuable': async ({ books }, { period }) => await readReissuable(books, period),
    'bacs.reissue': async (context, input) => await reissue(context, renderer(), input),
  };
}

/** The BACS files as the application and the command line write them. */
export const bacsCommands = bacsServices(applicationRenderer);
