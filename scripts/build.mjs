// npm run build
import { asCommand } from './set-up.mjs';
import { build } from './set-up/built.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { withLock } from './set-up/lock.mjs';
import { step } from './set-up/progress.mjs';

await asCommand(async () => {
  await installDependencies();
  await withLock('build', () => step('Building', build));
});
