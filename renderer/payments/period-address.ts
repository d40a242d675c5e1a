import { isPeriodName, type PeriodName } from '../../domain/calendar/periods';

/** The tabs of a period, each with its own address: `?tab=exceptions`. The first is shown where none is named. */
export const PERIOD_TABS = ['payments', 'exceptions', 'one-offs', 'changes', 'documents'] as const;
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

/** The address of one carer's remittance advice among the period's documents. */
export function documentAddress(period: PeriodName, provider: string): string {
  return `${periodAddress(period, 'documents')}&carer=${encodeURIComponent(provider)}`;
}

/** The address of one exception among those of the period, by its key. */
export function exceptionAddress(period: PeriodName, key: string): string {
  return `${periodAddress(period, 'exceptions')}&on=${encodeURIComponent(key)}`;
}
