import { describe, expect, it } from 'vitest';
import { fieldChanges, fieldTitle } from '../../../renderer/audit/changed-fields';

describe('what changed in an audited record', () => {
  it('says of each field whether it was added, changed, removed or is the same', () => {
    const changes = fieldChanges(
      { name: 'A. Khan', phone: '01632 960001', email: null, active: true },
      { name: 'A. Khan', phone: null, email: 'a@example.org', active: false },
    );
    expect(changes.map(({ field, change }) => [field, change])).toEqual([
      ['name', 'same'],
      ['phone', 'removed'],
      ['email', 'added'],
      ['active', 'changed'],
    ]);
    expect(changes[3]).toMatchObject({ before: 'yes', after: 'no' });
  });

  it('takes a field that is only on one side as added or removed', () => {
    expect(fieldChanges(null, { ref: 'P001' })).toEqual([
      { field: 'ref', before: null, after: 'P001', change: 'added' },
    ]);
    expect(fieldChanges({ ref: 'P001' }, null)[0]).toMatchObject({ change: 'removed' });
  });

  it('names fields as words', () => {
    expect(fieldTitle('dateOfBirth')).toBe('Date of birth');
    expect(fieldTitle('date_of_birth')).toBe('Date of birth');
  });
});
