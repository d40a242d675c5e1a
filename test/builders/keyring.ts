import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withFolder } from './ledger';

/**
 * A real keyring of the test's own, unlocked: what an officer's Linux desktop has. It is waited for without asking it
 * for anything, since who asks too early has the session start another one, which is locked.
 */
const IN_A_SESSION = `
printf pw | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
is_there='dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner'
until $is_there string:org.freedesktop.secrets | grep -q 'boolean true'; do sleep 0.02; done
exec "$@"`;

function installed(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export const KEYRING = ['dbus-run-session', 'gnome-keyring-daemon'].every(installed);

/** What a file says, as JSON, that is run as a process of its own in a desktop session with a keyring. */
export async function inKeyringSession(file: string): Promise<Record<string, unknown>> {
  return await said('dbus-run-session', ['--', 'bash', '-c', IN_A_SESSION, 'steps', ...running(file)]);
}

/** The same without a session. */
export async function withoutKeyring(file: string): Promise<Record<string, unknown>> {
  const [node, ...args] = running(file);
  return await said(node!, args, { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' });
}

function running(file: string): string[] {
  const script = `import { runnerImport } from 'vite'; await runnerImport(${JSON.stringify(file)}, { configFile: false });`;
  return [process.execPath, '--input-type=module', '--eval', script];
}

async function said(
  command: string,
  args: readonly string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Record<string, unknown>> {
  return await withFolder(async (folder) => {
    const runtime = join(folder, 'run');
    await mkdir(runtime, { mode: 0o700 });
    const own = { HOME: folder, XDG_RUNTIME_DIR: runtime, KEYCHAIN_LEDGER: join(folder, 'ledger.db') };
    const output = execFileSync(command, args, {
      cwd: join(__dirname, '../..'),
      env: { PATH: process.env['PATH'], ...own, ...more },
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
      timeout: 60_000,
    });
    return JSON.parse(output.trim().split('\n').at(-1)!) as Record<string, unknown>;
  });
}
