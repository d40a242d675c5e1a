import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { AccountSecrets } from '../../../domain/sync/account-file';
import type { TeamKeyRow } from '../../../preload/contract/accounts';
import {
  A_QUESTION,
  aClaimWith,
  drop,
  issueTo,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
  type Typed,
} from '../../builders/carers-page';
import { runCommand } from '../../builders/command-line';
import { OFFICER } from '../../builders/ledger';
import { ADA } from '../../builders/people';
import { KEY_PASSPHRASE, SSHD, withSshd } from '../../builders/sshd';
import { ageDecrypt, ageDecryptWithPassphrase } from '../../domain/sync/age-command';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

/** What lies at the host is read with Debian's age alone: the account file with the password, with its identity the data. */
async function readWithAge(folder: string, web: string, { password }: Typed): Promise<void> {
  const unpacked = (packed: Buffer) =>
    JSON.parse(gunzipSync(packed.subarray(4, 4 + packed.readUInt32BE(0))).toString()) as unknown;
  const newest = async (kind: string) => {
    const files = (await readdir(join(web, kind))).map((name) => join(web, kind, name));
    const written = await Promise.all(files.map(async (file) => [(await stat(file)).mtimeMs, file] as const));
    return written.sort(([a], [b]) => b - a)[0]![1];
  };
  const account = join(folder, 'account.age');
  await copyFile(await newest('accounts'), account);
  const { identities } = unpacked(await ageDecryptWithPassphrase(account, password)) as AccountSecrets;
  await writeFile(join(folder, 'identity.txt'), `${identities[0]!}\n`);
  const data = await ageDecrypt(await newest('data'), join(folder, 'identity.txt'));
  expect(unpacked(data)).toMatchObject({
    carer: { name: 'Amara Okafor' },
    actions: [{ title: 'Thank you' }],
  });
}

/** Makes new keys twice, as nobody but an administrator may. */
async function changeKeysTwice(ledger: string): Promise<void> {
  const accounts = async (...words: string[]) => await runCommand(['accounts', ...words], { ledger });
  const keys = async (...words: string[]) => {
    const { status, stdout } = await accounts(...words, '--json');
    expect(status).toBe(0);
    return (JSON.parse(stdout) as { keys: TeamKeyRow[] }).keys;
  };
  const before = await keys('keys');
  expect(before.map(({ kind, inUse }) => ({ kind, inUse }))).toEqual(
    expect.arrayContaining([
      { kind: 'signing', inUse: true },
      { kind: 'recipient', inUse: true },
    ]),
  );
  expect((await accounts('change-keys')).status).toBe(2);
  const refused = await accounts('change-keys', '--user', OFFICER, '--json');
  expect(refused.status).toBe(1);
  expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'not_allowed' } });
  expect(await keys('keys')).toEqual(before);

  const once = await keys('change-keys', '--user', ADA.name);
  const { status, stdout } = await accounts('change-keys', '--user', ADA.name);
  expect(status).toBe(0);
  expect(stdout).toContain('The new keys are used from the next publication on. Make a backup');
  const after = await keys('keys');
  const inUse = (rows: readonly TeamKeyRow[]) => rows.filter((row) => row.inUse).map((row) => row.public);
  for (const rows of [before, once, after]) expect(inUse(rows)).toHaveLength(2);
  expect(new Set([before, once, after].flatMap(inUse)).size).toBe(6);
  expect(after).toHaveLength(6);
  // What may be seen of a key, and no secret.
  for (const row of after)
    expect(Object.keys(row).toSorted()).toEqual(['inUse', 'kind', 'madeAt', 'madeBy', 'public']);
  expect(after.filter(({ madeBy }) => madeBy === ADA.name)).toHaveLength(4);
  const inWords = stdout.split('\n').filter((line) => /(signing|receiving) +in use/.test(line));
  for (const key of inUse(after)) expect(inWords.join('\n')).toContain(key);
  expect(inWords).toHaveLength(2);
}

test.skipIf(!SSHD)('publish and collect by SFTP on the command line', async () => {
  await withCouncil(async (council) => {
    const { desk, folder } = council;
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    const ledger = join(folder, 'copy.db');
    await desk.ledger.backupTo(ledger);
    const web = join(folder, 'served');
    await mkdir(web);
    await withSshd(folder, { web }, async ({ place, keyFile }) => {
      const { user, host, port, hostKey } = place;
      const address = `sftp://${user}@${host}:${port}${web}#SHA256:${hostKey}`;
      const withKey = ['--key-file', keyFile];
      const env = { CARER_PAYMENTS_SFTP_SECRET: KEY_PASSPHRASE };
      // What a scheduled task says ends in a log.
      let log = '';
      const run = async (words: readonly string[], secret: Record<string, string> = env) => {
        const { status, stdout, stderr } = await runCommand(['--json', ...words], { ledger, env: secret });
        log += stderr;
        return { status, said: JSON.parse(stdout) as unknown };
      };
      expect(await run(['publish', '--to', address, ...withKey])).toMatchObject({
        status: 0,
        said: { state: 'done', accounts: 1, written: 1, sequence: 1 },
      });
      const sent = await sealed(await signedIn(web, typed!), A_QUESTION);
      // Sealed to keys that are two changes old once it comes.
      await changeKeysTwice(ledger);
      await drop(web, sent.fileName, sent.file);
      expect(await run(['collect', '--from', address, ...withKey])).toMatchObject({
        status: 0,
        said: { taken: 1, submissions: [{ provider: 'P001', takenAs: { words: 'Action 1' } }] },
      });
      const robins = { name: 'Robin Vale.pdf', base64: Buffer.from('MZ').toString('base64') };
      const refusedOne = await sealed(await signedIn(web, typed!), aClaimWith(robins));
      await drop(web, refusedOne.fileName, refusedOne.file);
      for (const words of [
        ['collect', '--from'],
        ['publish', '--to'],
      ] as const) {
        const { stdout, stderr } = await runCommand([...words, address, ...withKey], { ledger, env });
        log += stdout + stderr;
      }
      expect(log).toContain(`${refusedOne.fileName}  P001  set aside`);
      expect(log).toContain('Publication 2: updated for 1 of 1 carer.');
      expect((await signedIn(web, typed!)).data.actions).toHaveLength(1);
      await readWithAge(folder, web, typed!);
      const refused = async (words: readonly string[], secret?: Record<string, string>) =>
        await run(words, secret).then(({ said }) => (said as { error: { code: string } }).error.code);
      const other = address.replace(hostKey, 'A'.repeat(43));
      expect(await refused(['publish', '--to', other, ...withKey])).toBe('host_key_changed');
      expect(await refused(['publish', '--to', address, ...withKey], {})).toBe('host_refused');
      expect(log).not.toMatch(
        /Amara|Okafor|Robin|Vale|Mill Lane|NR1|Thank you|AGE-SECRET|a key of the tests/,
      );
    });
  });
});
