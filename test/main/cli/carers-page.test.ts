import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  A_QUESTION,
  drop,
  issueTo,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import { runCommand } from '../../builders/command-line';
import { KEY_PASSPHRASE, SSHD, withSshd } from '../../builders/sshd';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

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
      const run = async (words: readonly string[], secret: Record<string, string> = env) => {
        const { status, stdout } = await runCommand(['--json', ...words], { ledger, env: secret });
        return { status, said: JSON.parse(stdout) as unknown };
      };
      expect(await run(['publish', '--to', address, ...withKey])).toMatchObject({
        status: 0,
        said: { state: 'done', accounts: 1, written: 1, sequence: 1 },
      });
      const sent = await sealed(await signedIn(web, typed!), A_QUESTION);
      await drop(web, sent.fileName, sent.file);
      expect(await run(['collect', '--from', address, ...withKey])).toMatchObject({
        status: 0,
        said: { taken: 1, submissions: [{ provider: 'P001', takenAs: { words: 'Action 1' } }] },
      });
      expect(await run(['publish', '--to', address, ...withKey])).toMatchObject({ said: { sequence: 2 } });
      expect((await signedIn(web, typed!)).data.actions).toHaveLength(1);
      const refused = async (words: readonly string[], secret?: Record<string, string>) =>
        await run(words, secret).then(({ said }) => (said as { error: { code: string } }).error.code);
      const other = address.replace(hostKey, 'A'.repeat(43));
      expect(await refused(['publish', '--to', other, ...withKey])).toBe('host_key_changed');
      expect(await refused(['publish', '--to', address, ...withKey], {})).toBe('host_refused');
    });
  });
});
