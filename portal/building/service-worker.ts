import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformWithOxc, type Plugin } from 'vite';
import { sriOf } from './sri';

const SOURCE = path.resolve(import.meta.dirname, '../offline/service-worker.ts');

/** Writes `sw.js` beside the built page, with the name and hash of every file of the page. After `lockedPage`. */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) return;
        const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE, {});
        writeFileSync(path.join(dir, 'sw.js'), withFiles(code, filesOf(dir)));
      },
    },
  };
}

/** The source with what it keeps, and a version that changes with any of it. */
export function withFiles(source: string, files: Readonly<Record<string, string>>): string {
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).digest('hex').slice(0, 16);
  return source.replaceAll('PAGE_FILES', list).replaceAll('PAGE_VERSION', JSON.stringify(version));
}

function filesOf(dir: string): Record<string, string> {
  const app = readdirSync(path.join(dir, 'app')).map((file) => `app/${file}`);
  return Object.fromEntries(['index.html', ...app.sort()].map((file) => [file, sriOf(path.join(dir, file))]));
}
