import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { accountLettersDefinition } from '../../../main/documents/account-letter-definition';
import { withDesk } from '../../builders/desk';
import { withFolder } from '../../builders/ledger';
import { ADA, OLIVE, PAT } from '../../builders/people';

const letter = {
  carer: { ref: 'P001', name: 'Amara Okafor', address: '1 High Street\nNorwich', postcode: 'NR1 1AA' },
  userName: 'K7M2-XQ9T',
  temporaryPassword: 'Kfmt-7xwr-p3wd-n8hg',
  isRenewed: false,
};
const organisation = { name: 'Norwich City Council', contact: 'finance@example.org' };
const made = { organisation, writtenOn: '2026-04-14', pageAddress: 'https://carers.example.org/' };

test('a letter has all that a carer needs to sign in, and each carer a page of their own', () => {
  const text = JSON.stringify(accountLettersDefinition({ ...made, letters: [letter] }));
  for (const said of ['K7M2-XQ9T', 'Kfmt-7xwr-p3wd-n8hg', 'https://carers.example.org/', 'NR1 1AA'])
    expect(text).toContain(said);
  expect(text).toContain('finance@example.org');
  expect(text).not.toContain('pageBreak');
  const two = accountLettersDefinition({ ...made, letters: [letter, { ...letter, userName: 'CCCC-DDDD' }] });
  expect(JSON.stringify(two).match(/"pageBreak":"after"/g)).toHaveLength(1);
  expect(two.isNumbered).toBe(false);
});

test('a letter without the address of the page sends the carer to the team', () => {
  const text = JSON.stringify(accountLettersDefinition({ ...made, pageAddress: '', letters: [letter] }));
  expect(text).toContain('Please ask the team');
});

test('who has a new password is told that the one before stops working', () => {
  const text = JSON.stringify(
    accountLettersDefinition({ ...made, letters: [{ ...letter, isRenewed: true }] }),
  );
  expect(text).toContain('Your new password');
  expect(text).toContain('that you had stop working');
});

test('letters are written for the newest password only, by those who may issue, and the trail has no password', async () => {
  await withFolder(async (folder) => {
    await withDesk(async (desk) => {
      const setAddress = async (value: string) =>
        await desk.attempt(ADA, 'settings.set', { key: 'sync.pageAddress', value });
      for (const told of [
        'http://carers.example.org/',
        'http://localhost.example.org/',
        'javascript:alert(1)',
      ])
        expect([told, (await setAddress(told))?.code]).toEqual([told, 'bad_input']);
      for (const told of ['http://127.0.0.1:8080/', 'https://carers.example.org/'])
        expect(await setAddress(told)).toBeNull();
      const credentials = [...(await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001', 'P001'] }))];
      expect(credentials).toHaveLength(1);
      const { fileName, bytes } = await desk.ask(OLIVE, 'accounts.letters', { credentials });
      expect(fileName).toBe('account-letter-P001.pdf');
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
      const { file } = await desk.ask(OLIVE, 'accounts.saveLetters', { credentials, to: folder });
      expect(await readdir(folder)).toEqual(['account-letter-P001.pdf']);
      const { events } = await desk.ask(ADA, 'audit.search', { limit: 500 });
      expect(events[0]).toMatchObject({
        action: 'accounts.saveLetters',
        subjectKind: 'portal_account',
        note: file,
      });
      expect(JSON.stringify(events)).not.toContain(credentials[0]!.temporaryPassword);
      expect(await desk.refusal(PAT, 'accounts.letters', { credentials })).toMatchObject({
        code: 'not_allowed',
      });
      const newer = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
      const late = { credentials, to: folder };
      expect(await desk.refusal(OLIVE, 'accounts.saveLetters', late)).toMatchObject({
        code: 'changed_meanwhile',
      });
      expect(await desk.ask(OLIVE, 'accounts.letters', { credentials: [...newer] })).toMatchObject({
        fileName: 'account-letter-P001.pdf',
      });
      await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P001', reason: 'Moved away' });
      expect(await desk.refusal(OLIVE, 'accounts.letters', { credentials: [...newer] })).toMatchObject({
        code: 'changed_meanwhile',
      });
      const { history } = await desk.ask(OLIVE, 'carers.read', { ref: 'P001' });
      expect(history.map(({ action }) => action).slice(0, 3)).toEqual([
        'accounts.withdraw',
        'accounts.issue',
        'accounts.saveLetters',
      ]);
      expect(desk.unexpected).toEqual([]);
    });
  });
});

test('who is not there gets no account; those who were issued theirs before keep their passwords', async () => {
  await withDesk(async (desk) => {
    expect(await desk.refusal(OLIVE, 'accounts.issue', { providers: ['NOBODY'] })).toMatchObject({
      code: 'not_found',
    });
    const issued = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001', 'NOBODY'] });
    expect(issued.map(({ provider }) => provider)).toEqual(['P001']);
  });
});
