import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolderHost } from '../../../main/sync/hosts/folder-host';
import { MOST_HOST_FILE_BYTES, type Host } from '../../../main/sync/hosts/host';
import { openSftpHost } from '../../../main/sync/hosts/sftp-host';
import { listFolders, sweep } from '../../../main/sync/publish/sweep';
import { collectAll, drop, issueTo, publishAll, withCouncil } from '../../builders/carers-page';
import { withHostileSftp, type HostileSftp } from '../../builders/hostile-sftp';
import { withFolder } from '../../builders/ledger';
import { KEY_PASSPHRASE, SSHD, withSshd } from '../../builders/sshd';

const REFUSED = { code: 'host_refused' };

/** Says that every file has `saidBytes`, and gives bytes for as long as it is asked. */
const endless =
  (saidBytes: number): HostileSftp =>
  (answer) =>
    answer
      .on('OPEN', (request) => answer.handle(request, Buffer.from('1')))
      .on('FSTAT', (request) =>
        answer.attrs(request, { mode: 0o100644, uid: 0, gid: 0, size: saidBytes, atime: 0, mtime: 0 }),
      )
      .on('READ', (request, _handle, _from, bytes) => answer.data(request, Buffer.alloc(bytes)))
      .on('CLOSE', (request) => answer.status(request, 0));

test.each([0, 2 ** 50])(
  'of a file that is said to have %d bytes, and never ends, no more is read than a file may have',
  async (said) => {
    await withHostileSftp(endless(said), async (place) => {
      const host = await openSftpHost(place, 'x');
      await expect(host.read('manifest.json', 100_000)).rejects.toMatchObject(REFUSED);
      await host.close();
    });
  },
);

test('of a folder only files are read, and only such as may be there', async () => {
  await withFolder(async (folder) => {
    await writeFile(join(folder, 'private'), 'not theirs');
    const web = join(folder, 'web');
    const host = await openFolderHost(web);
    await writeFile(join(web, 'huge'), '');
    await truncate(join(web, 'huge'), MOST_HOST_FILE_BYTES + 1);
    await expect(host.read('huge')).rejects.toMatchObject(REFUSED);
    await symlink(join(folder, 'private'), join(web, 'manifest.json'));
    await mkdir(join(web, 'index.html'));
    // Whoever opens it waits for somebody who writes to it, and nobody will.
    execFileSync('mkfifo', [join(web, 'pipe')]);
    for (const name of ['manifest.json', 'index.html', 'pipe', 'nowhere'])
      expect([name, await host.read(name)]).toEqual([name, null]);
  });
});

/** A place beside the host, and how to put a link to it in place of one of the host's folders. */
async function withElsewhere(
  work: (given: {
    readonly web: string;
    readonly elsewhere: string;
    readonly lead: (folder: string) => Promise<void>;
  }) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const [web, elsewhere] = [join(folder, 'web'), join(folder, 'elsewhere')];
    await mkdir(join(web, 'drop/set-aside'), { recursive: true });
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, 'letter'), 'private');
    const lead = async (name: string) => {
      await rm(join(web, name), { recursive: true });
      await symlink(elsewhere, join(web, name));
    };
    await work({ web, elsewhere, lead });
  });
}

async function staysAtHome(
  host: Host,
  { web, elsewhere, lead }: Parameters<Parameters<typeof withElsewhere>[0]>[0],
) {
  await writeFile(join(web, 'drop/evil'), 'x');
  await lead('drop/set-aside');
  await expect(host.move('drop/evil', 'drop/set-aside/evil')).rejects.toMatchObject(REFUSED);
  await expect(host.write('drop/set-aside/evil', new Uint8Array(1))).rejects.toMatchObject(REFUSED);
  await lead('drop');
  await expect(host.list('drop')).rejects.toMatchObject(REFUSED);
  await expect(host.names('drop')).rejects.toMatchObject(REFUSED);
  await expect(host.makeFolder('drop/deeper')).rejects.toMatchObject(REFUSED);
  expect(await readdir(elsewhere)).toEqual(['letter']);
}

test('no link in a host’s folder has files taken from elsewhere on this computer, or put there', async () => {
  await withElsewhere(async (given) => await staysAtHome(await openFolderHost(given.web), given));
  // The host's folder itself may be one: whoever chose it sees where it leads.
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'web'));
    const host = await openFolderHost(join(folder, 'web'));
    await host.write('manifest.json', new Uint8Array(1));
    expect(await host.names('.')).toEqual(['manifest.json']);
  });
});

test.skipIf(!SSHD)('nor on a server', async () => {
  await withElsewhere(async (given) => {
    const { web } = given;
    await withSshd(join(web, '..'), { web }, async ({ place }) => {
      const host = await openSftpHost(place, KEY_PASSPHRASE);
      await staysAtHome(host, given);
      await host.close();
      expect(await readdir(given.elsewhere)).toEqual(['letter']);
    });
  });
});

test('a server that names a file elsewhere as one of a publication has nothing removed there', async () => {
  const hash = 'a'.repeat(64);
  const names = async () => await Promise.resolve([`${hash}.age`, `${hash}.age./../../../letter`]);
  const removed: string[] = [];
  const remove = async (file: string) => await Promise.resolve(void removed.push(file));
  await sweep({ remove }, await listFolders({ names }), []);
  expect(removed).toEqual(['accounts', 'data', 'index'].map((folder) => `${folder}/${hash}.age`));
});

test('what is none of a carer’s is set aside under a name that no system runs, and in nobody’s place', async () => {
  await withCouncil(async (council) => {
    const { web } = council;
    await issueTo(council, 1);
    await publishAll(council);
    const ours = `${'a'.repeat(32)}.age`;
    await drop(web, ours, new TextEncoder().encode('a carer’s'));
    await collectAll(council);
    for (const name of ['run.desktop', 'authorized_keys', ` ${ours}`])
      await drop(web, name, new TextEncoder().encode('x'));
    await collectAll(council);
    const setAside = join(web, 'drop/set-aside');
    expect((await readdir(setAside)).sort()).toEqual(
      [ours, `${ours}.unknown`, 'authorized_keys.unknown', 'run.desktop.unknown'].sort(),
    );
    expect(await readFile(join(setAside, ours), 'utf8')).toBe('a carer’s');
  });
});
