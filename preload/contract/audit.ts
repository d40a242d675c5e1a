import { z } from 'zod';
import { application, query } from './command';
import { nothing } from './fields';

export interface AuditEventRow {
  readonly seq: number;
  readonly at: string;
  readonly user: string;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectRef: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly note: string | null;
  readonly hash: string;
}

export interface VerifyCheck {
  readonly name: string;
  /** What is checked, in a sentence that an auditor can read. */
  readonly title: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly checks: readonly VerifyCheck[];
}

export const auditContract = {
  /** The newest first, a page at a time: `beforeSeq` goes on from the last page. */
  'audit.search': query<{
    events: readonly AuditEventRow[];
    total: number;
    users: readonly string[];
    actions: readonly string[];
  }>()(
    'signedIn',
    z.object({
      text: z.string().max(200).optional(),
      user: z.string().optional(),
      action: z.string().optional(),
      from: z.string().optional(),
      to: z.string().optional(),
      beforeSeq: z.number().int().optional(),
      limit: z.number().int().min(1).max(500).optional(),
    }),
  ),
  'audit.verify': application<VerifyReport>()('signedIn', nothing),
};
