import { monthsBefore } from '../../domain/calendar/dates';

/** Children are published for so long after they have left; what is older the team is asked about. */
const MONTHS_CLAIMED = 24;

/** Before this day nothing can be claimed here. `publishedAt`: an ISO instant, null for now. */
export function oldestDay(publishedAt: string | null): string {
  return monthsBefore(today(publishedAt === null ? new Date() : new Date(publishedAt)), MONTHS_CLAIMED);
}

/** Today where carers are, as `2026-04-06`. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);
}
