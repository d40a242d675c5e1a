import type { PaymentPeriod } from '../../domain/calendar/periods';

/** What comes right before and after a period in a list of them in order of time. */
export function neighboursOf<Period extends PaymentPeriod>(
  periods: readonly Period[],
  { period }: PaymentPeriod,
): { readonly before: Period | undefined; readonly after: Period | undefined } {
  const at = periods.findIndex((candidate) => candidate.period === period);
  if (at < 0) return { before: undefined, after: undefined };
  return { before: periods[at - 1], after: periods[at + 1] };
}
