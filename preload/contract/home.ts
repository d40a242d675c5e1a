import { z } from 'zod';
import { query } from './command';
import { nothing } from './fields';
import type { PeriodRow } from './periods';

/** What needs this person, by role: each a count and the address of the screen that deals with it. */
export interface HomeTask {
  readonly kind:
    'exceptions' | 'approval' | 'prepare' | 'bank_details' | 'export' | 'stays' | 'one_offs' | 'claims';
  readonly title: string;
  readonly count: number;
  readonly to: string;
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
  readonly kind: 'carer' | 'child' | 'placement' | 'period' | 'claim';
  readonly ref: string;
  readonly title: string;
  readonly subtitle: string;
  readonly to: string;
}

export const homeContract = {
  'home.summary': query<HomeSummary>()('signedIn', nothing),
  'search.everything': query<readonly SearchHit[]>()('signedIn', z.object({ text: z.string().max(100) })),
};
