import type { PeriodName } from '../../domain/calendar/periods';
import type { InputOf } from '../../preload/contract';
import { call } from '../bridge/bridge';
import type { ExportOrder } from './use-file-export';

/** A period's remittance advice: one carer's, or (without a carer) that of all, with the CSV. */
export function remittancesOrder(period: PeriodName, provider?: string): ExportOrder {
  const whose = provider === undefined ? {} : { provider };
  return {
    what: provider ? `the remittance advice of ${provider} for ${period}` : `the remittances of ${period}`,
    title: 'Writing remittances',
    failedTitle: 'The remittances could not be written.',
    write: (to, job) => call('reports.exportRemittances', { period, ...whose, to, job }),
  };
}

/** A period's BACS file with its totals sheet; a re-issue by its number. */
export function bacsOrder(period: PeriodName, number = 0): ExportOrder {
  return {
    what: `the BACS file of ${period}`,
    title: 'Writing the BACS file',
    failedTitle: 'The BACS file could not be written.',
    write: (to, job) => call('bacs.export', { period, number, to, job }),
  };
}

/** Payments that the bank sent back, in a further BACS file. */
export function reissueOrder(reissue: Omit<InputOf<'bacs.reissue'>, 'to' | 'job'>): ExportOrder {
  return {
    what: `the further BACS file of ${reissue.period}`,
    title: 'Writing the BACS file',
    failedTitle: 'The payments were not issued again.',
    write: (to, job) => call('bacs.reissue', { ...reissue, to, job }),
  };
}

/** A period's journal, as CSV and as plain text. */
export function journalOrder(period: PeriodName): ExportOrder {
  return {
    what: `the journal of ${period}`,
    title: 'Writing the journal',
    failedTitle: 'The journal could not be written.',
    write: (to, job) => call('journal.export', { period, to, job }),
  };
}

/** The annual statements of a year as PDF and CSV: one carer's, or (without a carer) everybody's who was paid in it. */
export function statementsOrder(
  { year, basis }: Pick<InputOf<'reports.exportStatements'>, 'year' | 'basis'>,
  provider?: string,
): ExportOrder {
  const whose = provider === undefined ? {} : { provider };
  return {
    what: `the annual ${provider ? `statement of ${provider} for ${year}` : `statements of ${year}`}`,
    title: 'Writing annual statements',
    failedTitle: 'The annual statements could not be written.',
    write: (to, job) =>
      call('reports.exportStatements', { ...whose, year, basis, formats: ['pdf', 'csv'], to, job }),
  };
}
