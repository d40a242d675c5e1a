import { isPeriodName, type PeriodName } from '../../domain/calendar/periods';

/** The tabs of a period, each with its own address: `?tab=exceptions`. The first is shown where none is named. */
export const PERIOD_TABS = [
  'payments',
  'exceptions',
  'stays',
  'one-offs',
  'overpayments',
  'changes',
  'documents',
] as const;
export type PeriodTab = (typeof PERIOD_TABS)[number];

/** `2026-27/03` → `/payments/2026-27/03`, with a tab where it is not the first. */
export function periodAddress(period: PeriodName, tab: PeriodTab = 'payments'): string {
  return `/payments/${period}${tab === 'payments' ? '' : `?tab=${tab}`}`;
}

/** The address of one carer's payment: `/payments/2026-27/03/carer/P001`. */
export function paymentAddress(period: PeriodName, provider: string): string {
  return `/payments/${period}/carer/${encodeURIComponent(provider)}`;
}

/** The period that an address names, or null where it names none that could exist. */
export function periodOfAddress(year: string | undefined, number: string | undefined): PeriodName | null {
  const name = `${year ?? ''}/${number ?? ''}`;
  return isPeriodName(name) ? name : null;
}

/** The tab that an address names; the payments where it names none. */
export function tabOfAddress(search: URLSearchParams): PeriodTab {
  const asked = search.get('tab');
  return PERIOD_TABS.find((tab) => tab === asked) ?? 'payments';
}

/** The parts of a period's documents, each with its own address: `?tab=documents&part=bacs`. */
export const DOCUMENT_SECTIONS = ['remittances', 'bacs', 'journal'] as const;
export type DocumentSection = (typeof DOCUMENT_SECTIONS)[number];

/** The address of a part of the period's documents; the remittances are there where none is named. */
export function documentsAddress(period: PeriodName, section: DocumentSection): string {
  return `${periodAddress(period, 'documents')}${section === 'remittances' ? '' : `&part=${section}`}`;
}

/** The part of the documents that an address names; the remittances where it names none. */
export function sectionOfAddress(search: URLSearchParams): DocumentSection {
  const asked = search.get('part');
  return DOCUMENT_SECTIONS.find((section) => section === asked) ?? 'remittances';
}

/** The address of one carer's remittance advice among the period's documents. */
export function documentAddress(period: PeriodName, provider: string): string {
  return `${periodAddress(period, 'documents')}&carer=${encodeURIComponent(provider)}`;
}

/** The address of one carer's overpayment in a period. */
export function overpaymentAddress(period: PeriodName, provider: string): string {
  return `${periodAddress(period, 'overpayments')}&carer=${encodeURIComponent(provider)}`;
}

/** The address of one exception among those of the period, by its key. */
export function exceptionAddress(period: PeriodName, key: string): string {
  return `${periodAddress(period, 'exceptions')}&on=${encodeURIComponent(key)}`;
}

/** The address of one stay among those that the period pays for, by its placement. */
export function stayAddress(period: PeriodName, placement: string): string {
  return `${periodAddress(period, 'stays')}&placement=${encodeURIComponent(placement)}`;
}
