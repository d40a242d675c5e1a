import { describe, expect, test } from 'vitest';
import type { PeriodRow } from '../../../preload/contract/periods';
import { nextStepOf, type StepFacts } from '../../../renderer/payments/next-step';

const current: PeriodRow = {
  period: '2026-27/03',
  firstDay: '2026-04-20',
  lastDay: '2026-04-26',
  payDate: '2026-04-27',
  state: 'current',
  prepared: null,
  finalised: null,
};
const prepared: PeriodRow = { ...current, prepared: { by: 'A. Khan', at: '2026-04-26T10:00:00Z' } };
const officer = { prepare: true, finalise: false, export: true };
const approver = { prepare: false, finalise: true, export: true };

function step(facts: Partial<StepFacts>) {
  return nextStepOf({ period: current, user: 'A. Khan', may: officer, blocking: 0, toAccept: 0, ...facts });
}

describe('the next step of a period', () => {
  test('an officer prepares a period without open exceptions', () => {
    expect(step({})).toEqual({ kind: 'prepare', label: 'Prepare period 3', blockedBy: null });
  });

  test('blocking exceptions are named before those to accept', () => {
    expect(step({ blocking: 1, toAccept: 4 })?.blockedBy).toBe('1 blocking exception to put right first.');
    expect(step({ toAccept: 4 })?.blockedBy).toBe('4 exceptions to look at and accept first.');
  });

  test('somebody who is no officer cannot prepare', () => {
    expect(step({ may: approver })?.blockedBy).toContain('officer');
  });

  test('nobody finalises what they prepared, even with both roles', () => {
    const both = { prepare: true, finalise: true, export: true };
    expect(step({ period: prepared, may: both })).toMatchObject({
      kind: 'finalise',
      blockedBy: 'You prepared it: another person finalises it.',
    });
    expect(step({ period: prepared, may: both, user: 'B. Okoro' })?.blockedBy).toBeNull();
  });

  test('a prepared period waits for an approver', () => {
    expect(step({ period: prepared, user: 'C. Lee' })?.blockedBy).toContain('approver');
  });

  test('a finalised period is exported, a future one has no step', () => {
    expect(step({ period: { ...current, state: 'finalised' } })).toMatchObject({
      kind: 'export',
      blockedBy: null,
    });
    expect(step({ period: { ...current, state: 'future' } })).toBeNull();
  });
});
