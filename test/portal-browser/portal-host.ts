import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** A web host of static files, which holds the portal in a folder of its own. */
export interface PortalHost {
  /** `http://127.0.0.1:40123/carers/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves a folder under `/carers/`, with what `extra` has put beside its files, each by its name. */
export async function portalHost(
  folder: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<PortalHost> {
  const server = createServer((request, response) => void answer(request, response, folder, extra));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/carers/`, close: async () => await closed(server) };
}

async function answer(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  extra: Readonly<Record<string, string>>,
): Promise<void> {
  const asked = decodeURIComponent(new URL(url, 'http://host').pathname).replace(/^\/carers\//, '');
  const name = asked === '' ? 'index.html' : asked;
  try {
    const content = await contentOf(folder, name, extra);
    response.writeHead(200, {
      'Content-Type': CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream',
    });
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}

async function contentOf(
  folder: string,
  name: string,
  extra: Readonly<Record<string, string>>,
): Promise<string | Buffer> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder)) throw new Error(`outside of the portal: ${name}`);
  return extra[name] ?? (await readFile(file));
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
