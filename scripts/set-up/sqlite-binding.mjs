import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, inProject, installedVersion, projectNode } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';
import { installCompiler } from './system-libraries.mjs';

// The package's shipped binary speaks Node-API 10, which Electron has from this version on.
const firstElectronWithNodeApi10 = 35;
const packageParts = ['binding.gyp', 'deps', 'lib', 'package.json', 'src'];

/**
 * The native SQLite build for a runtime that the shipped binary does not fit, built once into the cache. It is handed
 * over in CARER_PAYMENTS_SQLITE_BINDING, because the package's loader prefers its shipped binary to a built one.
 * @returns {Promise<string | undefined>} undefined where the shipped binary fits
 */
export async function sqliteBinding(runtime) {
  if (Number.parseInt(runtime.version, 10) >= firstElectronWithNodeApi10) return undefined;
  const version = installedVersion('better-sqlite3');
  const folder = join(cacheFolder, 'sqlite', `${version}-node-api-9-${process.platform}-${process.arch}`);
  const file = join(folder, 'better_sqlite3.node');
  if (!existsSync(file)) {
    await installCompiler();
    await step(`Building SQLite for Electron ${runtime.version} (a minute or two, once)`, () =>
      build(folder),
    );
  }
  return file;
}

/** In a folder of its own: a build inside node_modules would be in the way of whoever installs meanwhile. */
async function build(folder) {
  const workshop = `${folder}.${process.pid}`;
  mkdirSync(workshop, { recursive: true });
  try {
    for (const part of packageParts) {
      cpSync(inProject('node_modules/better-sqlite3', part), join(workshop, part), { recursive: true });
    }
    await compile(workshop);
    mkdirSync(folder, { recursive: true });
    renameSync(join(workshop, 'build/Release/better_sqlite3.node'), join(folder, 'better_sqlite3.node'));
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function compile(workshop) {
  // The headers come with the project's Node. The flags ask for the older interface, which newer ones still serve.
  const headers = inProject(`node_modules/node/node_modules/node-${process.platform}-${process.arch}`);
  const gyp = inProject('node_modules/node-gyp/bin/node-gyp.js');
  await run(
    projectNode,
    [gyp, 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '--loglevel=error'],
    {
      cwd: workshop,
      env: {
        NODE_PATH: inProject('node_modules'),
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
      remedy:
        'The compiler said why above. A newer Electron named in ELECTRON_OVERRIDE_DIST_PATH needs no building.',
    },
  );
}
