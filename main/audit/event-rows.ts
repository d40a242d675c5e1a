import type { BooksReader } from '../../db/books';
import type { AuditEventRow as StoredEvent, AuditSubject } from '../../db/entities/audit-event';
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
    before: fieldsOf(event.before),
    after: fieldsOf(event.after),
    note: event.note,
    hash: event.hash,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'object' && !Array.isArray(value) ? { ...value } : { value };
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
