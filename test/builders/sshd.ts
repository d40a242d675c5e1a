import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { SftpPlace } from '../../db/entities/publication';
import { freePort, serverProgram, withServer } from './own-server';

export const SSHD = serverProgram('sshd');

export const KEY_PASSPHRASE = 'a key of the tests';

/** A server of OpenSSH with a configuration of the test's own, to which whoever runs the tests signs in. */
export interface SftpServer {
  /** Its folder, by key. */
  readonly place: SftpPlace;
  /** A private key that it knows, and one that it does not; both open with {@link KEY_PASSPHRASE}. */
  readonly keyFile: string;
  /** A private key that it knows, without a passphrase. */
  readonly openKeyFile: string;
  readonly strangersKeyFile: string;
}

/** `readOnly`: nothing may be written, whatever the folder's own rights are. */
export async function withSshd<T>(
  folder: string,
  { web, readOnly = false }: { readonly web: string; readonly readOnly?: boolean },
  work: (server: SftpServer) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const own = join(folder, `sshd-${port}`);
  await mkdir(own);
  const key = (name: string, passphrase: string): string => {
    const file = join(own, name);
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-a', '1', '-N', passphrase, '-f', file]);
    return file;
  };
  const [hostKey, keyFile, openKeyFile, strangersKeyFile] = [
    key('host', ''),
    key('user', KEY_PASSPHRASE),
    key('task', ''),
    key('stranger', KEY_PASSPHRASE),
  ];
  const known = [keyFile, openKeyFile].map(async (file) => await readFile(`${file}.pub`, 'utf8'));
  await writeFile(join(own, 'authorized_keys'), (await Promise.all(known)).join(''));
  await writeFile(join(own, 'sshd_config'), configuration({ own, port, hostKey, readOnly }));
  // Started by root it wants this folder, which the system's own service makes.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const { username: user } = userInfo();
  const place = { kind: 'sftp', host: '127.0.0.1', port, user, folder: web } as const;
  const fingerprint = fingerprintOf(`${hostKey}.pub`);
  const server = {
    place: { ...place, hostKey: fingerprint, keyFile },
    keyFile,
    openKeyFile,
    strangersKeyFile,
  };
  const command = [SSHD!, '-D', '-e', '-f', join(own, 'sshd_config')] as const;
  return await withServer(command, port, async () => await work(server));
}

/** As OpenSSH prints it, without `SHA256:`. */
function fingerprintOf(publicKey: string): string {
  const said = execFileSync('ssh-keygen', ['-l', '-f', publicKey], { encoding: 'utf8' });
  return /SHA256:(\S+)/.exec(said)![1]!;
}

interface SshdFacts {
  readonly own: string;
  readonly port: number;
  readonly hostKey: string;
  readonly readOnly: boolean;
}

function configuration({ own, port, hostKey, readOnly }: SshdFacts): string {
  return `
ListenAddress 127.0.0.1
Port ${port}
HostKey ${hostKey}
PidFile none
AuthorizedKeysFile ${join(own, 'authorized_keys')}
StrictModes no
UsePAM no
PermitRootLogin yes
PasswordAuthentication yes
MaxStartups 100
Subsystem sftp internal-sftp${readOnly ? ' -R' : ''}
`;
}
