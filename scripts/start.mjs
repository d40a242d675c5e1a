// npm start: sets up what is not set up yet, builds what changed, and opens the application. Arguments after `--` are
// the application's.
import { asCommand, setUp } from './set-up.mjs';
import { buildIfNeeded } from './set-up/built.mjs';
import { displayCommand, electronArguments } from './set-up/display.mjs';
import { runtimeEnvironment } from './set-up/electron-runtime.mjs';
import { projectFolder } from './set-up/paths.mjs';
import { say } from './set-up/progress.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  const runtime = await setUp();
  await buildIfNeeded();
  const electron = [runtime.executable, projectFolder, ...electronArguments(), ...process.argv.slice(2)];
  const [program, ...args] = [...displayCommand(), ...electron];
  say(`Opening Carer Payments on Electron ${runtime.version}.`);
  return await runForStatus(program, args, { env: runtimeEnvironment(runtime), stdio: 'inherit' });
});
