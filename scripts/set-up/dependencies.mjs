import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { inProject, projectNode } from './paths.mjs';
import { step } from './progress.mjs';
import { npmCommand, run } from './run.mjs';

const stampFile = inProject('node_modules/.carer-payments-installed');

/** Installs what package-lock.json names, unless that is what node_modules holds. */
export async function installDependencies() {
  if (isInstalled()) return;
  await withLock('installation', async () => {
    if (isInstalled()) return;
    if (!holdsWhatTheLockNames()) await install();
    writeFileSync(stampFile, lockHash());
  });
}

function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash() && existsSync(projectNode);
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .digest('hex');
}

async function install() {
  const [npm, ...npmArguments] = npmCommand();
  await step('Installing the packages of package-lock.json (about a minute)', () =>
    run(npm, [...npmArguments, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      remedy: 'Check that this machine reaches its npm registry (npm ping), then start again.',
    }),
  );
}

/** Somebody may have run npm themselves: npm's own record of node_modules says so, and nothing is installed again. */
function holdsWhatTheLockNames() {
  const recordFile = inProject('node_modules/.package-lock.json');
  if (!existsSync(recordFile) || !existsSync(projectNode)) return false;
  const wanted = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  const isThere = ([folder, entry]) => {
    const found = installed[folder];
    return found ? found.version === entry.version : folder === '' || entry.optional || entry.devOptional;
  };
  return Object.entries(wanted).every(isThere);
}
