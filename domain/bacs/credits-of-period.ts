import { sumPence, type Pence } from '../money/pence';

/** The payments that go to the bank: those above nil, in the order given. */
export function paymentsToCredit<Payment extends { readonly totalPence: Pence }>(
  payments: readonly Payment[],
): Payment[] {
  return payments.filter(({ totalPence }) => totalPence > 0);
}

/** What a period's first BACS file credits in all, in pence: the same before it is written and after. */
export function creditTotalPence(payments: readonly { readonly totalPence: Pence }[]): Pence {
  return sumPence(paymentsToCredit(payments).map(({ totalPence }) => totalPence));
}
