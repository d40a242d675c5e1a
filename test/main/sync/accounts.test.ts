import { expect, test } from 'vitest';
import { openAccountFile } from '../../../domain/sync/account-file';
import { passphraseOf } from '../../../domain/sync/passphrases';
import { chainLeads } from '../../../domain/sync/signing-chain';
import { readTeamKeys } from '../../../main/sync/team-keys';
import { withCouncil } from '../../builders/carers-page';
import type { Desk } from '../../builders/desk';
import { ADA, OLIVE } from '../../builders/people';

async function issuing(work: (desk: Desk) => Promise<void>): Promise<void> {
  await withCouncil(async ({ desk }) => {
    await work(desk);
    expect(desk.unexpected).toEqual([]);
  });
}

const accountOf = async (desk: Desk) =>
  (await desk.ledger.read(async (books) => await books.portalAccounts.ofProvider('P001')))!;

test('an issued account opens with the temporary password, which is in no table and no event', async () => {
  await issuing(async (desk) => {
    const [issued] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    const account = await accountOf(desk);
    expect(account).toMatchObject({ state: 'issued', credentials: 1, userName: issued!.userName });
    const opened = await openAccountFile(
      new Uint8Array(account.accountFile),
      passphraseOf(issued!.temporaryPassword, null)!,
    );
    expect(opened).toMatchObject({ ok: true, value: { stage: 'temporary', account: account.account } });
    const trail = await desk.ask(ADA, 'audit.search', { limit: 500 });
    expect(JSON.stringify(trail)).not.toContain(issued!.temporaryPassword);
    expect(JSON.stringify(trail)).not.toContain('AGE-SECRET-KEY');
    expect((await desk.ask(OLIVE, 'accounts.list', {}))[0]).toMatchObject({ state: 'issued' });
  });
});

test('a new temporary password goes on with the same user name, and a withdrawn account is never used again', async () => {
  await issuing(async (desk) => {
    const [first] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    const [again] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(again!.userName).toBe(first!.userName);
    expect(again!.temporaryPassword).not.toBe(first!.temporaryPassword);
    expect(await accountOf(desk)).toMatchObject({ credentials: 2 });
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P001', reason: 'Left the council' });
    expect((await desk.ask(OLIVE, 'accounts.list', {}))[0]).toMatchObject({ state: 'withdrawn' });
    expect(
      await desk.refusal(OLIVE, 'accounts.withdraw', { provider: 'P001', reason: 'Twice' }),
    ).toMatchObject({ code: 'not_found' });
    const [anew] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(anew!.userName).not.toBe(first!.userName);
  });
});

test('changed keys are endorsed by those before, which stay', async () => {
  await issuing(async (desk) => {
    await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    const before = (await desk.ledger.read(readTeamKeys))!;
    await desk.ask(ADA, 'accounts.changeKeys', {});
    const after = (await desk.ledger.read(readTeamKeys))!;
    expect(chainLeads(after.chain, before.signing.public, after.signing.public)).toBe(true);
    expect(after.identities).toEqual([expect.any(String), ...before.identities]);
    expect((await desk.ask(ADA, 'accounts.keys', {})).map(({ inUse }) => inUse)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});
