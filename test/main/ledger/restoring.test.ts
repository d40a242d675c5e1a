import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyLedger } from '../../../main/audit/verify';
import { aHost } from '../../builders/host';
import { withFolder } from '../../builders/ledger';

test('a restored ledger tells in its own trail who brought it back, and from what', async () => {
  await withFolder(async (folder) => {
    const { door, shelf } = aHost(folder);
    const to = join(folder, 'council.ledger');
    const from = join(folder, 'copy.ledger');
    const passphrase = 'four words and a number 7';
    const ask = async (name: string, input: unknown): Promise<void> =>
      expect(await door.invoke(name, input)).toMatchObject({ ok: true });
    await ask('ledger.create', {
      path: to,
      organisation: 'Norwich City Council',
      administrator: 'Ada',
      password: 'correct horse',
      year: '2026-27',
      firstDay: '2026-04-06',
      frequency: 'four-weekly',
      passphrase,
    });
    await ask('ledger.backup', { to: from });
    const lastEvent = async () => await shelf.opened!.ledger.read((books) => books.audit.last());
    await ask('ledger.restore', { from, to, passphrase });
    const note = /^From copy\.ledger; what was there is kept as council\.ledger\.before-restore-.+Z$/;
    const restored = { action: 'ledger.restore', subjectKind: 'ledger', note: expect.stringMatching(note) };
    expect(await lastEvent()).toMatchObject({ ...restored, user: 'Ada' });
    // Restoring signs out. A locked window must not take the place of the open ledger; on the start screen, where
    // none is open, bringing a backup back is possible before anybody can sign in.
    const locked = await door.invoke('ledger.restore', { from, to, passphrase });
    expect(locked).toMatchObject({ ok: false, error: { code: 'not_signed_in' } });
    await ask('ledger.close', {});
    await ask('ledger.restore', { from, to, passphrase });
    expect(await lastEvent()).toMatchObject({ ...restored, user: 'nobody signed in' });
    expect(await verifyLedger(shelf.opened!.ledger)).toMatchObject({ ok: true });
    await shelf.opened!.ledger.close();
  });
});
