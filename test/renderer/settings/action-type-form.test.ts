import { expect, test } from 'vitest';
import { actionTypesText, readActionTypes } from '../../../domain/actions/action-types';
import { fieldsOfType, withType } from '../../../renderer/settings/action-type-form';

test('a type is added with a code of its own, changed under it, and read again from the setting', () => {
  const facts = { name: 'Payment query', answerDays: '4', carers: 'all', retired: false } as const;
  const one = withType([], null, facts);
  const two = withType(one, null, { ...facts, name: 'Payment – query!', carers: 'foster_carer' });
  expect(two.map(({ code }) => code)).toEqual(['payment-query', 'payment-query-2']);
  const three = withType(two, 'payment-query', { ...facts, name: 'Question', retired: true });
  expect(three[0]).toMatchObject({ code: 'payment-query', name: 'Question', retired: true });
  expect(fieldsOfType(two[1]!)).toMatchObject({ answerDays: '4', carers: 'foster_carer' });
  expect(readActionTypes(actionTypesText(three))).toEqual({ ok: true, types: three });
  expect(withType([], null, { ...facts, name: 'Ärger' })[0]?.code).toBe('arger');
});
