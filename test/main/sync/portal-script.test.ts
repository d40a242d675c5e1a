import { readdir, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePortal } from '../../../scripts/portal/serve-portal.mjs';
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

test('the folder is served to this computer alone, with a drop box that is written to once', async () => {
  await withCouncil(async (council) => {
    const { web, folder } = council;
    await expect(servePortal(web, 0)).rejects.toThrow('Nothing was published');
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    await publishAll(council);
    const { url, close } = await servePortal(web, 0);
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
