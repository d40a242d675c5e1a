import { countOf } from '../../domain/count-in-words';
import type { PeriodRow } from '../../preload/contract/periods';

export type StepKind = 'prepare' | 'finalise' | 'export';

/** The one thing to do next with a period, and why it cannot be done now (null where it can). */
export interface NextStep {
  readonly kind: StepKind;
  readonly label: string;
  readonly blockedBy: string | null;
}

/** What the next step depends on. `may` says what the signed-in person's roles allow. */
export interface StepFacts {
  readonly period: PeriodRow;
  readonly user: string;
  readonly may: Readonly<Record<StepKind, boolean>>;
  /** Exceptions that must be put right. */
  readonly blocking: number;
  /** Exceptions that nobody has accepted yet. */
  readonly toAccept: number;
}

/** The next step of a period: Prepare, then (another person) Finalise, then Export; null for a future period. */
export function nextStepOf(facts: StepFacts): NextStep | null {
  const { period } = facts;
  const number = Number(period.period.slice(8));
  if (period.state === 'future') return null;
  if (period.state === 'finalised') {
    return { kind: 'export', label: 'Export remittances', blockedBy: exportBlockedBy(facts) };
  }
  if (period.prepared) {
    return { kind: 'finalise', label: `Finalise period ${number}`, blockedBy: finaliseBlockedBy(facts) };
  }
  return { kind: 'prepare', label: `Prepare period ${number}`, blockedBy: prepareBlockedBy(facts) };
}

function prepareBlockedBy({ may, blocking, toAccept }: StepFacts): string | null {
  if (!may.prepare) return 'A finance officer prepares the payments.';
  if (blocking > 0) return `${countOf(blocking, 'blocking exception')} to put right first.`;
  if (toAccept > 0) return `${countOf(toAccept, 'exception')} to look at and accept first.`;
  return null;
}

function finaliseBlockedBy({ period, user, may }: StepFacts): string | null {
  if (period.prepared?.by === user) return 'You prepared it: another person finalises it.';
  return may.finalise ? null : 'It waits for an approver to finalise it.';
}

function exportBlockedBy({ may }: StepFacts): string | null {
  return may.export ? null : 'An officer or an approver exports the remittances.';
}
