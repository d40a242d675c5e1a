import type { BooksReader } from '../../db/books';
import type { AuditEventRow as StoredEvent, AuditSubject } from '../../db/entities/audit-event';
import { maskAccountNumber } from '../../domain/bank-details/account-number';
import { maskSortCode } from '../../domain/bank-details/sort-code';
import type { AuditEventRow } from '../../preload/contract/audit';

const HISTORY_LENGTH = 100;

/** An event of the audit trail as screens show it. */
export function eventRow(event: StoredEvent): AuditEventRow {
  return {
    seq: event.seq,
    at: event.at,
    user: event.user,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectRef: event.subjectRef ?? '',
    before: fieldsOf(event.subjectKind, event.before),
    after: fieldsOf(event.subjectKind, event.after),
    note: event.note,
    hash: event.hash,
  };
}

function fieldsOf(kind: AuditSubject, value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null || value === undefined) return null;
  const fields: Record<string, unknown> =
    typeof value === 'object' && !Array.isArray(value) ? { ...value } : { value };
  if (kind === 'bank_details') return { ...fields, ...masked(fields) };
  // What a carer asks for in a thread may be bank details too.
  const requested = kind === 'action_change' ? fields['requested'] : null;
  if (typeof requested !== 'object' || requested === null) return fields;
  return { ...fields, requested: { ...requested, ...masked({ ...requested }) } };
}

/** The trail keeps bank details in full; on screen they are shown by one command alone, which records who looked. */
function masked({ sortCode, accountNumber }: Record<string, unknown>): Record<string, string> {
  return {
    ...(typeof sortCode === 'string' ? { sortCode: maskSortCode(sortCode) } : {}),
    ...(typeof accountNumber === 'string' ? { accountNumber: maskAccountNumber(accountNumber) } : {}),
  };
}

/** What happened to one carer, child or other subject, the newest first. */
export async function historyOf(
  books: Pick<BooksReader, 'audit'>,
  kinds: readonly AuditSubject[],
  ref: string,
): Promise<AuditEventRow[]> {
  const events: StoredEvent[] = [];
  for (const subjectKind of kinds) {
    events.push(...(await books.audit.search({ subjectKind, subjectRef: ref, limit: HISTORY_LENGTH })));
  }
  return events.sort((a, b) => b.seq - a.seq).map(eventRow);
}
