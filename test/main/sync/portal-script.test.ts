import { spawn } from 'node:child_process';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  A_QUESTION,
  collectAll,
  issueTo,
  publishAll,
  sealed,
  signedIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';

/** The status of a request as it is sent, without a client that tidies the path. */
async function statusOf(
  url: string,
  path: string,
  { method = 'GET', host }: { method?: string; host?: string } = {},
) {
  return await new Promise((resolve, reject) => {
    const { port } = new URL(url);
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: host ? { host } : {} },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      },
    );
    asked.on('error', reject).end();
  });
}

const SCRIPT = join(import.meta.dirname, '../../../scripts/portal.mjs');

/** Starts `npm run portal`; gives what it says up to its address, or to its end, and how to end it. */
async function startPortal(
  folder: string,
): Promise<{ said: string; url: string; close: () => Promise<void> }> {
  const server = spawn(process.execPath, [SCRIPT, '--folder', folder, '--port', '0']);
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve) => {
    const hear = (text: string): void => {
      said += text;
      const address = /http:\S+/.exec(said);
      if (address) resolve(address[0]);
    };
    server.stdout.setEncoding('utf8').on('data', hear);
    server.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => resolve(''));
  });
  const close = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  return { said, url, close };
}

test('the folder is served to this computer alone, with a drop box that is written to once', async () => {
  await withCouncil(async (council) => {
    const { web, folder } = council;
    expect((await startPortal(folder)).said).toContain('something else than a publication');
    const early = await startPortal(join(folder, 'made', 'for it'));
    const answer = await fetch(early.url);
    expect([answer.status, await answer.text()]).toEqual([
      404,
      expect.stringContaining('Nothing was published'),
    ]);
    await early.close();
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    await publishAll(council);
    const { url, close } = await startPortal(web);
    try {
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
      expect(await (await fetch(url)).text()).toBe('page');
      expect((await fetch(`${url}manifest.json`)).headers.get('cache-control')).toBe('no-store');
      const sent = await sealed(await signedIn(web, typed!), A_QUESTION);
      const to = `${url}drop/${sent.fileName}`;
      const put = async () => (await fetch(to, { method: 'PUT', body: Buffer.from(sent.file) })).status;
      expect(await put()).toBe(201);
      expect(await put()).toBe(409);
      await writeFile(join(folder, 'private'), 'x');
      await symlink(join(folder, 'private'), join(web, 'link'));
      const { pathname } = new URL(to);
      for (const path of [
        pathname,
        '/drop/',
        '/../private',
        '/%2e%2e/private',
        '/..%2fprivate',
        '/link',
        '/.uploads/',
      ])
        expect([path, await statusOf(url, path)]).toEqual([path, expect.toBeOneOf([404, 405])]);
      for (const method of ['DELETE', 'POST', 'PUT'])
        expect(await statusOf(url, '/index.html', { method })).toBe(405);
      expect(await statusOf(url, '/', { host: 'evil.example' })).toBe(400);
      expect(await collectAll(council)).toMatchObject([{ outcome: 'taken' }]);
      expect(await readdir(join(web, '.uploads'))).toEqual([]);
    } finally {
      await close();
    }
  });
});
