// npm run bench: sets up and builds like the tests, then measures how fast the application is, each time against a
// baseline in the same run. `npm run bench -- start` measures one part alone.
import { asCommand, setUp } from './set-up.mjs';
import { buildIfNeeded } from './set-up/built.mjs';
import { displayCommand } from './set-up/display.mjs';
import { runtimeEnvironment } from './set-up/electron-runtime.mjs';
import { inProject, projectFolder, projectNode } from './set-up/paths.mjs';
import { say, step } from './set-up/progress.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  const runtime = await setUp({ forTests: true });
  await buildIfNeeded();
  await step('Building the measurements', buildMeasurements);
  say(`The application runs on Electron ${runtime.version}: ${runtime.reason}`);
  const measurements = [inProject('out/bench/index.js'), ...process.argv.slice(2)];
  const [program, ...args] = [...displayCommand(), projectNode, ...measurements];
  return await runForStatus(program, args, { env: runtimeEnvironment(runtime), stdio: 'inherit' });
});

/** As the application is built, so that what is measured is what users run. */
async function buildMeasurements() {
  const { build } = await import('vite');
  await build({
    root: projectFolder,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: inProject('out/bench'),
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          index: inProject('bench/index.ts'),
          'library-worker': inProject('bench/publishing/library-worker.ts'),
        },
        external: [
          // Native code that a package tries and does without.
          /\.node$/,
          /^better-sqlite3$/,
          /^typeorm(\/|$)/,
          /^@napi-rs\/keyring(\/|$)/,
          /^@playwright\/test$/,
          // Of ssh2, which does without it where it is not built.
          /^cpu-features$/,
        ],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  });
}
