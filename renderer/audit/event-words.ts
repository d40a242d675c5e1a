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
  bacs_file: 'BACS file',
  import: 'Import',
  one_off: 'One-off payment',
  extra_rule: 'Extra',
  attachment: 'Attached file',
  recovery_plan: 'Recovery plan',
  stay_confirmation: 'Stay confirmation',
  claim: 'Claim',
  claim_item: 'Item of a claim',
  claim_decision: 'Decision',
  claimant: 'Approval to claim of carer',
  panel_sitting: 'Sitting',
  action: 'Action',
  action_entry: 'Entry of an action',
  action_attachment: 'File of an action',
  action_change: 'Change request',
  sync_key: 'Key for publishing',
  portal_account: 'Portal account',
  destination: 'Destination',
  publication: 'Publication',
  submission: 'Submission',
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

/** `2026-27/03`; a BACS file's reference begins with its period. */
const PERIOD_NAME = 10;

/** The screen that shows what an event was about, where there is one. */
export function screenOf(kind: string, ref: string): string | null {
  if (kind === 'provider' || kind === 'recovery_plan' || kind === 'claimant')
    return `/carers/${encodeURIComponent(ref)}`;
  if (kind === 'bacs_file') return `/payments/${ref.slice(0, PERIOD_NAME)}?tab=documents&part=bacs`;
  if (kind === 'client') return `/children/${encodeURIComponent(ref)}`;
  if (kind === 'one_off') return `/one-offs/${encodeURIComponent(ref)}`;
  if (kind === 'claim') return `/claims/${ref}`;
  if (kind === 'action') return `/actions/${ref}`;
  if (kind === 'submission') return `/publish/inbox/${ref}`;
  if (kind === 'publication') return '/publish';
  if (kind === 'sync_key') return '/publish/keys';
  if (kind === 'destination') return '/settings/destinations';
  if (kind === 'panel_sitting') return `/claims/sittings/${ref}`;
  return kind === 'period' && /^\d{4}-\d{2}\/\d{2}$/.test(ref) ? `/payments/${ref}` : null;
}
