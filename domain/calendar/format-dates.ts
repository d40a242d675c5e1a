import type { IsoDate } from './dates';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-04-06` → `6 Apr 2026`. */
export function formatDate(date: IsoDate): string {
  return `${formatDayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `2026-04-06` → `6 Apr`. */
export function formatDayAndMonth(date: IsoDate): string {
  return `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`;
}

/** `2026-04` → `Apr 2026`. */
export function formatMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `6–12 Apr 2026`, `30 Mar – 5 Apr 2026`, `29 Dec 2025 – 4 Jan 2026`; one day alone as itself. */
export function formatDateRange(from: IsoDate, to: IsoDate): string {
  if (from === to) return formatDate(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}–${formatDate(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${formatDayAndMonth(from)} – ${formatDate(to)}`;
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** An instant in ISO form → `6 Apr 2026, 14:05` in the United Kingdom's time. */
export function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const month = MONTHS.find((name) => part('month').startsWith(name)) ?? part('month');
  return `${part('day')} ${month} ${part('year')}, ${part('hour')}:${part('minute')}`;
}
