import { normaliseAccountNumber } from './account-number';
import { isForeignCurrencyAccount, passesModulusCheck } from './modulus-check';
import { modulusChecksFor } from './modulus-weights';
import { normaliseSortCode } from './sort-code';

/** Why bank details cannot be right. `modulus`: sort code and account number do not fit each other. */
export type BankDetailsProblem = 'sort_code_format' | 'account_number_format' | 'modulus';

/**
 * `checked` is false where no check exists: for sort codes outside the published table and for foreign currency
 * accounts. The specification has such details presumed valid.
 */
export type BankDetailsCheck =
  { valid: true; checked: boolean } | { valid: false; reason: BankDetailsProblem };

/** Exceptions of a second check that make it an alternative to the first; every other second check must pass too. */
const ALTERNATIVES: ReadonlySet<number> = new Set([9, 11, 13]);

/**
 * Whether an account number can exist at a sort code, by Vocalink's modulus checks. Takes both as people write them
 * (see {@link normaliseSortCode} and {@link normaliseAccountNumber}). Passing says that the two fit each other, not
 * that the account exists or whose it is.
 */
export function checkBankDetails(sortCode: string, accountNumber: string): BankDetailsCheck {
  const sortCodeDigits = normaliseSortCode(sortCode);
  if (sortCodeDigits === null) return { valid: false, reason: 'sort_code_format' };
  const accountDigits = normaliseAccountNumber(accountNumber);
  if (accountDigits === null) return { valid: false, reason: 'account_number_format' };

  const [first, second] = modulusChecksFor(sortCodeDigits);
  if (!first || isForeignCurrencyAccount(first, accountDigits)) return { valid: true, checked: false };

  const passesFirst = passesModulusCheck(first, sortCodeDigits, accountDigits);
  const passesSecond = !second || passesModulusCheck(second, sortCodeDigits, accountDigits);
  const passes =
    second && ALTERNATIVES.has(second.exception) ? passesFirst || passesSecond : passesFirst && passesSecond;
  return passes ? { valid: true, checked: true } : { valid: false, reason: 'modulus' };
}
