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

/** What lies beside the portal's files, each by its name. May be changed while the host runs. */
export type HostedFiles = Record<string, string | Uint8Array>;

/** A web host of static files, which holds the portal in a folder of its own. */
export interface PortalHost {
  /** `http://127.0.0.1:40123/carers/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder under `/carers/`, with what `extra` has put beside its files. `drop` is its drop box, where files can be
 * put and not read; without one it takes nothing. `wantedPort`: of a host that comes back.
 */
export async function portalHost(
  folder: string,
  extra: HostedFiles = {},
  drop?: Map<string, Uint8Array>,
  wantedPort = 0,
): Promise<PortalHost> {
  const server = createServer((request, response) => {
    if (request.method === 'PUT') void take(request, response, drop);
    else void answer(request, response, folder, extra);
  });
  await new Promise<void>((listening) => server.listen(wantedPort, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/carers/`, close: async () => await closed(server) };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  drop: Map<string, Uint8Array> | undefined,
): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const name = /^\/carers\/drop\/([0-9a-f]{32}\.age)$/.exec(request.url ?? '')?.[1];
  if (!drop || name === undefined) return void response.writeHead(405).end();
  drop.set(name, new Uint8Array(Buffer.concat(parts)));
  response.writeHead(201).end();
}

async function answer(
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
  folder: string,
  extra: HostedFiles,
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

async function contentOf(folder: string, name: string, extra: HostedFiles): Promise<string | Uint8Array> {
  const file = path.join(folder, name);
  if (!file.startsWith(folder)) throw new Error(`outside of the portal: ${name}`);
  return extra[name] ?? (await readFile(file));
}

async function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
