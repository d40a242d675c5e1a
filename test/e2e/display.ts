import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** Whether there is no display here, so that windows open on virtual ones: each worker has its own then. */
export const displaysAreVirtual =
  process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

export interface Display {
  /** What an application is told, to open its windows there. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A display where nobody else's window takes the focus; the one that is there already, where there is one. */
export async function startDisplay(): Promise<Display> {
  if (!displaysAreVirtual) return { env: {}, close: () => Promise.resolve() };
  // It looks for a free number itself and writes it to the file that it is given.
  const options = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const ended = once(server, 'exit');
  const started = once(server.stdio[3] as Readable, 'data');
  const [said] = (await Promise.race([started, ended])) as [unknown];
  if (!Buffer.isBuffer(said)) throw new Error(`Xvfb, the virtual display, ended at once: ${String(said)}.`);
  return {
    env: { DISPLAY: `:${said.toString().trim()}` },
    close: async () => {
      server.kill();
      await ended;
    },
  };
}
