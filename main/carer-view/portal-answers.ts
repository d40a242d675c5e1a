import { readFile } from 'node:fs/promises';
import type { CarerData } from '../../domain/sync/carer-data';
import { contentTypeOf, fileOfUrlPath } from '../app-files';

/** What a window is answered with. */
export interface ViewOfCarer {
  /** The window's own host: no other window's page can ask for what is of this one. */
  readonly host: string;
  /** The built carers' page. */
  readonly folder: string;
  readonly data: CarerData;
}

/** Where the page looks for what it shows (`portal/session/read-view.ts`). */
const VIEW_PATH = '/view.json';

/** Beside what the page itself lays down for scripts and styles, which names them by their hashes. */
const HEADERS = {
  'Content-Security-Policy':
    "connect-src 'self'; object-src 'none'; frame-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
} as const;

/** The page's own files, and what it is to show. Anything else is refused. */
export async function answerFromPortal(
  request: Pick<Request, 'url' | 'method'>,
  { host, folder, data }: ViewOfCarer,
): Promise<Response> {
  const url = new URL(request.url);
  if (url.host !== host || request.method !== 'GET') return answer(403, null);
  if (url.pathname === VIEW_PATH) return answer(200, JSON.stringify(data), 'application/json; charset=utf-8');
  const file = fileOfUrlPath(folder, url.pathname);
  if (file === undefined) return answer(403, null);
  const content = await readFile(file).catch(() => null);
  return content ? answer(200, new Uint8Array(content), contentTypeOf(file)) : answer(404, null);
}

function answer(status: number, body: Uint8Array<ArrayBuffer> | string | null, type?: string): Response {
  return new Response(body, { status, headers: { ...HEADERS, ...(type ? { 'Content-Type': type } : {}) } });
}
