import { z } from 'zod';
import { query } from './command';
import { nothing } from './fields';
import type { PeriodRow } from './periods';

/** What can wait for a person, in the order in which it is shown. */
export const HOME_TASK_KINDS = [
  'exceptions',
  'prepare',
  'approval',
  'one_offs',
  'claims',
  'actions_overdue',
  'actions_mine',
  'actions_unassigned',
  'changes',
  'submissions',
  'bank_details',
  'stays',
] as const;

/** What needs this person, by role: each a count and the address of the screen that deals with it. */
export interface HomeTask {
  readonly kind: (typeof HOME_TASK_KINDS)[number];
  readonly title: string;
  /** At least 1. */
  readonly count: number;
  readonly to: string;
  /** A word for why it cannot wait: it is shown in red. */
  readonly alarm?: string;
}

/** What the navigation counts, without working anything out. */
export interface HomeCounts {
  readonly tasks: readonly HomeTask[];
  /** Threads on the team's side; null for whoever does not answer carers. */
  readonly actions: { readonly toAnswer: number; readonly overdue: number } | null;
  /** False while the tasks of the current period are not known since the ledger changed: they are left out. */
  readonly isComplete: boolean;
}

export interface HomeSummary {
  readonly current: PeriodRow | null;
  readonly currentTotalPence: number;
  readonly currentCarers: number;
  readonly tasks: readonly HomeTask[];
  readonly lastBackupAt: string | null;
  readonly recentTotals: readonly { readonly period: string; readonly totalPence: number }[];
}

export interface SearchHit {
  readonly kind: 'carer' | 'child' | 'placement' | 'claim' | 'action' | 'one_off' | 'period';
  readonly ref: string;
  readonly title: string;
  readonly subtitle: string;
  readonly to: string;
}

export const homeContract = {
  'home.counts': query<HomeCounts>()('signedIn', nothing),
  'home.summary': query<HomeSummary>()('signedIn', nothing),
  'search.everything': query<readonly SearchHit[]>()('signedIn', z.object({ text: z.string().max(100) })),
};
