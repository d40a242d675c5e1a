import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AccountSecrets } from '../../../domain/sync/account-file';
import { newIdentity, openWith, recipientOf } from '../../../domain/sync/age-files';
import { changeCredentials, type ChangedCredentials } from '../../../domain/sync/credentials';
import { openPublication } from '../../../domain/sync/open-publication';
import {
  carerData,
  fetchFrom,
  LOW_WORK_FACTOR,
  publish,
  twoCarers,
  type Host,
} from '../../builders/publication';
import { ageDecrypt, ageDecryptWithPassphrase, ageEncrypt } from './age-command';

/** With nothing of this project's but what the format says: Debian's `age`, then a length, gzip and JSON. */

const NOW = '2026-04-07T09:30:00Z';
let folder: string;
let host: Host;
let temporaryPassword: string;
let account: string;
let changed: ChangedCredentials;

const saved = (name: string, content: Uint8Array | string) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const readPlaintext = (packed: Buffer): unknown =>
  JSON.parse(gunzipSync(packed.subarray(4, 4 + packed.readUInt32BE(0))).toString('utf8'));
const hostFile = (prefix: string) => [...host].find(([name]) => name.startsWith(prefix))![1];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'carer-payments-age-'));
  const { key, ann } = await twoCarers();
  ({ account, temporaryPassword } = ann);
  const recipients = [await recipientOf(await newIdentity())];
  const accounts = [{ ...ann, data: carerData(account, 'Ann') }];
  host = await publish({ key, sequence: 1, recipients, accounts });
  const read = await openPublication({
    fetchFile: fetchFrom(host),
    userName: ann.userName,
    password: temporaryPassword,
    code: null,
    remembered: null,
    pending: null,
    now: NOW,
  });
  if (read.outcome !== 'ok') throw new Error(read.outcome);
  changed = await changeCredentials({
    secrets: read.secrets,
    password: 'Tea4two!&',
    code: '418305',
    publisher: read.publisher,
    recipients,
    sentAt: NOW,
    workFactor: LOW_WORK_FACTOR,
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the age command opens an account file with the temporary password, and with its identity the data file', async () => {
  const opened = await ageDecryptWithPassphrase(
    saved('account.age', hostFile('accounts/')),
    temporaryPassword,
  );
  const secrets = readPlaintext(opened) as AccountSecrets;
  expect(secrets).toMatchObject({ account, stage: 'temporary' });
  const identity = saved('identity.txt', `${secrets.identities[0]!}\n`);
  const data = await ageDecrypt(saved('data.age', hostFile('data/')), identity);
  expect(readPlaintext(data)).toEqual(carerData(account, 'Ann'));
});

it('the age command opens an account file with a carer’s own password and code', async () => {
  const opened = await ageDecryptWithPassphrase(saved('own.age', changed.accountFile), 'Tea4two!& 418305');
  expect(readPlaintext(opened)).toEqual(changed.secrets);
  const wrong = ageDecryptWithPassphrase(saved('wrong.age', changed.accountFile), 'Tea4two!& 418306');
  await expect(wrong).rejects.toThrow(/Command failed/);
});

it('what the age command seals is opened here', async () => {
  const identity = await newIdentity();
  const sealed = await ageEncrypt(saved('plain.txt', 'Hello'), await recipientOf(identity));
  expect(await openWith([identity], sealed)).toMatchObject({ ok: true });
});
