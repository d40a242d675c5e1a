import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { NGINX, withNginx } from './nginx';

const PORTAL_SERVER = join(__dirname, '../../scripts/portal/serve-portal.mjs');

type Server = typeof import('../../scripts/portal/serve-portal.mjs');

/**
 * Serves a folder that was published to as a council's web host does, with its drop box: by nginx with the example
 * configuration, and where that is not installed by what `npm run portal` serves with. `folder` is for the host's own files.
 */
export async function withWebHost<T>(
  folder: string,
  web: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  if (NGINX) return await withNginx(folder, web, async (url) => await work(`${url}/`));
  const { servePortal } = (await import(PORTAL_SERVER)) as Server;
  await mkdir(join(web, 'drop'), { recursive: true });
  const server = await servePortal(web, 0);
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}
