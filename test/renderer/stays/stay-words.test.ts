import { expect, test } from 'vitest';
import type { StayRow } from '../../../preload/contract/stays';
import { lastHeard, nextStay, ofTheSameChild } from '../../../renderer/stays/stay-words';

function aStay(ref: string, client: string, facts: Partial<StayRow> = {}): StayRow {
  return {
    placement: {
      ref,
      client,
      clientName: client,
      provider: 'P001',
      providerName: 'Amara Okafor',
      serviceLevel: 'FOST',
      serviceLevelName: 'Fostering',
      startDate: '2026-01-01',
      endDate: null,
      confirmed: null,
    },
    heardBy: 'entered',
    heardOn: '2026-01-13',
    heardFrom: 'Olive',
    heardAt: '2026-01-13T09:00:00.000Z',
    note: null,
    weeklyPence: 20000,
    daysUnconfirmed: 89,
    isDue: true,
    ...facts,
  };
}

const fee = aStay('PL2', 'C1');
const stays = [aStay('PL1', 'C1'), aStay('PL3', 'C2'), fee, aStay('PL4', 'C1', { isDue: false })];
const refs = (rows: readonly StayRow[]): string[] => rows.map(({ placement }) => placement.ref);

test('whoever asks after a child has the answer for all that is due of it with the same carer', () => {
  expect(refs(ofTheSameChild(fee, stays))).toEqual(['PL2', 'PL1']);
  const elsewhere = { ...fee, placement: { ...fee.placement, provider: 'P002' } };
  expect(refs(ofTheSameChild(elsewhere, stays))).toEqual(['PL2']);
});

test('after one is confirmed the next that is not confirmed with it comes up, else the one before', () => {
  const [first, second] = stays;
  expect(nextStay(first!, [first!, fee], stays.slice(0, 3))).toBe(second);
  expect(nextStay(fee, [fee, first!], stays.slice(0, 3))).toBe(second);
  expect(nextStay(first!, [first!, fee], [first!, fee])).toBeNull();
});

test('what was heard last is said in a few words', () => {
  expect(lastHeard(fee)).toBe('Entered 13 Jan 2026, Olive');
  expect(lastHeard({ ...fee, heardBy: 'confirmed' })).toBe('Confirmed 13 Jan 2026, Olive');
});
