import type { BooksReader } from '../../../db/books';
import type { LedgerIntegrity } from '../../../db/ledger-file/ledger';
import type { FinalisedPayment } from '../../../db/repositories/payments';
import type { PeriodWithState } from '../../../db/repositories/periods';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import type { ReplayedTrail } from './replayed-trail';

/** What the checks look at, read once. */
export interface Evidence {
  readonly integrity: LedgerIntegrity;
  readonly books: BooksReader;
  /** In order of time, each with its payments and lines. */
  readonly finalised: readonly {
    readonly period: PeriodWithState;
    readonly payments: readonly FinalisedPayment[];
  }[];
  /** What the audit trail says that the tables hold; gone through when first asked for. */
  readonly trail: () => Promise<ReplayedTrail>;
  /** The facts as they were known when the last period was finalised; null before the first. Worked out when first asked for. */
  readonly whenSealed: () => Promise<ScheduleFacts | null>;
}

/** An invariant that `verify` checks: what it says to an auditor, and how it is found out. */
export interface Check {
  readonly name: string;
  /** A plain sentence of what holds where all is well. */
  readonly title: string;
  /** What is wrong, a sentence each; nothing where it holds. `counted` says what was looked at. */
  readonly run: (
    evidence: Evidence,
  ) => Promise<{ readonly faults: readonly string[]; readonly counted: string }>;
}
