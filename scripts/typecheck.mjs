// npm run typecheck: the project's folders have different globals (no DOM in main, no Node in the window, neither in
// domain), so each has a tsconfig.json of its own and is checked by it.
import { existsSync, readdirSync } from 'node:fs';
import { asCommand } from './set-up.mjs';
import { inProject, projectFolder, projectNode } from './set-up/paths.mjs';
import { runForStatus } from './set-up/run.mjs';

// The carers' page has a service worker, whose globals are neither the window's nor Node's.
const folders = [
  '.',
  ...readdirSync(projectFolder).filter((name) => name !== 'node_modules'),
  'portal/offline',
];
const configurations = folders.map((folder) => inProject(folder, 'tsconfig.json')).filter(existsSync);
const compiler = inProject('node_modules/typescript/bin/tsc');

await asCommand(async () => {
  let worst = 0;
  for (const configuration of configurations) {
    const args = [compiler, '-p', configuration, '--pretty'];
    worst = Math.max(worst, await runForStatus(projectNode, args, { stdio: 'inherit' }));
  }
  return worst;
});
