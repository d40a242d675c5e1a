import type { ModulusCheck } from './modulus-weights';
import { SORT_CODE_SUBSTITUTES } from './valacdos';

// Numbers and letters are those of "Validating account numbers: UK modulus checking", chapters 1 and 2: the digits of
// the sort code are u v w x y z, those of the account number a b c d e f g h.

// Exceptions 8 and 9 calculate with these sort codes in place of the account's own.
const EXCEPTION_8_SORT_CODE = '090126';
const EXCEPTION_9_SORT_CODE = '309634';

// Exception 1 puts a financial institution number in front of the sort code, which always adds this much.
const EXCEPTION_1_ADDITION = 27;

// Exception 2, where a is not 0.
const EXCEPTION_2_WEIGHTS = [0, 0, 1, 2, 5, 3, 6, 4, 8, 7, 10, 9, 3, 1];
const EXCEPTION_2_WEIGHTS_WHERE_G_IS_9 = [0, 0, 0, 0, 0, 0, 0, 0, 8, 7, 10, 9, 3, 1];

/** True where the account number (eight digits) passes one check of its sort code (six digits). */
export function passesModulusCheck(check: ModulusCheck, sortCode: string, accountNumber: string): boolean {
  switch (check.exception) {
    case 3:
      return '69'.includes(digit(accountNumber, 'c')) || remainderOf(check, sortCode, accountNumber) === 0;
    case 4:
      return remainderOf(check, sortCode, accountNumber) === Number(accountNumber.slice(6));
    case 5:
      return matchesCheckDigit(check, sortCode, accountNumber);
    case 14:
      return (
        remainderOf(check, sortCode, accountNumber) === 0 ||
        passesShiftedCheck(check, sortCode, accountNumber)
      );
    default:
      return remainderOf(check, sortCode, accountNumber) === 0;
  }
}

/** Exception 6: foreign currency accounts follow no check. */
export function isForeignCurrencyAccount(check: ModulusCheck, accountNumber: string): boolean {
  return (
    check.exception === 6 &&
    '45678'.includes(digit(accountNumber, 'a')) &&
    digit(accountNumber, 'g') === digit(accountNumber, 'h')
  );
}

/** Exception 5: the remainder gives a check digit, which is g for the standard check and h for the double alternate. */
function matchesCheckDigit(check: ModulusCheck, sortCode: string, accountNumber: string): boolean {
  const checkDigit = Number(digit(accountNumber, check.algorithm === 'DBLAL' ? 'h' : 'g'));
  const remainder = remainderOf(check, sortCode, accountNumber);
  // A remainder of 1 in modulus 11 would need a check digit of 10: no digit matches, as the specification asks.
  return checkDigit === (remainder === 0 ? 0 : modulusOf(check) - remainder);
}

/** Exception 14, second check: Coutts accounts may end in a 0, 1 or 9 that is not part of the number. */
function passesShiftedCheck(check: ModulusCheck, sortCode: string, accountNumber: string): boolean {
  return (
    '019'.includes(digit(accountNumber, 'h')) &&
    remainderOf(check, sortCode, `0${accountNumber.slice(0, 7)}`) === 0
  );
}

function remainderOf(check: ModulusCheck, sortCode: string, accountNumber: string): number {
  const weights = weightsFor(check, accountNumber);
  const digits = sortCodeToCalculateWith(check, sortCode) + accountNumber;
  const products = weights.map((weight, position) => weight * Number(digits.charAt(position)));
  const terms = check.algorithm === 'DBLAL' ? products.map(sumOfDigits) : products;
  const addition = check.exception === 1 ? EXCEPTION_1_ADDITION : 0;
  return terms.reduce((total, term) => total + term, addition) % modulusOf(check);
}

function sortCodeToCalculateWith(check: ModulusCheck, sortCode: string): string {
  switch (check.exception) {
    case 5:
      return SORT_CODE_SUBSTITUTES.get(sortCode) ?? sortCode;
    case 8:
      return EXCEPTION_8_SORT_CODE;
    case 9:
      return EXCEPTION_9_SORT_CODE;
    default:
      return sortCode;
  }
}

function weightsFor(check: ModulusCheck, accountNumber: string): readonly number[] {
  const gIs9 = digit(accountNumber, 'g') === '9';
  switch (check.exception) {
    case 2:
      if (digit(accountNumber, 'a') === '0') return check.weights;
      return gIs9 ? EXCEPTION_2_WEIGHTS_WHERE_G_IS_9 : EXCEPTION_2_WEIGHTS;
    case 7:
      return gIs9 ? withoutWeightsUpToB(check.weights) : check.weights;
    case 10:
      return gIs9 && /^[09]9/.test(accountNumber) ? withoutWeightsUpToB(check.weights) : check.weights;
    default:
      return check.weights;
  }
}

function withoutWeightsUpToB(weights: readonly number[]): readonly number[] {
  return weights.map((weight, position) => (position < 8 ? 0 : weight));
}

function modulusOf(check: ModulusCheck): number {
  return check.algorithm === 'MOD11' ? 11 : 10;
}

function digit(accountNumber: string, letter: string): string {
  return accountNumber.charAt('abcdefgh'.indexOf(letter));
}

function sumOfDigits(value: number): number {
  return Array.from(String(value), Number).reduce((sum, figure) => sum + figure, 0);
}
