import { EntitySchema } from 'typeorm';
import { instant, numberedId, optional, word } from './columns';

/** A file that a carer sent, and what became of it. */
export interface SubmissionRow {
  readonly id: number;
  /** What names it inside, once it could be read. */
  readonly submission: string | null;
  readonly fileHash: string;
  readonly fileName: string;
  /** The name of a destination, or `file` for one that an officer was sent. */
  readonly cameFrom: string;
  readonly account: string | null;
  readonly provider: string | null;
  readonly kind: 'claim' | 'action' | 'message' | 'credentials' | null;
  /** `held`: it builds on something that has not arrived; `dismissed`: set aside, and an officer has dealt with it. */
  readonly state: 'taken' | 'held' | 'set_aside' | 'dismissed';
  readonly reason: string | null;
  /** The reason in words, without anything of what was sent. */
  readonly explanation: string | null;
  readonly sentAt: string | null;
  /** What it became: `claim 12`, `action 7`. */
  readonly takenAs: string | null;
  /** Of a held one: the file, so that it can be tried again. */
  readonly content: Uint8Array | null;
  readonly collectedBy: string;
  readonly collectedAt: string;
  readonly seenBy: string | null;
  readonly seenAt: string | null;
}

export const SubmissionEntity = new EntitySchema<SubmissionRow>({
  name: 'Submission',
  tableName: 'submission',
  columns: {
    id: numberedId,
    submission: word('submission', optional),
    fileHash: word('file_hash', { length: 64 }),
    fileName: word('file_name'),
    cameFrom: word('came_from'),
    account: word('account', { ...optional, length: 32 }),
    provider: word('provider_ref', optional),
    kind: word('kind', optional),
    state: word(),
    reason: word('reason', optional),
    explanation: { type: 'text', nullable: true },
    sentAt: instant('sent_at', optional),
    takenAs: word('taken_as', optional),
    content: { type: 'blob', nullable: true },
    collectedBy: word('collected_by'),
    collectedAt: instant('collected_at'),
    seenBy: word('seen_by', optional),
    seenAt: instant('seen_at', optional),
  },
});
