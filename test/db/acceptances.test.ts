import { expect, test } from 'vitest';
import { APPROVER, changeBy, enterWorkedExample, OFFICER, withLedger } from '../builders/ledger';

const officer = changeBy(OFFICER);

test('an exception is accepted by name, again with another note, and taken back', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction(async (books) => {
      const first = {
        period: '2026-27/01',
        provider: 'P001',
        code: 'first_payment',
        subject: null,
        message: 'First',
        note: 'ok',
      };
      expect(await books.exceptions.accept(first, officer)).toBe('added');
      expect(await books.exceptions.accept(first, changeBy(APPROVER))).toBe('unchanged');
      expect(await books.exceptions.accept({ ...first, note: 'checked' }, changeBy(APPROVER))).toBe(
        'updated',
      );
      const about = { ...first, code: 'starts_in_period', subject: 'PL001' };
      expect(await books.exceptions.acceptMany([about, { ...about, subject: 'PL002' }], officer)).toEqual([
        'added',
        'added',
      ]);
      const accepted = await books.exceptions.ofPeriod('2026-27/01');
      expect(accepted.map(({ id, acceptedBy, note }) => [id, acceptedBy, note])).toEqual([
        [1, APPROVER, 'checked'],
        [2, OFFICER, 'ok'],
        [3, OFFICER, 'ok'],
      ]);
      expect(await books.exceptions.withdraw(1, officer)).toBe(true);
      expect(await books.exceptions.withdraw(1, officer)).toBe(false);
      expect(await books.exceptions.ofPeriod('2026-27/01')).toHaveLength(2);
      expect(await books.exceptions.ofPeriod('2026-27/02')).toEqual([]);
    });
  });
});
