import path from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** The content type of a file that the application's protocol serves. */
export function contentTypeOf(file: string): string {
  return contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file in `folder` that a URL path names, or undefined where it would lie outside. Screens have addresses of their
 * own, which name no file: they get the page.
 */
export function fileOfUrlPath(folder: string, urlPath: string): string | undefined {
  const decoded = decodeOrNothing(urlPath);
  if (decoded === undefined || decoded.split('/').includes('..') || /[\\\0]/.test(decoded)) return undefined;
  return path.join(folder, path.extname(decoded) === '' ? 'index.html' : decoded);
}

function decodeOrNothing(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
