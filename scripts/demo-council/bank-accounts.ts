import { checkBankDetails } from '../../domain/bank-details/check-bank-details';
import type { Chance } from './random';

export interface BankAccount {
  readonly sortCode: string;
  readonly accountNumber: string;
}

/** Sort codes whose accounts have a published modulus check, used in the specification's own examples. */
const SORT_CODES = ['089999', '107999'];
const ACCOUNT_NUMBERS = 100_000_000;

/** Gives a different valid account each time: numbers that pass the modulus check, so that any importer takes them. */
export function bankAccounts(chance: Chance): () => BankAccount {
  const given = new Set<string>();
  return () => {
    const sortCode = chance.oneOf(SORT_CODES);
    for (let number = chance.number(10_000_000, 89_999_999); number < ACCOUNT_NUMBERS; number += 1) {
      const accountNumber = String(number);
      const check = checkBankDetails(sortCode, accountNumber);
      if (!check.valid || !check.checked || given.has(accountNumber)) continue;
      given.add(accountNumber);
      return { sortCode, accountNumber };
    }
    throw new Error(`no valid account number left at ${sortCode}`);
  };
}
