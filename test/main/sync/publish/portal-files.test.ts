import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolderHost } from '../../../../main/sync/hosts/folder-host';
import type { Host } from '../../../../main/sync/hosts/host';
import { sweepPortalFiles, writePortalFiles } from '../../../../main/sync/publish/portal-files';
import { withFolder } from '../../../builders/ledger';

interface Page {
  readonly host: Host;
  readonly web: string;
  /** Builds the page with these files in its `app`, as its first page and its service worker name them. */
  build(...names: string[]): Promise<void>;
  /** Publishes it; `isCutOff`: without the end of the run, where the host is swept. */
  put(run?: { readonly isOurs?: boolean; readonly isCutOff?: boolean; readonly at?: Host }): Promise<void>;
  there(): Promise<string[]>;
}

async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const [web, built] = [join(folder, 'web'), join(folder, 'built')];
    await mkdir(web);
    const host = await openFolderHost(web);
    await work({
      host,
      web,
      build: async (...names) => {
        await rm(built, { recursive: true, force: true });
        await mkdir(join(built, 'app'), { recursive: true });
        for (const name of names) await writeFile(join(built, 'app', name), name);
        await writeFile(join(built, 'index.html'), `<script src="./app/${names[0]}"></script>`);
        await writeFile(join(built, 'sw.js'), JSON.stringify(names.map((name) => `app/${name}`)));
      },
      put: async ({ isOurs = true, isCutOff = false, at = host } = {}) => {
        const earlier = await writePortalFiles(at, { folder: built }, isOurs);
        if (!isCutOff) await sweepPortalFiles(at, earlier);
      },
      there: async () => (await readdir(join(web, 'app'))).filter((name) => name !== 'files.json').sort(),
    });
  });
}

test('the files of the build before stay for the pages that are open, those of earlier ones go', async () => {
  await withPage(async ({ web, build, put, there }) => {
    await build('index-A.js', 'pdf-A.js', 'same.css');
    await put();
    await writeFile(join(web, 'app', 'branding.css'), 'the council’s own');
    await build('index-B.js', 'pdf-B.js', 'same.css');
    await put();
    // However often it is published: somebody may have had the page open since before.
    await put();
    const two = ['index-A.js', 'index-B.js', 'pdf-A.js', 'pdf-B.js', 'same.css'];
    expect(await there()).toEqual(['branding.css', ...two]);
    await build('index-C.js', 'pdf-C.js', 'same.css');
    await put();
    expect(await there()).toEqual(['branding.css', ...two.map((name) => name.replace('-A', '-C'))].sort());
    // Back to an older version of the application.
    await build('index-B.js', 'pdf-B.js', 'same.css');
    await put();
    expect(await there()).toHaveLength(6);
    expect(await readFile(join(web, 'index.html'), 'utf8')).toContain('index-B.js');
  });
});

test('cut off anywhere, a build that was read keeps its files, and what was left is found later', async () => {
  await withPage(async ({ web, host, build, put, there }) => {
    await build('index-A.js', 'pdf-A.js');
    await put();
    await build('index-B.js', 'pdf-B.js');
    await put();
    // C stops after each number of writes; D comes in its place. Readers have had B, or C where its first page was there.
    for (let most = 0; most < 6; most += 1) {
      await build(`index-C${most}.js`, `pdf-C${most}.js`);
      let left = most;
      const stopping: Host = {
        ...host,
        write: async (name, content) => {
          if ((left -= 1) < 0) throw new Error('cut off');
          await host.write(name, content);
        },
      };
      const read = await readFile(join(web, 'index.html'), 'utf8');
      await put({ at: stopping, isCutOff: true }).catch(() => undefined);
      const readThen = await readFile(join(web, 'index.html'), 'utf8');
      await build(`index-D${most}.js`, `pdf-D${most}.js`);
      await put();
      const [before] = /index-\w+/.exec(most < 4 ? read : readThen)!;
      expect(await there()).toEqual(
        expect.arrayContaining([`${before}.js`, `${before.replace('index', 'pdf')}.js`, `index-D${most}.js`]),
      );
    }
    await build('index-E.js');
    await put();
    expect(await there()).toEqual(['index-D5.js', 'index-E.js', 'pdf-D5.js']);
  });
});

test('nothing is removed that is not ours, whatever the host says is', async () => {
  await withPage(async ({ web, build, put, there }) => {
    // A site of somebody else’s, to which is published for the first time.
    await mkdir(join(web, 'app'));
    await writeFile(join(web, 'app', 'theirs.js'), 'theirs');
    await writeFile(join(web, 'index.html'), '<script src="./app/theirs.js"></script>');
    await build('index-A.js');
    await put({ isOurs: false });
    await writeFile(join(web, 'secret.txt'), 'stays');
    const traps = ['app/../secret.txt', '/etc/passwd', 'data/x.age', 'app/..', 'app/', 'app/files.json'];
    await writeFile(join(web, 'app', 'files.json'), JSON.stringify({ files: traps }));
    await build('index-B.js');
    await put();
    await build('index-C.js');
    await put();
    expect(await readFile(join(web, 'secret.txt'), 'utf8')).toBe('stays');
    expect(await there()).toEqual(['index-B.js', 'index-C.js', 'theirs.js']);
  });
});
