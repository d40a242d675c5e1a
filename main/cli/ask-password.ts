import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { WrongUsage } from './failure';

/**
 * A password from the environment variable, or asked for at a terminal without showing it. Without either: wrong
 * usage, because a command in a script must not wait for somebody who is not there.
 */
export async function passwordFrom(variable: string, question: string): Promise<string> {
  const given = process.env[variable];
  if (given !== undefined && given !== '') return given;
  if (!process.stdin.isTTY) throw new WrongUsage(`Give the password in the variable ${variable}.`);
  process.stderr.write(`${question}: `);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await new Promise((resolve) => terminal.question('', resolve));
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
