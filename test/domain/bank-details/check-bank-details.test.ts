import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { checkBankDetails } from '../../../domain/bank-details/check-bank-details';
import { modulusChecksFor } from '../../../domain/bank-details/modulus-weights';
import { WEIGHT_TABLE } from '../../../domain/bank-details/valacdos';

const sortCodeInTable = fc.constantFrom(
  ...WEIGHT_TABLE.flatMap(({ sortCodes }) => sortCodes.trim().split(/[\s-]+/)),
);
const accountNumber = fc.nat(99_999_999).map((number) => String(number).padStart(8, '0'));

describe('the test cases of the specification', () => {
  it.each([
    ['passes modulus 10', '089999', '66374958'],
    ['passes modulus 11', '107999', '88837491'],
    ['passes modulus 11 and double alternate', '202959', '63748472'],
    ['exceptions 10 and 11, first check passes', '871427', '46238510'],
    ['exceptions 10 and 11, second check passes', '872427', '46238510'],
    ['exception 10, ab is 09 and g is 9', '871427', '09123496'],
    ['exception 10, ab is 99 and g is 9', '871427', '99123496'],
    ['exception 3, start of a range, c is 6', '820000', '73688637'],
    ['exception 3, end of a range, c is 9', '827999', '73988638'],
    ['exception 3, both checks made and passed', '827101', '28748352'],
    ['exception 4, remainder equals the check digits', '134020', '63849203'],
    ['exception 1, 27 added', '118765', '64371389'],
    ['exception 5', '938611', '07806039'],
    ['exception 5 with a substituted sort code', '938600', '42368003'],
    ['exception 5, both remainders 0', '938063', '55065200'],
    ['exception 7', '772798', '99345694'],
    ['exception 8', '086090', '06774744'],
    ['exceptions 2 and 9, first check passes', '309070', '02355688'],
    ['exceptions 2 and 9, second check passes', '309070', '12345668'],
    ['exception 2, a is not 0 and g is not 9', '309070', '12345677'],
    ['exception 2, a is not 0 and g is 9', '309070', '99345694'],
    ['exceptions 12 and 13, modulus 11 passes', '074456', '12345112'],
    ['exceptions 12 and 13, both pass', '070116', '34012583'],
    ['exceptions 12 and 13, modulus 10 passes', '074456', '11104102'],
    ['exception 14, second check passes', '180002', '00000190'],
  ])('accepts: %s', (_, sortCode, account) => {
    expect(checkBankDetails(sortCode, account)).toEqual({ valid: true, checked: true });
  });

  it.each([
    ['exception 5, second check digit wrong', '938063', '15764273'],
    ['exception 5, first check digit wrong', '938063', '15764264'],
    ['exception 5, remainder 1 in the first check', '938063', '15763217'],
    ['exception 1, fails double alternate', '118765', '64371388'],
    ['fails double alternate only', '203099', '66831036'],
    ['fails modulus 11 only', '203099', '58716970'],
    ['fails modulus 10', '089999', '66374959'],
    ['fails modulus 11', '107999', '88837493'],
  ])('refuses: %s', (_, sortCode, account) => {
    expect(checkBankDetails(sortCode, account)).toEqual({ valid: false, reason: 'modulus' });
  });

  it('lets a foreign currency account (exception 6) pass unchecked', () => {
    expect(checkBankDetails('200915', '41011166')).toEqual({ valid: true, checked: false });
  });
});

describe('what the test cases of the specification leave open', () => {
  it('exception 14: the specification’s own worked example passes its first check', () => {
    expect(checkBankDetails('180002', '98093517')).toEqual({ valid: true, checked: true });
  });

  it('exception 14: only a last digit of 0, 1 or 9 earns a second check', () => {
    // With its last digit taken off and a zero in front, 0000019n always passes.
    const passing = '0123456789'
      .split('')
      .filter((last) => checkBankDetails('180002', `0000019${last}`).valid);
    expect(passing).toEqual(['0', '1', '9']);
  });

  it('needs both checks where a sort code has two without exception', () => {
    expect(checkBankDetails('400000', '12345676').valid).toBe(true); // passes both
    expect(checkBankDetails('400000', '12345706').valid).toBe(false); // passes modulus 11 only
    expect(checkBankDetails('400000', '12345700').valid).toBe(false); // passes double alternate only
  });

  it('exception 3: the standard check still counts where the double alternate one is left out', () => {
    expect(checkBankDetails('820000', '73688638').valid).toBe(false);
  });

  it('exception 6: an account in sterling is checked', () => {
    expect(checkBankDetails('200915', '31011166').valid).toBe(false);
    expect(checkBankDetails('200915', '91011166').valid).toBe(false);
  });

  it('presumes valid what no check covers, and says that it is unchecked', () => {
    expect(checkBankDetails('000000', '12345678')).toEqual({ valid: true, checked: false });
    expect(checkBankDetails('040001', '12345678')).toEqual({ valid: true, checked: false });
    expect(checkBankDetails('999999', '12345678')).toEqual({ valid: true, checked: false });
  });

  it('keeps no memory of the accounts checked before', () => {
    fc.assert(
      fc.property(sortCodeInTable, accountNumber, accountNumber, (sortCode, account, between) => {
        const before = checkBankDetails(sortCode, account);
        checkBankDetails(sortCode, between);
        expect(checkBankDetails(sortCode, account)).toEqual(before);
      }),
    );
  });
});

describe('as people write them', () => {
  it.each([
    ['08-99-99', '66374958'],
    ['08 99 99', '6637 4958'],
    [' 089999 ', ' 66374958 '],
  ])('reads %s and %s', (sortCode, account) => {
    expect(checkBankDetails(sortCode, account)).toEqual({ valid: true, checked: true });
  });

  it('reads a six- or seven-digit number with zeros in front', () => {
    expect(checkBankDetails('180002', '000190')).toEqual({ valid: true, checked: true });
    expect(checkBankDetails('938611', '7806039')).toEqual({ valid: true, checked: true });
  });

  it('names the sort code first where both are wrong', () => {
    expect(checkBankDetails('08999', '1')).toEqual({ valid: false, reason: 'sort_code_format' });
    expect(checkBankDetails('089999', '1')).toEqual({ valid: false, reason: 'account_number_format' });
    expect(checkBankDetails('089999', '663749580')).toEqual({
      valid: false,
      reason: 'account_number_format',
    });
  });

  it('answers for any two texts and never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789- '.split('')), maxLength: 12 }),
    );
    fc.assert(
      fc.property(text, text, (sortCode, account) => {
        expect(typeof checkBankDetails(sortCode, account).valid).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same answer for digits with and without separators', () => {
    fc.assert(
      fc.property(sortCodeInTable, accountNumber, (sortCode, account) => {
        const written = `${sortCode.slice(0, 2)}-${sortCode.slice(2, 4)}-${sortCode.slice(4)}`;
        expect(checkBankDetails(written, account)).toEqual(checkBankDetails(sortCode, account));
      }),
    );
  });
});

describe('mistyped digits', () => {
  const plainModulus11 = sortCodeInTable.filter((sortCode) => {
    const [first, second] = modulusChecksFor(sortCode);
    return first?.algorithm === 'MOD11' && first.exception === 0 && !second;
  });

  it('finds every single wrong digit that a modulus 11 check gives weight to', () => {
    const mistake = fc.record({ position: fc.nat(7), added: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(plainModulus11, accountNumber, mistake, (sortCode, start, { position, added }) => {
        const account = nextValid(sortCode, start);
        fc.pre(account !== null && modulusChecksFor(sortCode)[0]!.weights[6 + position]! % 11 !== 0);
        const wrong = (Number(account.charAt(position)) + added) % 10;
        const mistyped = account.slice(0, position) + wrong + account.slice(position + 1);
        expect(checkBankDetails(sortCode, mistyped)).toEqual({ valid: false, reason: 'modulus' });
      }),
      { numRuns: 500 },
    );
  });
});

/** The first account number from `start` upwards that passes; null where the next hundred do not. */
function nextValid(sortCode: string, start: string): string | null {
  for (let number = Number(start); number < Number(start) + 100; number += 1) {
    const account = String(number % 100_000_000).padStart(8, '0');
    if (checkBankDetails(sortCode, account).valid) return account;
  }
  return null;
}
