import { z } from 'zod';
import { application, query } from './command';
import { periodName } from './fields';

/** What a finalised period's journal adds up to. */
export interface JournalSummary {
  readonly payments: number;
  readonly lines: number;
  readonly totalPence: number;
  /** In order of name, each with the sum of what is posted to it. */
  readonly accounts: readonly { readonly account: string; readonly amountPence: number }[];
}

export const journalContract = {
  'journal.read': query<JournalSummary>()('signedIn', z.object({ period: periodName })),
  /** Writes a finalised period's journal, as CSV for the finance system and as plain text for hledger. */
  'journal.export': application<{ files: readonly string[] }>()(
    'signedIn',
    z.object({ period: periodName, to: z.string().min(1), job: z.string().min(1) }),
  ),
};
