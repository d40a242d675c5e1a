import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { MOST_SUBMISSION_BYTES } from '../../../domain/sync/submission';
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
import { NGINX, withNginx } from '../../builders/nginx';

const NAME = `${'0123456789abcdef'.repeat(2)}.age`;

test.skipIf(!NGINX)(
  'nginx with the example configuration serves the page and takes what carers put',
  async () => {
    await withCouncil(async (council) => {
      const { web, folder } = council;
      const [typed] = (await issueTo(council, 1)).map(typedBy);
      await publishAll(council);
      await withNginx(folder, web, async (url) => {
        const cachingOf = async (path: string) => (await fetch(`${url}${path}`)).headers.get('cache-control');
        const page = await fetch(url);
        expect([page.status, await page.text()]).toEqual([200, 'page']);
        expect(Object.fromEntries(page.headers)).toMatchObject({
          'content-security-policy': "frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'DENY',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-cache',
          server: 'nginx',
        });
        expect(await cachingOf('/manifest.json')).toBe('no-store');
        const [data] = await readdir(join(web, 'data'));
        expect(await cachingOf(`/data/${data}`)).toBe('public, max-age=31536000, immutable');
        expect(await cachingOf(`/data/${'0'.repeat(64)}.age`)).toBeNull();

        const carer = await signedIn(web, typed!);
        const sent = await sealed(carer, A_QUESTION);
        const to = `${url}/drop/${sent.fileName}`;
        const put = async (address: string, body: Uint8Array | string) =>
          (await fetch(address, { method: 'PUT', body: Buffer.from(body) })).status;
        expect(await put(to, sent.file)).toBe(201);
        expect(await put(to, 'other')).toBe(409);
        expect(new Uint8Array(await readFile(join(web, 'drop', sent.fileName)))).toEqual(sent.file);
        for (const method of [
          'GET',
          'HEAD',
          'DELETE',
          'POST',
          'MKCOL',
          'COPY',
          'MOVE',
          'PROPFIND',
          'OPTIONS',
        ])
          expect([method, (await fetch(to, { method })).status]).toEqual([method, 405]);
        const elsewhere = ['/drop/', '/drop/../index.html', '/drop/set-aside/', `/drop/set-aside/${NAME}`];
        const names = ['x.age', NAME.toUpperCase(), NAME.replace('.age', '.exe'), `${NAME}.age`, `a/${NAME}`];
        for (const path of [...elsewhere, ...names.map((name) => `/drop/${name}`), '/.uploads/1', `/${NAME}`])
          expect([path, await put(`${url}${path}`, 'x')]).toEqual([path, expect.toBeOneOf([403, 404, 405])]);
        expect((await fetch(`${url}/drop/`)).status).toBe(404);
        expect((await fetch(`${url}/.uploads/`)).status).toBe(404);
        expect(await readFile(join(web, 'index.html'), 'utf8')).toBe('page');

        expect(await collectAll(council)).toMatchObject([{ outcome: 'taken', row: { takenAs: 'action 1' } }]);
        expect(await readdir(join(web, 'drop'))).toEqual(['set-aside']);
      });
    });
  },
);

test.skipIf(!NGINX)(
  'nginx refuses what is too large and who sends too much, and shows a file once it is whole',
  async () => {
    await withCouncil(async (council) => {
      const { web, folder } = council;
      await issueTo(council, 1);
      await publishAll(council);
      await writeFile(join(web, 'secret'), 'x');
      await withNginx(folder, web, async (url) => {
        const name = (index: number) => `${index.toString(16).padStart(32, '0')}.age`;
        interface Way {
          readonly from?: string;
          readonly half?: () => Promise<void>;
        }
        const answerTo = async (index: number, bytes: number, { from = '192.0.2.1', half }: Way = {}) =>
          await new Promise<number | undefined>((resolve, reject) => {
            const headers = { 'content-length': bytes, 'x-real-ip': from };
            const put = request(`${url}/drop/${name(index)}`, { method: 'PUT', headers }, (answer) => {
              answer.resume();
              resolve(answer.statusCode);
            });
            put.on('error', reject);
            if (bytes > MOST_SUBMISSION_BYTES) put.flushHeaders();
            else if (half)
              put.write(
                Buffer.alloc(bytes / 2),
                () => void half().then(() => put.end(Buffer.alloc(bytes / 2)), reject),
              );
            else put.end(Buffer.alloc(bytes));
          });
        expect(await answerTo(1, MOST_SUBMISSION_BYTES + 1)).toBe(413);
        // While it is being sent there is nothing to collect.
        const half = async () => expect(await collectAll(council)).toEqual([]);
        expect(await answerTo(2, 200_000, { half })).toBe(201);
        expect(await stat(join(web, 'drop', name(2)))).toMatchObject({ size: 200_000 });
        const answersTo = async (from: number, many: number, sender: (index: number) => string) =>
          await Promise.all(
            Array.from(
              { length: many },
              async (_, index) => await answerTo(from + index, 10, { from: sender(index) }),
            ),
          );
        const all = (answers: readonly (number | undefined)[]) => new Set(answers);
        // One address, and one that has a whole network of IPv6; but not many carers, each at home.
        expect(all(await answersTo(100, 40, () => '192.0.2.2'))).toEqual(new Set([201, 429]));
        expect(all(await answersTo(200, 40, (index) => `2001:db8:1:2::${index + 1}`))).toEqual(
          new Set([201, 429]),
        );
        expect(all(await answersTo(300, 40, (index) => `192.0.2.${index + 10}`))).toEqual(new Set([201]));
        expect(all(await answersTo(400, 40, (index) => `2001:db8:1:${index + 3}::1`))).toEqual(
          new Set([201]),
        );
        // Nor as many at once as one likes, each as slowly as one likes.
        const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
        let begun = 0;
        const { promise: allBegan, resolve: lastBegan } = Promise.withResolvers<void>();
        const slow = Array.from(
          { length: 10 },
          async (_, index) =>
            await answerTo(500 + index, 200_000, {
              from: '192.0.2.3',
              half: async () => {
                if ((begun += 1) === 10) lastBegan();
                await go;
              },
            }),
        );
        await allBegan;
        await vi.waitFor(async () => expect(await readdir(join(web, '.uploads'))).toHaveLength(10), 30_000);
        expect(await answerTo(510, 10, { from: '192.0.2.3' })).toBe(429);
        letGo();
        expect(all(await Promise.all(slow))).toEqual(new Set([201]));
      });
    });
  },
);
