import type { BankDetailsRow as StoredDetails } from '../../db/entities/bank-details';
import { maskAccountNumber, normaliseAccountNumber } from '../../domain/bank-details/account-number';
import { checkBankDetails, type BankDetailsProblem } from '../../domain/bank-details/check-bank-details';
import { maskSortCode, normaliseSortCode } from '../../domain/bank-details/sort-code';
import type { AskedFor } from '../../preload/contract/actions';
import type { BankDetailsRow, carersContract } from '../../preload/contract/carers';
import { askedFor } from '../actions/asked-for';
import type { Handlers } from '../door/context';
import { found, Refusal } from '../door/refusal';

type Services = Handlers<typeof carersContract>;

const PROBLEMS: Readonly<Record<BankDetailsProblem, string>> = {
  sort_code_format: 'A sort code has six digits, such as 08-99-99.',
  account_number_format:
    'An account number has eight digits. Ask the carer which eight their bank uses for payments.',
  modulus:
    'This sort code and account number do not fit together: a digit is wrong. Compare them with the carer’s form.',
};

/** Bank details as most people see them. */
export function maskedDetails(
  row: StoredDetails,
  providerName: string,
  asked: ReadonlyMap<number, AskedFor>,
): BankDetailsRow {
  return {
    ...row,
    askedFor: asked.get(row.id) ?? null,
    providerName,
    sortCode: maskSortCode(row.sortCode),
    accountNumber: maskAccountNumber(row.accountNumber),
  };
}

/** Refuses an account that cannot be, as the modulus check finds. */
export function checkAccount({
  sortCode,
  accountNumber,
}: {
  readonly sortCode: string;
  readonly accountNumber: string;
}): void {
  const check = checkBankDetails(sortCode, accountNumber);
  if (check.valid) return;
  const message = `${PROBLEMS[check.reason]} Nothing was saved.`;
  throw new Refusal('bank_details_invalid', message, { reason: check.reason });
}

/** Enters a carer's bank details; they wait for another person's confirmation, and no money goes to them until then. */
export const enterBankDetails: Services['carers.enterBankDetails'] = async ({ books, change }, input) => {
  const provider = found(await books.providers.find(input.provider), `There is no carer ${input.provider}.`);
  checkAccount(input);
  const details = {
    provider: provider.ref,
    sortCode: normaliseSortCode(input.sortCode)!,
    accountNumber: normaliseAccountNumber(input.accountNumber)!,
    accountName: input.accountName,
  };
  await books.bankDetails.enter(details, change);
  const current = await books.bankDetails.current(provider.ref);
  return maskedDetails((current.unconfirmed ?? current.confirmed)!, provider.name, await askedFor(books));
};

/**
 * Confirms what waits for each carer named. Nobody confirms what they entered, nor what they took down in an action and
 * somebody else then made: those are left and counted.
 */
export const confirmBankDetails: Services['carers.confirmBankDetails'] = async (
  { books, change },
  { providers },
) => {
  const asked = await askedFor(books);
  let confirmed = 0;
  let own = 0;
  for (const ref of providers) {
    const { unconfirmed } = await books.bankDetails.current(ref);
    if (!unconfirmed) continue;
    const people = [unconfirmed.enteredBy, asked.get(unconfirmed.id)?.takenDownBy];
    if (people.includes(change.user)) own += 1;
    else if (await books.bankDetails.confirm(ref, change)) confirmed += 1;
  }
  if (confirmed === 0 && own > 0) {
    const message = `${change.user} entered or took down ${own === 1 ? 'these bank details' : 'all of these bank details'}: another person has to confirm them.`;
    throw new Refusal('own_work', message);
  }
  return { confirmed, own };
};

/** Shows bank details in full, and records who looked. */
export const showBankDetails: Services['carers.showBankDetails'] = async (
  { books, change },
  { provider, id },
) => {
  const history = await books.bankDetails.history(provider);
  const row = found(
    history.find((candidate) => candidate.id === id),
    `Carer ${provider} has no such bank details.`,
  );
  await books.audit.append({ ...change, subjectKind: 'bank_details', subjectRef: provider });
  return { sortCode: row.sortCode, accountNumber: row.accountNumber };
};
