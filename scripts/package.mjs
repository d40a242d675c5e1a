// npm run package: the application as users get it, in release/. For this system it is built around the Electron that
// is here already; arguments such as `--win nsis` are electron-builder's.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asCommand, setUp } from './set-up.mjs';
import { buildIfNeeded } from './set-up/built.mjs';
import { inProject, projectNode } from './set-up/paths.mjs';
import { say, step } from './set-up/progress.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  const runtime = await setUp();
  await buildIfNeeded();
  const asked = process.argv.slice(2);
  const isForElsewhere = asked.some((argument) => ['--win', '--mac', '-w', '-m'].includes(argument));
  if (isForElsewhere) return await build(asked);
  return await aroundRuntime(runtime, (options) =>
    build([...(asked.length > 0 ? asked : ['--linux', 'dir']), ...options]),
  );
});

/** Calls `work` with the options that make electron-builder take a clean copy of this runtime. */
async function aroundRuntime(runtime, work) {
  if (runtime.source === 'registry') {
    say(`Not for users: the package is built around Electron ${runtime.version}, ${runtime.reason}`);
  }
  const copy = mkdtempSync(join(tmpdir(), 'carer-payments-electron-'));
  try {
    await step(`Copying Electron ${runtime.version}`, async () =>
      cpSync(runtime.folder, copy, { recursive: true }),
    );
    // The default application, which would be loaded instead of ours.
    rmSync(join(copy, 'resources'), { recursive: true, force: true });
    return await work([
      `-c.electronDist=${copy}`,
      `-c.electronVersion=${runtime.version}`,
      ...sqliteOptions(runtime),
    ]);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** An older runtime's own SQLite build goes along; main/packaged-sqlite.ts finds it. */
function sqliteOptions(runtime) {
  if (!runtime.sqliteBinding) return [];
  return [`-c.extraFiles.from=${runtime.sqliteBinding}`, '-c.extraFiles.to=resources/better_sqlite3.node'];
}

function build(args) {
  const electronBuilder = inProject('node_modules/electron-builder/cli.js');
  return runForStatus(projectNode, [electronBuilder, '--publish', 'never', ...args], { stdio: 'inherit' });
}
