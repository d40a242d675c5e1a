import { expect, test } from 'vitest';
import { groupsOfKey, sheetOfKey } from '../../../renderer/ledger/recovery-sheet';

test('a key keeps the groups that it was given', () => {
  expect(groupsOfKey('7K3F-9QWX-M2PD')).toEqual(['7K3F', '9QWX', 'M2PD']);
  expect(groupsOfKey('7K3F 9QWX\nM2PD')).toEqual(['7K3F', '9QWX', 'M2PD']);
});

test('a key without groups is cut into fours, and nothing of it is lost', () => {
  expect(groupsOfKey('0123456789abcdef0')).toEqual(['0123', '4567', '89ab', 'cdef', '0']);
});

test('the sheet says whose key it is', () => {
  expect(sheetOfKey('Testshire', '7K3F-9QWX')).toContain('recovery key of Testshire\r\n\r\n7K3F 9QWX\r\n');
});
