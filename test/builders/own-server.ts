import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Where Debian has a server's program, which is on no user's path; null where it is not installed. */
export function serverProgram(name: 'nginx' | 'sshd'): string | null {
  return [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`, `/usr/bin/${name}`].find(existsSync) ?? null;
}

/** A port of this machine that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a server's program while `work` goes on, from the moment at which it answers at its port. */
export async function withServer<T>(
  [program, ...args]: readonly [string, ...string[]],
  port: number,
  work: () => Promise<T>,
): Promise<T> {
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  try {
    while (!(await answers(port))) {
      if (server.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    }
    return await work();
  } finally {
    stop(server);
    await ended;
  }
}

function stop(server: ChildProcess): void {
  if (server.exitCode === null) server.kill('SIGTERM');
}

/** After a refusal it is the system that lets the next attempt wait a moment. */
async function answers(port: number): Promise<boolean> {
  return await new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 20));
  });
}
