import { expect, test } from 'vitest';
import type { ClaimRow } from '../../../preload/contract/claims';
import { fileNamePart } from '../../../renderer/claim-entry/save-claims';
import { ownFirst } from '../../../renderer/claim-entry/unsubmitted-claims';
import { newClaimAddress } from '../../../renderer/claim-entry/entry-address';

const row = (id: number, enteredBy: string): ClaimRow => ({
  id,
  enteredBy,
  provider: 'P001',
  providerName: 'Barry Green',
  day: '2026-04-10',
  notes: '',
  origin: 'paper',
  state: 'unsubmitted',
  items: 1,
  amountPence: 100,
  acceptedPence: 0,
  paidIn: [],
  enteredAt: '2026-04-10T09:00:00.000Z',
  submittedBy: null,
  submittedAt: null,
  isOwn: false,
  checks: { blocking: 0, advisory: 0 },
});

test('one’s own unsubmitted claims come first, each group in the order given', () => {
  const rows = [row(4, 'A'), row(3, 'B'), row(2, 'A'), row(1, 'B')];
  expect(ownFirst(rows, 'B').map(({ id }) => id)).toEqual([3, 1, 4, 2]);
});

test('a reference cannot lead a file’s name somewhere else', () => {
  expect(fileNamePart('P0001')).toBe('P0001');
  expect(fileNamePart('../P/1:a\\b')).toBe('..-P-1-a-b');
});

test('a carer’s reference keeps its form in the address', () => {
  expect(newClaimAddress('P 1/&2')).toBe('/claims/new?carer=P%201%2F%262');
});
