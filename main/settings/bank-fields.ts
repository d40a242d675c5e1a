import { z } from 'zod';
import { normaliseAccountNumber } from '../../domain/bank-details/account-number';
import { normaliseSortCode } from '../../domain/bank-details/sort-code';

/** A sort code as people write it, kept as six digits; empty stays empty. */
export const sortCodeField = z.string().transform((text, context) => {
  const sortCode = text.trim() === '' ? '' : normaliseSortCode(text);
  if (sortCode !== null) return sortCode;
  context.addIssue('Give six digits, such as 08-99-99.');
  return z.NEVER;
});

/** An account number, kept as eight digits; empty stays empty. */
export const accountNumberField = z.string().transform((text, context) => {
  const accountNumber = text.trim() === '' ? '' : normaliseAccountNumber(text);
  if (accountNumber !== null) return accountNumber;
  context.addIssue('Give the eight digits of the account number.');
  return z.NEVER;
});
