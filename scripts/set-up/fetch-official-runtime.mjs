// Run by the project's own Node (the packages used here want a newer one than set-up itself does):
//   node fetch-official-runtime.mjs FOLDER
// downloads the official Electron with its checksum checked and unpacks it into FOLDER.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { inProject } from './paths.mjs';

const stalledAfterMs = 20_000;

const fromElectron = createRequire(inProject('node_modules/electron/package.json'));
const { downloadArtifact } = fromElectron('@electron/get');
const { extract } = fromElectron('@electron-internal/extract-zip');
const folder = process.argv[2];

// A firewall that swallows packets answers nothing at all: give up where no bytes arrive.
let watchdog = startWatchdog();
let lastShown = 0;

const archive = await downloadArtifact({
  version: fromElectron('./package.json').version,
  artifactName: 'electron',
  platform: process.platform,
  arch: process.arch,
  checksums: fromElectron('./checksums.json'),
  downloadOptions: { quiet: true, getProgressCallback: showProgress },
});
clearTimeout(watchdog);

const unpacked = `${folder}.${process.pid}`;
mkdirSync(dirname(folder), { recursive: true });
await extract(archive, { dir: unpacked });
rmSync(folder, { recursive: true, force: true });
renameSync(unpacked, folder);

async function showProgress({ percent }) {
  clearTimeout(watchdog);
  watchdog = startWatchdog();
  if (percent - lastShown < 0.1) return;
  lastShown = percent;
  console.error(`  ${Math.round(percent * 100)} %`);
}

function startWatchdog() {
  return setTimeout(() => {
    console.error(`  nothing received for ${stalledAfterMs / 1000} s: giving up`);
    process.exit(1);
  }, stalledAfterMs);
}
