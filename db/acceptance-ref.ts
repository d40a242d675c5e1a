import type { ExceptionAcceptanceRow } from './entities/exception-acceptance';

/** `2026-27/03 P001 ends_in_period PL001`; without the last where it is about the payment as a whole. */
export function acceptanceRef({
  period,
  provider,
  code,
  subject,
}: Pick<ExceptionAcceptanceRow, 'period' | 'provider' | 'code' | 'subject'>): string {
  return [period, provider, code, ...(subject === null ? [] : [subject])].join(' ');
}
