import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, protocol } from 'electron';
import { contentTypeOf, fileOfUrlPath } from './app-files';
import { contentSecurityPolicy } from './content-security-policy';

/** The application's own scheme. */
export const APP_SCHEME = 'carer-payments';
const host = 'app';
const applicationUrl = `${APP_SCHEME}://${host}/`;

// Written into the page by the build (electron.vite.config.ts).
const noncePlaceholder = 'NONCE_FROM_SERVER';
const pageFolder = path.join(__dirname, '../renderer');

/** Where the page is: its own protocol, or the development server under `npm run dev`. */
export function pageUrl(): string {
  return developmentServerUrl() ?? applicationUrl;
}

/** Whether a URL belongs to the application itself. */
export function isApplicationUrl(url: string): boolean {
  const wanted = new URL(pageUrl());
  const asked = URL.canParse(url) ? new URL(url) : undefined;
  return asked?.protocol === wanted.protocol && asked.host === wanted.host;
}

/** Before the application is ready: makes the scheme a secure origin of its own, which file:// is not. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves what was built for the window. */
export function serveApplication(): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    const file =
      url.host === host && request.method === 'GET' ? fileOfUrlPath(pageFolder, url.pathname) : undefined;
    return file ? await answerWith(file) : refusal(403);
  });
}

async function answerWith(file: string): Promise<Response> {
  const isPage = path.extname(file) === '.html';
  let content: Buffer;
  try {
    content = await readFile(file);
  } catch {
    // Without its page the window would stay blank: as a failed request it ends on the error screen.
    return isPage ? Response.error() : refusal(404);
  }
  const nonce = randomBytes(16).toString('base64');
  const body = isPage
    ? content.toString('utf8').replaceAll(noncePlaceholder, nonce)
    : new Uint8Array(content);
  return new Response(body, {
    headers: {
      'Content-Type': contentTypeOf(file),
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      ...(isPage ? { 'Cache-Control': 'no-store' } : {}),
    },
  });
}

function refusal(status: 403 | 404): Response {
  return new Response(null, { status, headers: { 'Content-Security-Policy': contentSecurityPolicy('') } });
}

function developmentServerUrl(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL;
}
