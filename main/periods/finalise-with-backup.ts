import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { periodsContract } from '../../preload/contract/periods';
import type { Handlers } from '../door/context';
import { transact } from '../door/transact';
import { authenticate } from '../users/sign-in';
import { finalisePeriod, preparedByAnother } from './finalise';

/**
 * Finalises as a person does it: gives their password again, a checked copy of the ledger is made, and then the period
 * is paid in one transaction.
 */
export const finaliseWithBackup: Handlers<typeof periodsContract>['periods.finalise'] = async (
  context,
  input,
) => {
  const { ledger, user, at, change } = context;
  const { period } = input;
  const title = `Finalising period ${period}`;
  const step = (done: number): void =>
    context.progress({ title, done, total: STEPS, state: 'running', cancellable: false });
  step(0);
  await ledger.read(async (books) => await preparedByAnother(books, period, user.name));
  await transact(
    ledger,
    async (books) => await authenticate(books, { name: user.name, password: input.password, at }),
  );
  step(1);
  const backup = await backupBefore(
    ledger.path,
    period,
    at,
    async (file) => void (await ledger.backupTo(file)),
  );
  step(2);
  const sealed = await transact(
    ledger,
    async (books) =>
      await finalisePeriod(
        { ...context, books, change: { ...change, note: `Backup: ${path.basename(backup)}` } },
        period,
      ),
  );
  context.progress({ title, done: STEPS, total: STEPS, state: 'done', cancellable: false });
  return {
    period,
    payments: sealed.paymentCount ?? 0,
    lines: sealed.lineCount ?? 0,
    totalPence: sealed.totalPence ?? 0,
    seal: sealed.seal ?? '',
    backup,
  };
};

const STEPS = 3;

/** Makes the copy in the folder `backups` beside the ledger, named for the period and the instant. */
async function backupBefore(
  ledgerPath: string,
  period: string,
  at: string,
  backupTo: (file: string) => Promise<void>,
): Promise<string> {
  const folder = path.join(path.dirname(ledgerPath), 'backups');
  await mkdir(folder, { recursive: true });
  const name = path.basename(ledgerPath, path.extname(ledgerPath));
  const stamp = at.replace(/[-:]/g, '').replace(/\..*$/, 'Z');
  const file = path.join(folder, `${name}-before-${period.replace('/', '-')}-${stamp}.ledger`);
  await backupTo(file);
  return file;
}
