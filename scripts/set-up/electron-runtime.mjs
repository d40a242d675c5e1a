import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { officialRuntime } from './official-runtime.mjs';
import { cacheFolder, installedVersion, projectNode } from './paths.mjs';
import { SetUpError, say } from './progress.mjs';
import { registryRuntime } from './registry-runtime.mjs';
import { sqliteBinding } from './sqlite-binding.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} folder the folder of the executable
 * @property {string} executable
 * @property {string} version
 * @property {'named' | 'official' | 'registry'} source
 * @property {string} reason a sentence for the person who waits: which runtime was taken and why
 * @property {string} [sqliteBinding] the native SQLite build for this runtime, where the shipped one does not fit
 */

/**
 * The Electron to run: the one the user names, else the official one, else the one from the package registry. What was
 * found is remembered, so that later starts neither wait for the network nor say it all again.
 * @returns {Promise<ElectronRuntime>}
 */
export async function electronRuntime() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH)
    return complete(namedRuntime(process.env.ELECTRON_OVERRIDE_DIST_PATH));
  const remembered = readRemembered();
  if (remembered) return remembered;
  return await withLock(
    'electron',
    async () => readRemembered() ?? remember(await complete(await findRuntime())),
  );
}

/** What a process needs to know of the runtime: where it is, and which SQLite build fits it. */
export function runtimeEnvironment(runtime) {
  return {
    ELECTRON_EXEC_PATH: runtime.executable,
    ...(runtime.sqliteBinding ? { CARER_PAYMENTS_SQLITE_BINDING: runtime.sqliteBinding } : {}),
  };
}

async function findRuntime() {
  const official = await officialRuntime();
  if (official.runtime) return official.runtime;
  return await registryRuntime(official.problem);
}

async function complete(runtime) {
  say(`Electron ${runtime.version}: ${runtime.reason}`);
  const binding = await sqliteBinding(runtime);
  return binding ? { ...runtime, sqliteBinding: binding } : runtime;
}

function namedRuntime(folder) {
  const name =
    { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }[process.platform] ?? 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable)) {
    throw new SetUpError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executable}. Correct or unset it.`,
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : installedVersion('electron');
  return {
    folder,
    executable,
    version,
    source: 'named',
    reason: 'the one that ELECTRON_OVERRIDE_DIST_PATH names.',
  };
}

/** Keyed by both versions, so that an upgrade of either looks again. */
function memoryFile() {
  const key = `${installedVersion('electron')}-sqlite-${installedVersion('better-sqlite3')}`;
  return join(cacheFolder, 'electron', `chosen-for-${key}.json`);
}

function readRemembered() {
  if (!existsSync(projectNode) || !existsSync(memoryFile())) return undefined;
  const runtime = JSON.parse(readFileSync(memoryFile(), 'utf8'));
  const files = [runtime.executable, runtime.sqliteBinding].filter(Boolean);
  return files.every((file) => existsSync(file)) ? runtime : undefined;
}

function remember(runtime) {
  mkdirSync(join(cacheFolder, 'electron'), { recursive: true });
  writeFileSync(memoryFile(), `${JSON.stringify(runtime, null, 2)}\n`);
  return runtime;
}
