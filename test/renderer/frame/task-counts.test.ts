import { expect, test } from 'vitest';
import { countsByScreen } from '../../../renderer/frame/task-counts';

test('what waits is counted at the screen that deals with it', () => {
  const counts = countsByScreen([
    { kind: 'exceptions', title: 'Exceptions', count: 37, to: '/payments/2026-27/08?tab=exceptions' },
    { kind: 'approval', title: 'Payments prepared', count: 1, to: '/payments/2026-27/08' },
    { kind: 'bank_details', title: 'Bank details to confirm', count: 4, to: '/carers/bank-details' },
  ]);
  expect([...counts]).toEqual([
    ['/payments', 38],
    ['/carers', 4],
  ]);
});
