import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort, serverProgram, withServer } from './own-server';

const EXAMPLE = join(__dirname, '../../assets/hosting/nginx.conf');

export const NGINX = serverProgram('nginx');

/** Serves a folder by nginx with the example configuration, of which only the address and the folder are others. */
export async function withNginx<T>(
  folder: string,
  web: string,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const example = (await readFile(EXAMPLE, 'utf8'))
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('    listen [::]:80;\n', '')
    .replaceAll('/srv/carers-page', web);
  await mkdir(join(web, '.uploads'), { recursive: true });
  await mkdir(join(web, 'drop/set-aside'), { recursive: true });
  const site = join(folder, 'site.conf');
  const main = join(folder, 'nginx.conf');
  await writeFile(site, example);
  await writeFile(main, mainConfiguration(folder, site));
  const command = [NGINX!, '-e', 'stderr', '-p', folder, '-c', main] as const;
  return await withServer(command, port, async () => await work(`http://127.0.0.1:${port}`));
}

/** What Debian's own nginx.conf has around it, in a folder of the test's. */
function mainConfiguration(folder: string, site: string): string {
  const temporary = ['proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  return `
    daemon off;
    user ${userInfo().username} ${userInfo().username};
    pid ${join(folder, 'nginx.pid')};
    events {}
    http {
      include /etc/nginx/mime.types;
      default_type application/octet-stream;
      ${temporary.join('\n')}
      # As behind a balancer: the tests say from where they come.
      set_real_ip_from 127.0.0.1;
      real_ip_header X-Real-IP;
      include ${site};
    }
  `;
}
