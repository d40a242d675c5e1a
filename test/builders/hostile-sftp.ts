import type { AddressInfo } from 'node:net';
import ssh2, { type SFTPWrapper } from 'ssh2';
import type { SftpPlace } from '../../db/entities/publication';
import { fingerprint } from '../../main/sync/hosts/sftp-connection';

/** How a server answers, instead of as it should. `answer` has the library's own ways to. */
export type HostileSftp = (answer: SFTPWrapper) => void;

/** A server with a host key and a way in that are as they should be, and answers that are not. */
export async function withHostileSftp<T>(
  behave: HostileSftp,
  work: (place: SftpPlace) => Promise<T>,
): Promise<T> {
  const key = ssh2.utils.generateKeyPairSync('ed25519');
  const parsed = ssh2.utils.parseKey(key.public);
  if (parsed instanceof Error) throw parsed;
  const server = new ssh2.Server({ hostKeys: [key.private] }, (client) => {
    client.on('authentication', (attempt) => attempt.accept());
    client.on('session', (accept) => accept().on('sftp', (acceptSftp) => behave(acceptSftp())));
    client.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hostKey = fingerprint(parsed.getPublicSSH());
  try {
    return await work({
      kind: 'sftp',
      host: '127.0.0.1',
      port,
      user: 'web',
      folder: '/web',
      hostKey,
      keyFile: null,
    });
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}
