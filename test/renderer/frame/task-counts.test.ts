import { expect, test } from 'vitest';
import type { HomeTask } from '../../../preload/contract/home';
import { countsByScreen, presentTasks } from '../../../renderer/frame/task-counts';

const exceptions: HomeTask = {
  kind: 'exceptions',
  title: 'Exceptions',
  count: 37,
  to: '/payments/2026-27/08?tab=exceptions',
};
const approval: HomeTask = { kind: 'approval', title: 'Payments', count: 1, to: '/payments/2026-27/08' };
const overdue: HomeTask = {
  kind: 'actions_overdue',
  title: 'Overdue',
  count: 4,
  to: '/actions?whose=overdue',
};

test('what waits is counted at the screen that deals with it', () => {
  const bank: HomeTask = { kind: 'bank_details', title: 'Bank', count: 4, to: '/carers/bank-details' };
  expect([...countsByScreen([exceptions, approval, bank], null)]).toEqual([
    ['/payments', { count: 38, words: '38 to look at', alarm: null }],
    ['/carers', { count: 4, words: '4 to look at', alarm: null }],
  ]);
});

test('actions are counted once: those to answer, or in red those that are overdue', () => {
  const of = (toAnswer: number, late: number) =>
    countsByScreen([overdue], { toAnswer, overdue: late }).get('/actions');
  expect(of(12, 4)).toEqual({ count: 4, words: '12 to answer, 4 overdue', alarm: 'overdue' });
  expect(of(12, 0)).toEqual({ count: 12, words: '12 to answer', alarm: null });
  expect(of(0, 0)).toBeUndefined();
  expect(countsByScreen([], null).has('/actions')).toBe(false);
});

test('until the period is worked out anew the last exceptions stay, and nothing else of the last tasks', () => {
  const last = [exceptions, approval];
  expect(presentTasks({ tasks: [overdue], isComplete: false }, last)).toEqual([overdue, exceptions]);
  expect(presentTasks({ tasks: [overdue], isComplete: true }, last)).toEqual([overdue]);
});
