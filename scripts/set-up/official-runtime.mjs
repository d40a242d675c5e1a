import { lookup } from 'node:dns/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder, inProject, installedVersion, projectNode } from './paths.mjs';
import { say, step } from './progress.mjs';
import { runForStatus } from './run.mjs';

const lookupTimeoutMs = 3_000;
const releaseSite = 'https://github.com/electron/electron/releases/download/';

/**
 * The project's own Electron release, fetched once into the cache.
 * @returns {Promise<{runtime?: import('./electron-runtime.mjs').ElectronRuntime, problem?: string}>}
 */
export async function officialRuntime() {
  const version = installedVersion('electron');
  const folder = join(cacheFolder, 'electron', `${version}-official-${process.platform}-${process.arch}`);
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable)) {
    const problem = await fetchInto(folder, version);
    if (problem) return { problem };
  }
  const reason = `the official release, kept in ${folder}.`;
  return { runtime: { folder, executable, version, source: 'official', reason } };
}

async function fetchInto(folder, version) {
  const host = new URL(process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || releaseSite)
    .hostname;
  if (!(await isReachable(host)))
    return `${host}, where Electron ${version} is released, cannot be reached from here`;
  const status = await step(`Fetching Electron ${version} from ${host}`, () =>
    runForStatus(projectNode, [inProject('scripts/set-up/fetch-official-runtime.mjs'), folder]),
  );
  return status === 0 ? undefined : `fetching Electron ${version} from ${host} failed`;
}

/** A machine behind a proxy may resolve no names itself, so there the fetching itself is the test. */
async function isReachable(host) {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const found = lookup(host).then(
    () => true,
    () => false,
  );
  const tooLate = wait(lookupTimeoutMs, false, { ref: false });
  const reachable = await Promise.race([found, tooLate]);
  if (!reachable) say(`${host} cannot be reached from here.`);
  return reachable;
}
