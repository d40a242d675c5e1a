import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { expect, test, vi } from 'vitest';
import type { SftpPlace } from '../../../db/entities/publication';
import { Refusal } from '../../../main/door/refusal';
import { readHostKey, fingerprint } from '../../../main/sync/hosts/sftp-connection';
import type { Host } from '../../../main/sync/hosts/host';
import { openSftpHost } from '../../../main/sync/hosts/sftp-host';
import {
  A_QUESTION,
  collectAll,
  drop,
  issueTo,
  manifestOf,
  publishAll,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import { withFolder } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { withSilentWay } from '../../builders/silent-way';
import { KEY_PASSPHRASE, SSHD, withSshd, type SftpServer } from '../../builders/sshd';

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error('not refused', { cause: error });
  return error;
}

async function withServerFolder(work: (server: SftpServer, web: string, folder: string) => Promise<void>) {
  await withFolder(async (folder) => {
    const web = join(folder, 'web');
    await mkdir(web);
    await withSshd(folder, { web }, async (server) => await work(server, web, folder));
  });
}

/** A way to a server that is cut once so many bytes have gone there. */
async function withCuttingWay<T>(
  port: number,
  afterBytes: number,
  work: (port: number) => Promise<T>,
): Promise<T> {
  const way = createServer((near) => {
    const far = connect({ port, host: '127.0.0.1' });
    let sent = 0;
    far.on('data', (data) => near.write(data));
    near.on('data', (data) => {
      sent += data.length;
      if (sent > afterBytes) near.destroy();
      else far.write(data);
    });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one.on('error', () => undefined).on('close', () => other.destroy());
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  try {
    return await work((way.address() as AddressInfo).port);
  } finally {
    await new Promise((resolve) => way.close(resolve));
  }
}

test.skipIf(!SSHD)(
  'a server’s folder is written, listed, read, replaced and swept like any other',
  async () => {
    await withServerFolder(async ({ place }, web) => {
      const host = await openSftpHost(place, KEY_PASSPHRASE);
      await Promise.all(
        Array.from(
          { length: 100 },
          async (_, index) => await host.write(`data/deep/${index}.age`, bytes(`${index}`)),
        ),
      );
      expect(await readdir(join(web, 'data/deep'))).toHaveLength(100);
      expect((await host.list('data/deep')).find(({ name }) => name === '42.age')).toMatchObject({
        sizeBytes: 2,
      });
      await host.write('manifest.json', bytes('old'));
      await host.write('manifest.json', bytes('new'));
      expect(text(await host.read('manifest.json'))).toBe('new');
      await host.move('manifest.json', 'data/deep/1.age');
      expect(text(await host.read('data/deep/1.age'))).toBe('new');
      await host.move('gone', 'elsewhere');
      await host.remove('data/deep/1.age');
      await host.remove('data/deep/1.age');
      expect(await host.read('data/deep/1.age')).toBeNull();
      expect(await host.list('nowhere')).toEqual([]);
      expect((await readdir(web, { recursive: true })).filter((name) => name.endsWith('.part'))).toEqual([]);
      await host.close();
    });
  },
);

test.skipIf(!SSHD)(
  'nothing is sent to a server with another key than the pinned one; who asks is told both',
  async () => {
    await withServerFolder(async ({ place }) => {
      const another = 'A'.repeat(43);
      const refusal = await refusalOf(openSftpHost({ ...place, hostKey: another }, KEY_PASSPHRASE));
      expect(refusal.code).toBe('host_key_changed');
      expect(refusal.message).toContain(place.hostKey);
      expect(refusal.message).toContain(another);
      expect(await readHostKey(place.host, place.port)).toBe(place.hostKey);
    });
  },
);

test.skipIf(!SSHD)('who may not sign in is told what to look at', async () => {
  await withServerFolder(async ({ place, strangersKeyFile, keyFile }, _web, folder) => {
    const codeOf = async (facts: Partial<SftpPlace>, secret: string | null) =>
      (await refusalOf(openSftpHost({ ...place, ...facts }, secret))).code;
    expect(await codeOf({ keyFile: null }, 'wrong')).toBe('host_refused');
    expect(await codeOf({ keyFile: null }, null)).toBe('host_refused');
    expect(await codeOf({ keyFile: strangersKeyFile }, KEY_PASSPHRASE)).toBe('host_refused');
    expect((await refusalOf(openSftpHost(place, 'another passphrase'))).message).toContain(keyFile);
    expect(await codeOf({}, null)).toBe('host_refused');
    expect(await codeOf({ keyFile: join(folder, 'nowhere') }, null)).toBe('file_unreadable');
    expect(await codeOf({ port: 1 }, KEY_PASSPHRASE)).toBe('host_unreachable');
    expect(await codeOf({ host: 'no-such-host.invalid' }, KEY_PASSPHRASE)).toBe('host_unreachable');
    expect((await refusalOf(readHostKey('127.0.0.1', 1))).code).toBe('host_unreachable');
  });
});

test('a password signs in', async () => {
  const key = ssh2.utils.generateKeyPairSync('ed25519');
  const parsed = ssh2.utils.parseKey(key.public);
  if (parsed instanceof Error) throw parsed;
  const hostKey = fingerprint(parsed.getPublicSSH());
  const server = new ssh2.Server({ hostKeys: [key.private] }, (client) => {
    client.on('authentication', (attempt) =>
      attempt.method === 'password' && attempt.password === 'the right one'
        ? attempt.accept()
        : attempt.reject(),
    );
    client.on('session', (accept) => accept().on('sftp', (acceptSftp) => void acceptSftp()));
    client.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const place = {
    kind: 'sftp',
    host: '127.0.0.1',
    port,
    user: 'web',
    folder: '/',
    hostKey,
    keyFile: null,
  } as const;
  const host = await openSftpHost(place, 'the right one');
  // It announces no way to put one file in place of another.
  await host.close();
  expect((await refusalOf(openSftpHost(place, 'a wrong one'))).code).toBe('host_refused');
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

test.skipIf(!SSHD)('a folder that may not be written to is said to be one', async () => {
  await withFolder(async (folder) => {
    const web = join(folder, 'web');
    await mkdir(web);
    await writeFile(join(web, 'file'), 'x');
    await withSshd(folder, { web, readOnly: true }, async ({ place }) => {
      const host = await openSftpHost(place, KEY_PASSPHRASE);
      const codeOf = async (work: Promise<void>) => (await refusalOf(work)).code;
      expect(await codeOf(host.write('data/1.age', bytes('1')))).toBe('cannot_write');
      expect(await codeOf(host.write('1.age', bytes('1')))).toBe('cannot_write');
      expect(await codeOf(host.remove('file'))).toBe('cannot_write');
      expect(text(await host.read('file'))).toBe('x');
      await host.close();
    });
  });
});

test.skipIf(!SSHD)(
  'a connection that is cut is told as that, and the next run goes on where it stopped',
  async () => {
    await withCouncil(async (council) => {
      const { folder, web } = council;
      const [issued] = await issueTo(council, 60);
      await withSshd(folder, { web }, async ({ place }) => {
        const cut = await withCuttingWay(place.port, 900_000, async (port) => {
          const host = await openSftpHost({ ...place, port }, KEY_PASSPHRASE);
          const refusal = await refusalOf(publishAll(council, { host }));
          await host.close();
          return refusal;
        });
        expect(cut.code).toBe('host_unreachable');
        const written = await readdir(join(web, 'data')).catch(() => []);
        expect(written.length).toBeGreaterThan(0);
        const host = await openSftpHost(place, KEY_PASSPHRASE);
        const run = await publishAll(council, { host });
        expect(run.state).toBe('done');
        expect(run.written).toBeLessThan(60);
        // What is far too large in the drop box is not fetched.
        const huge = `${'a'.repeat(32)}.age`;
        await writeFile(join(web, 'drop', huge), '');
        await truncate(join(web, 'drop', huge), 2 * 1024 ** 3);
        const read = vi.fn<typeof host.read>(host.read);
        expect(await collectAll(council, { host: { ...host, read } })).toMatchObject([
          { outcome: 'set_aside', row: { reason: 'too_large', fileName: huge } },
        ]);
        expect(read.mock.calls).toEqual([['manifest.json', expect.any(Number)]]);
        expect(await readdir(join(web, 'drop/set-aside'))).toEqual([huge]);
        await host.close();
        expect(await readdir(join(web, 'data'))).toHaveLength(60);
        expect((await signedIn(web, typedBy(issued!))).data.carer.name).toBe('Amara Okafor');
        expect(await readFile(join(web, 'index.html'), 'utf8')).toBe('page');
      });
    });
  },
);

test.skipIf(!SSHD)('whoever cancels is not kept waiting by a server that answers no more', async () => {
  await withCouncil(async (council) => {
    const { folder, web, desk } = council;
    const [typed] = (await issueTo(council, 3)).map(typedBy);
    await withSshd(folder, { web }, async ({ place }) => {
      await withSilentWay(place.port, async ({ port, fallSilent }) => {
        /** Works there until it falls silent, when it is cancelled. */
        const until = async <T>(
          from: () => boolean,
          work: (host: Host, signal: AbortSignal) => Promise<T>,
        ): Promise<T> => {
          const cancelling = new AbortController();
          const host = await openSftpHost({ ...place, port }, KEY_PASSPHRASE, cancelling);
          fallSilent({ from, onceSilent: () => cancelling.abort() });
          try {
            return await work(host, cancelling.signal);
          } finally {
            await host.close();
          }
        };
        const published = () =>
          existsSync(join(web, 'data')) &&
          readdirSync(join(web, 'data')).some((name) => name.endsWith('.age'));
        const cancelled = await refusalOf(
          until(published, async (host, signal) => await publishAll(council, { host, signal })),
        );
        expect(cancelled.code).toBe('cancelled');
        expect(await desk.ask(OLIVE, 'publish.runs', {})).toMatchObject([{ state: 'cancelled' }]);
        expect(existsSync(join(web, 'manifest.json'))).toBe(false);

        // The next run is let in, and goes on.
        const host = await openSftpHost({ ...place, port }, KEY_PASSPHRASE);
        expect(await publishAll(council, { host })).toMatchObject({ state: 'done', sequence: 2 });
        await host.close();
        expect((await manifestOf(web)).manifest.sequence).toBe(2);

        // What was taken until then is told; the rest stays for the next time.
        const waiting = () => readdirSync(join(web, 'drop')).filter((name) => name.endsWith('.age'));
        for (let index = 0; index < 3; index += 1) {
          const sent = await sealed(await signedIn(web, typed!), A_QUESTION);
          await drop(web, sent.fileName, sent.file);
        }
        const taken = await until(
          () => waiting().length === 2,
          async (there, signal) => await collectAll(council, { host: there, signal }),
        );
        expect(taken.map(({ outcome }) => outcome)).toEqual(['taken']);
        expect(waiting()).toHaveLength(2);
      });
    });
  });
});

test('whoever cancels is not kept waiting by a server that never says anything', async () => {
  const cancelling = new AbortController();
  const mute = createServer(() => cancelling.abort());
  await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
  const { port } = mute.address() as AddressInfo;
  const facts = { kind: 'sftp', host: '127.0.0.1', user: 'web', folder: '/', keyFile: null } as const;
  const place = { ...facts, port, hostKey: 'A'.repeat(43) };
  const opening = () => refusalOf(openSftpHost(place, 'x', cancelling));
  expect((await opening()).code).toBe('cancelled');
  expect((await opening()).code).toBe('cancelled');
  await new Promise((resolve) => mute.close(resolve));
});
