import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { sriOf } from './sri';

/**
 * What the page may do: run and style itself with its own files, fetch from its own host, show pictures that it made.
 * Nothing inline but the map of the scripts' hashes, which is named by its own hash.
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'connect-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' blob: data:",
  // The service worker, and what the page made of a script whose hash it has checked.
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** The content policy as one line; `inlineHash` names the one inline script that it lets through. */
export function contentSecurityPolicy(inlineHash: string): string {
  return Object.entries(POLICY)
    .map(([name, value]) => `${name} ${value}${name === 'script-src' ? ` '${inlineHash}'` : ''}`)
    .join('; ');
}

/**
 * Writes into the built page its content security policy and the hash of each script and style, so that the browser
 * runs what was built or nothing. Scripts that are fetched later get theirs from an import map, workers' too
 * (`vault/start-built.ts`).
 */
export function lockedPage(): Plugin {
  return {
    name: 'locked-page',
    apply: 'build',
    // Once everything is written: only then no other plugin changes a file any more.
    writeBundle({ dir }) {
      if (dir === undefined) return;
      for (const name of readdirSync(dir).filter((file) => file.endsWith('.html'))) {
        const page = path.join(dir, name);
        writeFileSync(page, locked(readFileSync(page, 'utf8'), dir));
      }
    },
  };
}

function locked(page: string, dir: string): string {
  const scripts = readdirSync(path.join(dir, 'app')).filter((file) => file.endsWith('.js'));
  const integrity = Object.fromEntries(
    scripts.map((file) => [`./app/${file}`, sriOf(path.join(dir, 'app', file))]),
  );
  const map = JSON.stringify({ integrity });
  const policy = contentSecurityPolicy(`sha256-${createHash('sha256').update(map).digest('base64')}`);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<script type="importmap">${map}</script>`,
  ];
  return page
    .replace('<head>', `<head>\n    ${head.join('\n    ')}`)
    .replaceAll(
      /(<(?:script|link)\b[^>]*?(?:src|href)="(\.\/app\/[^"]+\.(?:js|css))")/g,
      (_, tag: string, file: string) => `${tag} integrity="${sriOf(path.join(dir, file))}"`,
    );
}
