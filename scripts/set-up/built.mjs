import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { inProject, projectNode } from './paths.mjs';
import { step } from './progress.mjs';
import { run } from './run.mjs';

const output = inProject('out');
const nextOutput = inProject('.out-next');

const everyPart = ['package-lock.json', 'electron.vite.config.ts'];
/** The parts of the application, and what each is made of. The command line is `main` alone. */
const sourcesOf = {
  main: ['main', 'db', 'domain', 'preload/contract', ...everyPart],
  preload: ['preload', 'domain', ...everyPart],
  renderer: ['renderer', 'preload/contract', 'domain', 'assets', ...everyPart],
  portal: ['portal', 'domain', 'assets/icons', 'package-lock.json'],
};
const allParts = Object.keys(sourcesOf);

// The oldest Electron that the application is developed on: what is built for it runs on the newer ones too.
const oldestElectronMajor = '33';
const remedy = 'Mend what is named above, then start again.';

/** Builds the parts that have a source newer than what was built. */
export async function buildIfNeeded(parts = allParts) {
  if (parts.every(isFresh)) return;
  await withLock('build', async () => {
    const stale = parts.filter((part) => !isFresh(part));
    if (stale.length > 0) await step(`Building ${stale.join(', ')}`, () => build(stale));
  });
}

/** Builds into a folder of its own and swaps, so that a command that runs meanwhile never finds half a build. */
export async function build(parts = allParts) {
  const startedAt = new Date();
  rmSync(nextOutput, { recursive: true, force: true });
  const ofTheApplication = parts.filter((part) => part !== 'portal');
  if (ofTheApplication.length > 0) await buildApplication(ofTheApplication);
  if (parts.includes('portal')) await buildPortal();
  for (const part of parts) putInPlace(part, startedAt);
  rmSync(nextOutput, { recursive: true, force: true });
}

async function buildApplication(parts) {
  const electronVite = inProject('node_modules/electron-vite/bin/electron-vite.js');
  await run(projectNode, [electronVite, 'build', '--outDir', nextOutput], {
    env: {
      CARER_PAYMENTS_BUILD: parts.join(','),
      ELECTRON_MAJOR_VER: oldestElectronMajor,
      NODE_ENV: 'production',
      NO_COLOR: '1',
    },
    remedy,
  });
}

/** The carers' page: for a browser, and so by plain Vite. */
async function buildPortal() {
  const vite = inProject('node_modules/vite/bin/vite.js');
  const config = inProject('portal/vite.config.ts');
  await run(projectNode, [vite, 'build', '--config', config, '--outDir', join(nextOutput, 'portal')], {
    env: { NODE_ENV: 'production', NO_COLOR: '1', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    remedy,
  });
}

function putInPlace(part, startedAt) {
  const stampFile = join(nextOutput, part, '.built');
  writeFileSync(stampFile, '');
  // A source that was saved during the build counts as newer than it.
  utimesSync(stampFile, startedAt, startedAt);
  const previous = join(nextOutput, `${part}-previous`);
  mkdirSync(output, { recursive: true });
  if (existsSync(join(output, part))) renameSync(join(output, part), previous);
  renameSync(join(nextOutput, part), join(output, part));
}

function isFresh(part) {
  const stamp = statSync(join(output, part, '.built'), { throwIfNoEntry: false });
  return (
    stamp !== undefined && sourcesOf[part].every((source) => newestMs(inProject(source)) <= stamp.mtimeMs)
  );
}

/** The time of the last change in a folder. Folders count too: they tell of files that were removed. */
function newestMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestMs(join(path, name))),
    stats.mtimeMs,
  );
}
