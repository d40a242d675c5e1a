import { checkBankDetails } from '../../../domain/bank-details/check-bank-details';
import { normaliseAccountNumber } from '../../../domain/bank-details/account-number';
import { normaliseSortCode } from '../../../domain/bank-details/sort-code';
import type { CellReader } from '../cells';

/** Bank details in force, or (not yet confirmed) those that wait to be. */
export interface ProviderBank {
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly accountName: string;
  readonly confirmed: boolean;
}

interface BankCells {
  readonly name?: string | undefined;
  readonly sort_code?: string | null | undefined;
  readonly account_number?: string | null | undefined;
  readonly account_name?: string | null | undefined;
}

type BankColumn = 'sort_code' | 'account_number' | 'account_name';

export const sortCode: CellReader<string> = (cell) => {
  const value = normaliseSortCode(cell);
  return value === null
    ? {
        ok: false,
        code: 'sort_code_format',
        message:
          'A sort code has six digits, as in 08-99-99. Excel drops zeros in front: format the column as text.',
      }
    : { ok: true, value };
};

export const accountNumber: CellReader<string> = (cell) => {
  const value = normaliseAccountNumber(cell);
  return value === null
    ? {
        ok: false,
        code: 'account_number_format',
        message:
          'An account number has eight digits. Ask the carer which eight their bank uses for payments.',
      }
    : { ok: true, value };
};

/** Checks a row's bank cells together: all or none, and a sort code and account number that can belong together. */
export function checkBankCells(
  cells: BankCells,
  before: ProviderBank | null,
  isBad: (column: BankColumn) => boolean,
  reject: (column: BankColumn, code: string, message: string) => void,
): void {
  const { sort_code: sort, account_number: account, account_name: name } = cells;
  if (isBad('sort_code') || isBad('account_number')) return;
  if (sort && account) {
    const check = checkBankDetails(sort, account);
    if (!check.valid) {
      reject(
        'account_number',
        'bank_details_invalid',
        'No account of this number can exist at this sort code (modulus check): a digit is wrong in one of the two. ' +
          'Compare both with what the carer gave, and correct them.',
      );
    }
    return;
  }
  const onlyNameAsBefore = !sort && !account && name === before?.accountName;
  if ((!sort && !account && !name) || onlyNameAsBefore) return;
  reject(
    sort ? 'account_number' : 'sort_code',
    'bank_details_incomplete',
    'Bank details need the sort code and the account number together. ' +
      'Add what is missing, or leave all of them blank to keep what the ledger has.',
  );
}

/** The bank details that a row gives; what the ledger has where it gives none. Without a name the account is the carer's. */
export function bankOf(cells: BankCells, before: ProviderBank | null): ProviderBank | null {
  const { sort_code: sort, account_number: account } = cells;
  if (!sort || !account) return before;
  const sameAccount = before?.sortCode === sort && before.accountNumber === account;
  const accountName = cells.account_name ?? (sameAccount ? before.accountName : (cells.name ?? ''));
  if (sameAccount && before.accountName === accountName) return before;
  return { sortCode: sort, accountNumber: account, accountName, confirmed: false };
}
