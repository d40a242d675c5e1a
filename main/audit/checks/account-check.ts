import type { Check } from './check';
import { sameAccount, type ReplayedBank } from './replayed-trail';

/** Where the money of finalised periods went: what the tables say today cannot tell, they may have been put right since. */
export const accountCheck: Check = {
  name: 'paid_accounts',
  title: 'Every payment went to the account that was confirmed for its carer when the period was finalised.',
  run: async ({ finalised, trail }) => {
    const { bankWhenSealed } = await trail();
    const faults = finalised.flatMap(({ period: { period }, payments }) => {
      const then = bankWhenSealed.get(period);
      return payments
        .filter((payment) => !isConfirmed(payment, then?.get(payment.provider)))
        .map(({ provider }) => `Period ${period}, carer ${provider}: nobody had confirmed that account.`);
    });
    const count = finalised.reduce((sum, { payments }) => sum + payments.length, 0);
    return { faults, counted: `${count.toLocaleString('en-GB')} payments` };
  },
};

function isConfirmed(
  {
    sortCode,
    accountNumber,
    accountName,
  }: Parameters<Check['run']>[0]['finalised'][number]['payments'][number],
  bank: ReplayedBank | undefined,
): boolean {
  if (sortCode === null || accountNumber === null || accountName === null || !bank?.confirmed) return false;
  return bank.unconfirmed === null && sameAccount({ sortCode, accountNumber, accountName }, bank.confirmed);
}
