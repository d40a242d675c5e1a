import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Decrypts a file with Debian's `age` and an identity file. Where it is not installed, the error says how to. */
export async function ageDecrypt(file: string, identityFile: string): Promise<Buffer> {
  return await age(['--decrypt', '--identity', identityFile, file]);
}

/** Seals a file to a recipient with Debian's `age`. */
export async function ageEncrypt(file: string, recipient: string): Promise<Buffer> {
  return await age(['--encrypt', '--recipient', recipient, file]);
}

/** As {@link ageDecrypt}; `age` asks for a passphrase at a terminal and nowhere else, so `script` makes it one. */
export async function ageDecryptWithPassphrase(file: string, passphrase: string): Promise<Buffer> {
  await age(['--version']);
  const into = `${file}.opened`;
  const atTerminal = run('script', ['-qec', `age --decrypt --output '${into}' '${file}'`, '/dev/null']);
  atTerminal.child.stdin?.end(`${passphrase}\n`);
  await atTerminal;
  return await readFile(into);
}

async function age(args: readonly string[]): Promise<Buffer> {
  try {
    return (await run('age', [...args], { encoding: 'buffer', maxBuffer: 50_000_000 })).stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error('These tests need age. On Debian or Ubuntu: apt-get install age', { cause: error });
  }
}
