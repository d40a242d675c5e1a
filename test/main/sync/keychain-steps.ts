import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqlite } from '../../../db/ledger-file/connection';
import { readKeychain } from '../../../db/ledger-file/keys/keychain';
import type { ApplicationContext } from '../../../main/door/context';
import { saveDestinationWith } from '../../../main/sync/destinations';
import { keychainCopies, type KeyCopies } from '../../../main/sync/key-copies';
import { keychainSecrets } from '../../../main/sync/server-secrets';
import { makeTeamKeys } from '../../../main/sync/team-keys';
import { changeBy, OFFICER, TEST_KEY, withLedger } from '../../builders/ledger';

/** Run as a process of its own, in a desktop session of the test's making: says where secrets are then, as JSON. */
const SECRET = 'Passphrase-of-the-server-1';
const place = {
  kind: 'sftp',
  host: 'sftp.example',
  port: 22,
  user: 'web',
  folder: '/web',
  hostKey: 'A'.repeat(43),
  keyFile: null,
} as const;

await withLedger(async (ledger, folder) => {
  const answers: Record<string, unknown> = {};
  const change = changeBy(OFFICER);
  let keptFor = '';
  const copies: KeyCopies = {
    ...keychainCopies,
    write: async (name, copy) => await keychainCopies.write((keptFor = name), copy),
  };
  await ledger.transaction(async (books) => await makeTeamKeys({ books, change }, copies));
  const facts = { id: null, name: 'Server', place, retired: false, secret: SECRET };
  answers['saved'] = await saveDestinationWith(keychainSecrets)(
    { ledger, change } as ApplicationContext,
    facts,
  ).then(
    () => 'saved',
    (error: unknown) => (error as { code?: string }).code,
  );
  answers['destinations'] = (
    await ledger.read(async (books) => await books.publications.destinations())
  ).length;
  if (answers['saved'] === 'saved')
    answers['isInKeychain'] = (await readKeychain('sftp web@sftp.example:22')) === SECRET;
  const copy = join(folder, 'copy.db');
  await ledger.backupTo(copy);
  const sqlite = openSqlite(copy, TEST_KEY, { readonly: true });
  const keys = sqlite.prepare(`SELECT kind, public, secret FROM sync_key`).all() as Record<string, string>[];
  const signing = keys.find(({ kind }) => kind === 'signing')!;
  const kept = await keychainCopies.read(keptFor, signing['public']!);
  const recipient = keys.find(({ kind }) => kind === 'recipient')!;
  answers['keysInKeychain'] =
    kept?.secrets.signing === signing['secret'] && kept?.secrets.identity === recipient['secret'];
  // Everything of every table, as the ledger's key opens it.
  const tables = sqlite
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .pluck()
    .all() as string[];
  const all = tables.map((table) => JSON.stringify(sqlite.prepare(`SELECT * FROM "${table}"`).all())).join();
  answers['isInLedger'] = all.includes(SECRET);
  const trail = JSON.stringify(sqlite.prepare(`SELECT * FROM audit_event`).all());
  answers['keysAreInTrail'] = keys.some(({ secret }) => trail.includes(secret!));
  answers['isReadable'] = (await readFile(copy)).includes(signing['secret']!);
  sqlite.close();
  process.stdout.write(`${JSON.stringify(answers)}\n`);
});
