import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SetUpError, say, step } from './progress.mjs';
import { hasProgram, run } from './run.mjs';

// Each entry: what is looked for, and the Debian packages that bring it, the newer name first.
const electronLibraries = [
  ['libgtk-3.so.0', ['libgtk-3-0t64', 'libgtk-3-0']],
  ['libgbm.so.1', ['libgbm1']],
  ['libasound.so.2', ['libasound2t64', 'libasound2']],
  ['libnss3.so', ['libnss3']],
];
const displayPrograms = [
  ['xvfb-run', ['xvfb']],
  ['xauth', ['xauth']],
];
const compilerPrograms = [
  ['g++', ['g++']],
  ['make', ['make']],
  ['python3', ['python3']],
];
const testPrograms = [
  ['gnome-keyring-daemon', ['gnome-keyring']],
  ['dbus-run-session', ['dbus']],
  ['pdftotext', ['poppler-utils']],
  ['chromium', ['chromium']],
  ['hledger', ['hledger']],
  ['age', ['age']],
  ['sshd', ['openssh-server']],
  ['nginx', ['nginx']],
];

/** Whether windows need a virtual display here. */
export function needsVirtualDisplay() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** What Electron needs of a Linux system to open a window, and with `forTests` what the tests try things against. */
export async function installSystemLibraries({ forTests = false } = {}) {
  if (process.platform !== 'linux') return;
  const missing = missingLibraries();
  if (needsVirtualDisplay()) missing.push(...missingPrograms(displayPrograms));
  await installMissing(missing, 'Electron needs');
  if (!forTests) return;
  try {
    await installMissing(missingPrograms(testPrograms), 'Some tests need');
  } catch (error) {
    say(`${error.message}\nThe tests that need them are skipped, or fail and name what they looked for.`);
  }
}

/** A compiler, for the one case where SQLite has to be built here. */
export async function installCompiler() {
  await installMissing(missingPrograms(compilerPrograms), 'Building SQLite for this Electron needs');
}

function missingLibraries() {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig';
  const known = spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return electronLibraries.filter(([name]) => !known.includes(`${name} `));
}

/** Servers are where a user's own path does not lead. */
const missingPrograms = (programs) =>
  programs.filter(([name]) => !hasProgram(name) && !existsSync(`/usr/sbin/${name}`));

async function installMissing(missing, reason) {
  if (missing.length === 0) return;
  const named = missing.map(([name]) => name).join(', ');
  const mayInstall = process.getuid() === 0 && hasProgram('apt-get');
  if (!mayInstall) {
    const packages = missing.map(([, names]) => names.at(-1)).join(' ');
    throw new SetUpError(
      `${reason} ${named}. Install them, then start again. On Debian or Ubuntu:\n` +
        `  sudo apt-get install --no-install-recommends ${packages}`,
    );
  }
  await step(`${reason} ${named}: installing with apt-get`, () => aptInstall(missing));
}

async function aptInstall(missing) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const remedy = 'Check the package sources of this machine (apt-get update), then start again.';
  await run('apt-get', ['update', '-qq'], { env, remedy });
  const packages = missing.map(([, names]) => names.find(isInstallable) ?? names.at(-1));
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, remedy });
}

/** `policy` and not `show`: some releases keep the older name as a virtual package that cannot be installed. */
function isInstallable(packageName) {
  const policy = spawnSync('apt-cache', ['policy', packageName], { encoding: 'utf8' }).stdout ?? '';
  return /Candidate: (?!\(none\))/.test(policy);
}
