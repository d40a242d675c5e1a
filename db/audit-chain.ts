import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AuditEventRow } from './entities/audit-event';

/** What the first event of a ledger has in place of the hash before it. */
export const CHAIN_START = '0'.repeat(64);

/**
 * The hash of an event: SHA-256 (hex) over its RFC 8785 canonical JSON, the hash of the event before it included. So
 * an event that is changed, left out or slipped in breaks every hash after it.
 */
export function auditHash(event: Omit<AuditEventRow, 'hash'>): string {
  const { seq, at, user, action, subjectKind, subjectRef, before, after, note, previousHash } = event;
  const text = canonicalize({
    seq,
    at,
    user,
    action,
    subjectKind,
    subjectRef,
    before,
    after,
    note,
    previousHash,
  });
  return createHash('sha256').update(text!).digest('hex');
}
