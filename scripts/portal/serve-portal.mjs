import { createReadStream, createWriteStream } from 'node:fs';
import { link, lstat, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import { SetUpError } from '../set-up/progress.mjs';

const ADDRESS = '127.0.0.1';
const MOST_BYTES = 40 * 1024 * 1024;
const DROP = /^\/drop\/[0-9a-f]{32}\.age$/;
const UNCHANGING = /^\/(accounts|data|index|app)\//;
/** A browser goes to a page of this computer's by one of these names; any other is somebody's trick. */
const NAMES = new Set(['127.0.0.1', 'localhost']);

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder to this computer alone, as assets/hosting/nginx.conf has it: whoever knows an address may read what
 * was published, and put a file into the drop box once. `port` 0: any that is free.
 */
export async function servePortal(folder, port) {
  const root = await folderToServe(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else end(response, 500);
    });
  });
  await new Promise((ready, failed) => {
    server.once('error', (error) =>
      failed(
        error.code === 'EADDRINUSE' ? new SetUpError(`Port ${port} is taken. Give another: --port`) : error,
      ),
    );
    server.listen(port, ADDRESS, ready);
  });
  return {
    url: `http://${ADDRESS}:${server.address().port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A folder that was published to, or that will be: where there is none it is made. Of anything else nothing is served. */
async function folderToServe(folder) {
  await mkdir(folder, { recursive: true });
  const root = await realpath(folder);
  const isOne = (await isPublished(root)) || (await readdir(root)).length === 0;
  if (isOne) return root;
  throw new SetUpError(
    `${folder} holds something else than a publication. Name the folder that is published to.`,
  );
}

/** Whether a folder holds a publication. */
export async function isPublished(folder) {
  const about = await lstat(join(folder, 'manifest.json')).catch(() => null);
  return about?.isFile() === true;
}

async function answer(root, request, response) {
  const url = URL.parse(request.url ?? '', `http://${ADDRESS}`);
  if (!url || !NAMES.has((request.headers.host ?? '').replace(/:\d+$/, ''))) return end(response, 400);
  const path = url.pathname;
  if (DROP.test(path))
    return request.method === 'PUT' ? await take(root, path, request, response) : end(response, 405);
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  if (path.startsWith('/drop/') || path.includes('/.')) return end(response, 404);
  return await send(root, path.endsWith('/') ? `${path}index.html` : path, request, response);
}

async function send(root, path, request, response) {
  const file = await realpath(join(root, ...path.split('/'))).catch(() => null);
  const about = file?.startsWith(root + sep) ? await lstat(file) : null;
  if (!about?.isFile()) return path === '/index.html' ? nothingYet(response) : end(response, 404);
  response.writeHead(200, {
    ...headers,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': about.size,
    'Cache-Control': cachingOf(path),
  });
  if (request.method === 'HEAD') return response.end();
  await pipeline(createReadStream(file), response);
}

function cachingOf(path) {
  if (path === '/manifest.json') return 'no-store';
  return UNCHANGING.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
};

/** The file appears in the drop box once it is whole, and never in place of another. */
async function take(root, path, request, response) {
  if (Number(request.headers['content-length'] ?? Infinity) > MOST_BYTES) return end(response, 413);
  const uploads = join(root, '.uploads');
  await mkdir(uploads, { recursive: true });
  const unfinished = join(uploads, randomUUID());
  try {
    await pipeline(request, createWriteStream(unfinished, { flags: 'wx' }));
    await link(unfinished, join(root, ...path.split('/')));
    end(response, 201);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    end(response, 409);
  } finally {
    await rm(unfinished, { force: true });
  }
}

function nothingYet(response) {
  end(response, 404, 'Nothing was published to this folder yet. Publish, then load this page again.\n');
}

function end(response, status, words = '') {
  const type = words === '' ? {} : { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...headers, ...type, 'Cache-Control': 'no-store', Connection: 'close' });
  response.end(words);
}
