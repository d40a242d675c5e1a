import type { AuditEventRow } from '../../../db/entities/audit-event';

/** A manual line by the audit trail, with who really entered and approved it. */
export interface ReplayedOneOff {
  /** As it was entered. */
  readonly entered: Readonly<Record<string, unknown>>;
  readonly enteredBy: string;
  /** By the number of the event; null where nobody approved it, or it was withdrawn since. */
  readonly approved: { readonly by: string; readonly seq: number } | null;
}

/** Takes one event of a manual line into what the trail says of it. */
export function replayOneOff(
  oneOffs: Map<string, ReplayedOneOff>,
  { subjectRef, user, seq, ...event }: AuditEventRow,
): void {
  const ref = subjectRef ?? '';
  const after = event.after as Readonly<Record<string, unknown>> | null;
  const known = oneOffs.get(ref);
  if (!after) oneOffs.delete(ref);
  else if (!known) oneOffs.set(ref, { entered: after, enteredBy: user, approved: null });
  else {
    const approved = after['state'] === 'approved' ? { by: user, seq } : null;
    oneOffs.set(ref, { ...known, approved });
  }
}
