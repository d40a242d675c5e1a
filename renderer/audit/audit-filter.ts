import type { InputOf } from '../../preload/contract';
import { isIsoDate } from '../../domain/calendar/dates';

/** What is looked for in the audit trail; kept in the address, so that Back and a reload find it again. */
export interface AuditFilter {
  readonly text: string;
  readonly user: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
}

const FIELDS = ['text', 'user', 'action', 'from', 'to'] as const satisfies readonly (keyof AuditFilter)[];

/** The filter of an address. */
export function filterOfAddress(search: URLSearchParams): AuditFilter {
  const day = (name: string): string => {
    const text = search.get(name) ?? '';
    return isIsoDate(text) ? text : '';
  };
  return {
    text: (search.get('text') ?? '').slice(0, 200),
    user: search.get('user') ?? '',
    action: search.get('action') ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** The query string of a filter, with its question mark; empty where everything is shown. */
export function addressOfFilter(filter: AuditFilter): string {
  const search = new URLSearchParams();
  for (const field of FIELDS) if (filter[field] !== '') search.set(field, filter[field]);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The input of `audit.search` for a filter: empty fields are left out. */
export function searchInput(filter: AuditFilter): InputOf<'audit.search'> {
  return Object.fromEntries(
    FIELDS.filter((field) => filter[field] !== '').map((field) => [field, filter[field]]),
  );
}

/** True where the filter leaves something out. */
export function isFiltering(filter: AuditFilter): boolean {
  return FIELDS.some((field) => filter[field] !== '');
}
