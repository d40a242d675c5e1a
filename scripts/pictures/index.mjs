// Run by scripts/pictures.mjs, with a display and an Electron. Vite runs the TypeScript as it is.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport(join(import.meta.dirname, 'take-pictures.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
await module.takePictures(join(root, 'assets', 'pictures'));
