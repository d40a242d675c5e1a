import { describe, expect, test } from 'vitest';
import type { ExceptionRow } from '../../../preload/contract/periods';
import {
  countByCode,
  exceptionKey,
  groupExceptions,
  inQueueOrder,
  moveInQueue,
  nextToAccept,
} from '../../../renderer/payments/exception-queue';

function exception(provider: string, extra: Partial<ExceptionRow> = {}): ExceptionRow {
  return {
    provider,
    providerName: `Carer ${provider}`,
    code: 'first_payment',
    blocking: false,
    message: `First payment to ${provider}.`,
    subject: null,
    accepted: null,
    ...extra,
  };
}

const accepted = { by: 'A. Khan', at: '2026-04-26T10:00:00Z', note: 'Checked.' };
const done = exception('P001', { accepted });
const first = exception('P002');
const blocking = exception('P003', { blocking: true, code: 'no_rate' });
const second = exception('P004');
const rows = [done, first, blocking, second];

describe('the queue of exceptions', () => {
  test('what blocks comes first, what is accepted last', () => {
    expect(inQueueOrder(rows)).toEqual([blocking, first, second, done]);
    expect(groupExceptions([first]).map(({ group }) => group)).toEqual(['toAccept']);
  });

  test('after one is accepted the next waiting one comes up, at the end the one before', () => {
    expect(nextToAccept(rows, first)).toBe(second);
    expect(nextToAccept(rows, second)).toBe(first);
    expect(nextToAccept([first], first)).toBeNull();
  });

  test('the kinds are counted, the most frequent first', () => {
    expect(countByCode([blocking, first, second])).toEqual([
      { code: 'first_payment', count: 2 },
      { code: 'no_rate', count: 1 },
    ]);
  });

  test('moving stops at both ends', () => {
    expect(moveInQueue(rows, null, 1)).toBe(blocking);
    expect(moveInQueue(rows, blocking, -1)).toBe(blocking);
    expect(moveInQueue(rows, blocking, 1)).toBe(first);
    expect(moveInQueue(rows, done, 1)).toBe(done);
    expect(moveInQueue([], null, 1)).toBeNull();
  });

  test('a changed message is another exception, and no name gets into its key', () => {
    expect(exceptionKey(first)).not.toBe(exceptionKey({ ...first, message: 'Another.' }));
    expect(exceptionKey({ ...first, message: 'Sam Carter starts.' })).not.toContain('Sam');
  });
});
