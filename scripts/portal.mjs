// npm run portal -- --folder FOLDER [--port 8080]: serves a folder that is published to, with its drop box, to this
// computer alone. Where there is no such folder it is made. For trying the carers' page: a council's web host is set up as
// assets/hosting/nginx.conf has it.
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { asCommand } from './set-up.mjs';
import { SetUpError, say } from './set-up/progress.mjs';
import { isPublished, servePortal } from './portal/serve-portal.mjs';

await asCommand(async () => {
  const { folder, port } = readArguments();
  const server = await servePortal(folder, port);
  say(
    `The carers’ page is at ${server.url} until you press Ctrl+C. It serves ${folder} to this computer alone.`,
  );
  if (!(await isPublished(folder)))
    say('Nothing was published to it yet. Publish to it from the window, then load the page.');
  await new Promise((done) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, done)));
  await server.close();
  return 0;
});

function readArguments() {
  const { values } = parseArgs({
    options: { folder: { type: 'string' }, port: { type: 'string', default: '8080' } },
  });
  if (!values.folder) {
    throw new SetUpError('Say which folder was published to: npm run portal -- --folder FOLDER');
  }
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SetUpError(`${values.port} is no port.`);
  return { folder: resolve(values.folder), port };
}
