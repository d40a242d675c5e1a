import { expect, test } from 'vitest';
import { FIRST_ACTION_TYPES } from '../../../domain/actions/action';
import { fileName, fileToSend, MOST_FILES, withFiles } from '../../../renderer/actions/attached-files';
import { draftsIn } from '../../../renderer/actions/new-action-drafts';
import {
  emptyAction,
  newAction,
  typesFor,
  whatOpeningDoes,
  type NewActionValues,
} from '../../../renderer/actions/new-action';
import { paymentOf } from '../../../renderer/actions/template-values';

const written: NewActionValues = {
  ...emptyAction({ provider: 'P001', relatedTo: { kind: 'payment', ref: '2026-27/01' } }),
  type: 'payment-query',
  title: ' Less than usual ',
  body: 'Why?',
};

test('what is written becomes an action of the ledger', () => {
  expect(newAction.parse(written)).toEqual({
    provider: 'P001',
    type: 'payment-query',
    relatedTo: { kind: 'payment', ref: '2026-27/01' },
    assignTo: 'carer',
    assignee: null,
    title: 'Less than usual',
    body: 'Why?',
    from: { side: 'team' },
    attachments: [],
  });
  const takenDown = { ...written, openedBy: 'telephone', relatedKind: 'provider', relatedRef: '' } as const;
  expect(newAction.parse(takenDown)).toMatchObject({
    relatedTo: { kind: 'provider', ref: 'P001' },
    from: { side: 'carer', origin: 'telephone' },
  });
});

test('what is missing is asked for at its field', () => {
  const read = newAction.safeParse({ ...written, type: '', body: ' ', relatedKind: 'claim', relatedRef: '' });
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual(['type', 'body', 'relatedRef']);
});

test('a field of a message that is often written is filled in before a carer reads it', () => {
  const read = newAction.safeParse({ ...written, body: 'By {due}.' });
  expect(read.error?.issues).toMatchObject([{ path: ['body'], message: 'Write what {due} stands for.' }]);
  expect(newAction.safeParse({ ...written, body: 'By {due}.', openedBy: 'email' }).success).toBe(true);
});

test('a carer is offered the types that are theirs and not retired', () => {
  const types = FIRST_ACTION_TYPES.map((type) =>
    type.code === 'overpayment' ? { ...type, retired: true } : type,
  );
  const codes = typesFor(types, 'supported_lodgings').map(({ code }) => code);
  expect(codes).toContain('supported-lodgings-query');
  expect(codes).not.toContain('foster-carer-query');
  expect(codes).not.toContain('overpayment');
  expect(typesFor(types, null)).toHaveLength(types.length - 1);
});

test('what opening does is said beforehand', () => {
  expect(whatOpeningDoes({ openedBy: 'team', assignTo: 'carer' })).toBe(
    'The carer sees this. It is the carer’s turn to answer.',
  );
  expect(whatOpeningDoes({ openedBy: 'letter', assignTo: 'team' })).toMatch(/own words.*the team’s turn/);
});

test('a file is sent as it was given, and only so many go with one message', () => {
  const pasted = { name: 'pasted.png', base64: btoa('\u0001\u00FFab') };
  expect(fileToSend(pasted)).toEqual({ name: 'pasted.png', bytes: new Uint8Array([1, 255, 97, 98]) });
  expect(fileToSend({ path: '/home/me/a.pdf' })).toEqual({ path: '/home/me/a.pdf' });
  expect([fileName(pasted), fileName({ path: 'C:\\Scans\\b.pdf' })]).toEqual(['pasted.png', 'b.pdf']);
  const { files, tooMany } = withFiles(
    [pasted],
    Array.from({ length: MOST_FILES }, () => pasted),
  );
  expect([files.length, tooMany]).toEqual([MOST_FILES, 1]);
});

test('the payment that a thread is about is found from what it is about', () => {
  const about = (kind: 'payment' | 'line' | 'claim', ref: string) =>
    paymentOf({ relatedTo: { kind, ref, words: '', to: '' } });
  expect(about('payment', '2026-27/03')).toEqual({ period: '2026-27/03', line: null });
  expect(about('line', '2026-27/03#4')).toEqual({ period: '2026-27/03', line: 4 });
  expect(about('claim', '4')).toBeNull();
});

test('drafts that cannot be read are none', () => {
  expect(draftsIn({ drafts: { '/actions/new': { title: 'Half' } } })).toEqual({
    '/actions/new': { title: 'Half' },
  });
  expect([draftsIn(null), draftsIn({ text: 'x' })]).toEqual([{}, {}]);
});
