import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { CommandName, InputOf, OutputOf } from '../../../preload/contract';
import type { CommandError } from '../../../preload/contract/result';
import { aHost } from '../../builders/host';
import { withFolder } from '../../builders/ledger';

// Passphrases and passwords are dear to try, on purpose.
vi.setConfig({ testTimeout: 120_000 });

const PASSPHRASE = 'four words and a number 7';
const PASSWORD = 'correct horse';

/** The application without its window: one session, at most one ledger open. */
interface Application {
  ask<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
  refusal<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<CommandError>;
}

async function withApplication(
  work: (application: Application, folder: string) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const { door, shelf } = aHost(folder);
    try {
      await work(
        {
          ask: async (name, input) => {
            const result = await door.invoke(name, input);
            if (!result.ok)
              throw new Error(`${name} was refused, ${result.error.code}: ${result.error.message}`);
            return result.value as OutputOf<typeof name>;
          },
          refusal: async (name, input) => {
            const result = await door.invoke(name, input);
            if (result.ok) throw new Error(`${name} was not refused`);
            return result.error;
          },
        },
        folder,
      );
    } finally {
      await shelf.opened?.ledger.close();
    }
  });
}

const wanted = (folder: string, name = 'council.ledger') => ({
  path: join(folder, name),
  organisation: 'Norwich City Council',
  administrator: 'Ada',
  password: PASSWORD,
  year: '2026-27',
  firstDay: '2026-04-06',
  frequency: 'four-weekly' as const,
  passphrase: PASSPHRASE,
});

test('a new ledger has its administrator signed in, the year’s periods, and a recovery key', async () => {
  await withApplication(async ({ ask, refusal }, folder) => {
    expect(await ask('ledger.state', {})).toMatchObject({ open: null, user: null, recent: [] });
    const { state, recoveryKey } = await ask('ledger.create', wanted(folder));
    expect(state).toMatchObject({
      open: {
        name: 'Norwich City Council',
        demo: null,
        keyStore: 'passphrase',
        lastBackupAt: null,
        lastVerifiedAt: null,
        faultsFoundAt: null,
      },
      user: { name: 'Ada' },
    });
    expect((await ask('periods.list', {})).periods).toHaveLength(12);
    expect((await refusal('ledger.recoveryKey', { password: 'wrong' })).code).toBe('wrong_name_or_password');
    expect(await ask('ledger.recoveryKey', { password: PASSWORD })).toEqual({ recoveryKey });
    const actions = (await ask('audit.search', {})).events.map(({ action }) => action);
    expect(actions.slice(0, 2)).toEqual(['ledger.recoveryKey', 'users.signInRefused']);
    expect(actions.filter((action) => action === 'ledger.create')).toHaveLength(14);
  });
});

test('a ledger closes with its people signed out, and opens with the passphrase or the recovery key', async () => {
  await withApplication(async ({ ask, refusal }, folder) => {
    const { path } = wanted(folder);
    const { recoveryKey } = await ask('ledger.create', wanted(folder));
    expect(await ask('ledger.close', {})).toMatchObject({
      open: null,
      user: null,
      recent: [{ path, name: 'Norwich City Council' }],
    });
    expect((await refusal('home.summary', {})).code).toBe('not_signed_in');
    expect((await refusal('users.signIn', { name: 'Ada', password: PASSWORD })).code).toBe('no_ledger_open');
    expect((await refusal('ledger.open', { path })).code).toBe('passphrase_needed');
    expect((await refusal('ledger.open', { path, passphrase: 'five wrong words' })).code).toBe(
      'wrong_passphrase',
    );
    expect(await ask('ledger.open', { path, passphrase: PASSPHRASE })).toMatchObject({
      open: { path },
      user: null,
    });
    await ask('users.signIn', { name: 'Ada', password: PASSWORD });
    await ask('ledger.close', {});
    expect(await ask('ledger.open', { path, recoveryKey })).toMatchObject({ open: { path }, user: null });
  });
});

test('a ledger that cannot be made leaves no file behind, and one that is there stays', async () => {
  await withApplication(async ({ ask, refusal }, folder) => {
    expect((await refusal('ledger.create', { ...wanted(folder), firstDay: '2025-01-01' })).code).toBe(
      'bad_input',
    );
    expect(await readdir(folder)).toEqual([]);
    await ask('ledger.create', wanted(folder));
    expect((await refusal('ledger.create', wanted(folder))).code).toBe('ledger_exists');
    expect((await refusal('ledger.open', { path: join(folder, 'nothing.ledger') })).code).toBe(
      'ledger_not_found',
    );
    expect(existsSync(wanted(folder).path)).toBe(true);
  });
});

test('checking a ledger and copying it is told on the sign-in screen; checking changes nothing in it', async () => {
  await withApplication(async ({ ask }, folder) => {
    await ask('ledger.create', wanted(folder));
    const before = (await ask('audit.search', {})).total;
    expect((await ask('audit.verify', {})).ok).toBe(true);
    expect((await ask('audit.search', {})).total).toBe(before);
    const copy = await ask('ledger.backup', { to: join(folder, 'copy.ledger') });
    expect(copy.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await ask('ledger.state', {})).open).toMatchObject({
      lastBackupAt: '2026-04-14T09:00:00.000Z',
      lastVerifiedAt: '2026-04-14T09:00:00.000Z',
    });
    expect((await ask('audit.search', { action: 'ledger.backup' })).events[0]?.note).toBe(
      `copy.ledger, SHA-256 ${copy.sha256}`,
    );
  });
});
