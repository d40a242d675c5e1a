import { isIsoDate } from '../../domain/calendar/dates';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';

const SUBJECTS: Readonly<Record<string, string>> = {
  ledger: 'Ledger',
  user: 'User',
  setting: 'Setting',
  provider: 'Carer',
  bank_details: 'Bank details',
  client: 'Child',
  service_level: 'Service level',
  rate: 'Rate',
  placement: 'Placement',
  period: 'Period',
  exception: 'Exception',
  import: 'Import',
  one_off: 'One-off payment',
  extra_rule: 'Extra',
  attachment: 'Attached file',
};

/** `provider` → `Carer`. */
export function subjectTitle(kind: string): string {
  return SUBJECTS[kind] ?? kind;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A recorded value as it reads elsewhere on screen: money of fields that end in `Pence`, dates, instants. */
export function recordedValue(field: string, value: string): string {
  if (/pence$/i.test(field) && /^-?\d+$/.test(value)) return formatPence(Number(value));
  if (isIsoDate(value)) return formatDate(value);
  return INSTANT.test(value) ? formatInstant(value) : value;
}

/** The screen that shows what an event was about, where there is one. */
export function screenOf(kind: string, ref: string): string | null {
  if (kind === 'provider') return `/carers/${encodeURIComponent(ref)}`;
  if (kind === 'client') return `/children/${encodeURIComponent(ref)}`;
  if (kind === 'one_off') return `/one-offs/${encodeURIComponent(ref)}`;
  return kind === 'period' && /^\d{4}-\d{2}\/\d{2}$/.test(ref) ? `/payments/${ref}` : null;
}
