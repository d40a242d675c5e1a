import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TEST_KEY, withFolder } from '../builders/ledger';

const STEPS = join(__dirname, 'keychain-steps.ts');
const SCRIPT = `import { runnerImport } from 'vite'; await runnerImport(${JSON.stringify(STEPS)}, { configFile: false });`;
const RUN_STEPS = [process.execPath, '--input-type=module', '--eval', SCRIPT] as const;

/** A real keyring of the test's own, unlocked: what an officer's Linux desktop has. */
const IN_A_SESSION =
  'printf pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1; sleep 0.5; exec "$@"';

function installed(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const hasKeyring = ['dbus-run-session', 'gnome-keyring-daemon'].every(installed);

async function keychainAnswers(
  command: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Record<string, unknown>> {
  return withFolder(async (folder) => {
    const runtime = join(folder, 'run');
    await mkdir(runtime, { mode: 0o700 });
    const own = { HOME: folder, XDG_RUNTIME_DIR: runtime, KEYCHAIN_LEDGER: join(folder, 'ledger.db') };
    const env = { PATH: process.env['PATH'], ...own, ...more };
    const cwd = join(__dirname, '../..');
    const said = execFileSync(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return JSON.parse(said.trim().split('\n').at(-1)!) as Record<string, unknown>;
  });
}

test.skipIf(!hasKeyring)(
  'a key is kept in the keychain and found again; a locked keychain is never "no key"',
  async () => {
    const answers = await keychainAnswers('dbus-run-session', [
      '--',
      'bash',
      '-c',
      IN_A_SESSION,
      'steps',
      ...RUN_STEPS,
    ]);
    expect(answers).toEqual({
      available: true,
      stored: 'keychain',
      resolved: { key: TEST_KEY, store: 'keychain' },
      removed: null,
      resolvedWhenLocked: 'keychain_locked',
      storedWhenLocked: 'keychain_locked',
    });
  },
);

test.skipIf(process.platform !== 'linux')(
  'without a desktop session there is no keychain, and nothing falls back',
  async () => {
    const [node, ...args] = RUN_STEPS;
    const answers = await keychainAnswers(node, args, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' });
    expect(answers).toEqual({ available: false, stored: 'keychain_unavailable' });
  },
);
