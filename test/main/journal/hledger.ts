import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { parseMoney } from '../../../domain/money/parse-money';

const run = promisify(execFile);

/** The locale with the fewest letters: a journal has to be read in any. */
const ENVIRONMENT = { PATH: process.env['PATH'], LANG: 'C', LC_ALL: 'C' };

/** Runs hledger on journals read together. Where it is not installed, the error says how to. */
export async function hledger(files: readonly string[], ...words: string[]): Promise<string> {
  try {
    const args = [...files.flatMap((file) => ['-f', file]), ...words];
    return (await run('hledger', args, { env: ENVIRONMENT, maxBuffer: 50_000_000 })).stdout;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error('These tests need hledger. On Debian or Ubuntu: apt-get install hledger', {
      cause: error,
    });
  }
}

/** What hledger says each account's own balance is, in pence; accounts of nil are there too. */
export async function balances(files: readonly string[]): Promise<Map<string, number>> {
  const csv = await hledger(files, 'balance', '--flat', '--empty', '--no-total', '-O', 'csv');
  const rows = parse(csv, { columns: true }) as { account: string; balance: string }[];
  return new Map(
    rows.map(({ account, balance }) => {
      const money = parseMoney(balance.replace('GBP', '').trim());
      if (!money.ok) throw new Error(`hledger says ${balance} of ${account}`);
      return [account, money.pence];
    }),
  );
}
