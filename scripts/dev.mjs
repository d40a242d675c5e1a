// npm run dev: the application with its window's code reloaded, and itself restarted, at each change.
import { asCommand, setUp } from './set-up.mjs';
import { displayCommand, isRoot } from './set-up/display.mjs';
import { runtimeEnvironment } from './set-up/electron-runtime.mjs';
import { inProject, projectNode } from './set-up/paths.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  const runtime = await setUp();
  const electronVite = [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch'];
  const applicationArguments = process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [];
  const [program, ...args] = [...displayCommand(), projectNode, ...electronVite, ...applicationArguments];
  const env = {
    ...runtimeEnvironment(runtime),
    ELECTRON_MAJOR_VER: runtime.version.split('.')[0],
    ...(isRoot() ? { NO_SANDBOX: '1' } : {}),
  };
  return await runForStatus(program, args, { env, stdio: 'inherit' });
});
