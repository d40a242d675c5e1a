import { expect, test } from 'vitest';
import { AUDIT_SUBJECTS } from '../../../db/entities/audit-event';
import { screenOf, subjectTitle } from '../../../renderer/audit/event-words';

test('everything that an event can be about has a name that people use', () => {
  expect(AUDIT_SUBJECTS.filter((kind) => subjectTitle(kind) === kind)).toEqual([]);
});

test('a claim, its carer’s approval and a sitting lead to their screens', () => {
  expect(screenOf('claim', '12')).toBe('/claims/12');
  expect(screenOf('claimant', 'P001')).toBe('/carers/P001');
  expect(screenOf('panel_sitting', '3')).toBe('/claims/sittings/3');
  expect(screenOf('claim_item', '7')).toBeNull();
});

test('what was published and collected leads to the Publish screen', () => {
  expect(screenOf('submission', '16')).toBe('/publish/inbox/16');
  expect(screenOf('publication', '3')).toBe('/publish');
  expect(screenOf('sync_key', '2')).toBe('/publish/keys');
  expect(screenOf('action', '7')).toBe('/actions/7');
});
