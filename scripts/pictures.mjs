// npm run pictures: takes the README's pictures (assets/pictures) from the real application with the demo council.
import { asCommand, setUp } from './set-up.mjs';
import { buildIfNeeded } from './set-up/built.mjs';
import { displayCommand } from './set-up/display.mjs';
import { runtimeEnvironment } from './set-up/electron-runtime.mjs';
import { inProject, projectNode } from './set-up/paths.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  const runtime = await setUp({ forTests: true });
  await buildIfNeeded();
  const [program, ...args] = [...displayCommand(), projectNode, inProject('scripts/pictures/index.mjs')];
  return await runForStatus(program, args, { env: runtimeEnvironment(runtime), stdio: 'inherit' });
});
