import { expect, test } from 'vitest';
import type { AccountRow } from '../../../preload/contract/accounts';
import { accountsCsv } from '../../../renderer/publish/accounts-csv';

const account: AccountRow = {
  provider: 'P001',
  providerName: '=Amara, Okafor',
  state: 'issued',
  userName: 'K7M2-XQ9T',
  issuedAt: '2026-04-14T09:00:00.000Z',
  issuedBy: 'Olive',
  firstSignedInAt: null,
  lastPublishedAt: '2026-04-15T09:00:00.000Z',
  lastSubmissionAt: null,
  withdrawnAt: null,
  withdrawnReason: null,
  held: null,
};

test('accounts are saved in the order shown, harmless to a spreadsheet, with nothing where nothing was', () => {
  const lines = accountsCsv([account, { ...account, provider: 'P000' }]).split('\r\n');
  expect(lines[0]).toContain('provider_ref,provider_name,account,user_name,issued_at');
  expect(lines[1]).toMatch(
    /^P001,"'=Amara, Okafor",issued,K7M2-XQ9T,2026-04-14T09:00:00.000Z,Olive,,2026-04-15/,
  );
  expect(lines[2]).toMatch(/^P000,/);
});

test('who is held since a backup was restored is told with the reason', () => {
  const held = (['newer_password', 'withdrawn_since'] as const).map((why) => ({ ...account, held: why }));
  const [names, ...lines] = accountsCsv([account, ...held])
    .trim()
    .split('\r\n')
    .map((line) => line.split(',').at(-1));
  expect([names, lines]).toEqual(['held', ['', 'newer_password', 'withdrawn_since']]);
});
