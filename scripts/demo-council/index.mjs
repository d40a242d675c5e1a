// Makes assets/demo again from its seed: `npm run demo-council`. Vite runs the TypeScript as it is.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const { module } = await runnerImport(join(import.meta.dirname, 'write.ts'), {
  root,
  configFile: false,
  logLevel: 'warn',
});
for (const line of module.writeDemoCouncil(join(root, 'assets', 'demo'))) console.log(line);
