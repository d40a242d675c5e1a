import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseAccountNumber } from '../../../domain/bank-details/account-number';
import { recogniseDetails, type RecognisedDetails } from '../../../domain/actions/recognise-details';

const NOTHING: RecognisedDetails = {
  sortCode: null,
  accountNumber: null,
  postcode: null,
  phone: null,
  email: null,
};

test.each<[string, Partial<RecognisedDetails>]>([
  [
    'Hello, from May please pay us into our new account: sort code 08-99-99, account number 66374958. Amara',
    { sortCode: '08-99-99', accountNumber: '66374958' },
  ],
  ['Sort code: 089999\nA/c no: 6637 4958', { sortCode: '08-99-99', accountNumber: '66374958' }],
  ['new bank 08-99-99 66374958 thanks', { sortCode: '08-99-99', accountNumber: '66374958' }],
  ['sort code 12 05 26 account 1234567', { sortCode: '12-05-26', accountNumber: '01234567' }],
  ['We have moved to 14 Mill Lane, Ashford TN23 4AB.', { postcode: 'TN23 4AB' }],
  ['we are at 3 the green, me1 2xy now', { postcode: 'ME1 2XY' }],
  ['My new mobile is 07700 900123', { phone: '07700 900123' }],
  ['Ring me on +44 (0)7700 900 123 or at home', { phone: '+44 (0)7700 900 123' }],
  ['(020) 7946 0958 is the number', { phone: '(020) 7946 0958' }],
  ['Please use amara.okafor+fc@example.co.uk.', { email: 'amara.okafor+fc@example.co.uk' }],
])('%s', (text, said) => {
  expect(recogniseDetails(text)).toEqual({ ...NOTHING, ...said });
});

test.each([
  ['days are no sort codes', 'We were away 12-05-26 to 19-05-26.'],
  ['nor is a day in digits an account', 'Received on 12052026.'],
  ['eight digits by themselves may be anything', 'Our reference is 66374958.'],
  ['nor is part of a longer number', 'Card 4929 1234 5678 9012'],
  ['an item of a road is no postcode', 'Take the A1 2nd exit.'],
  ['a placement is no postcode', 'PL0192 ended; see C001 and P001.'],
  ['an amount is no phone number', 'It was £1,234.50 for 2026-27/03, not 0.45 a mile.'],
])('%s', (_why, text) => {
  expect(recogniseDetails(text)).toEqual(NOTHING);
});

test('where the old and the new are both there, neither is taken', () => {
  expect(
    recogniseDetails('Not sort code 08-99-99 any more but sort code 10-79-99, and TN23 4AB, not ME1 2XY.'),
  ).toEqual(NOTHING);
  expect(recogniseDetails('07700 900123, I repeat: 07700 900123').phone).toBe('07700 900123');
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

test('bank details are found as they are, whatever is written around them', () => {
  const prose = fc.stringMatching(/^[a-z ,.!\n]{0,60}$/);
  fc.assert(
    fc.property(digits(6), digits(8), prose, prose, fc.boolean(), (sort, account, before, after, spaced) => {
      const [a, b, c] = [sort.slice(0, 2), sort.slice(2, 4), sort.slice(4)];
      const number = spaced ? `${account.slice(0, 4)} ${account.slice(4)}` : account;
      const text = `${before}\nSort code ${a}-${b}-${c}\nAccount number ${number}\n${after}`;
      expect(recogniseDetails(text)).toMatchObject({ sortCode: `${a}-${b}-${c}`, accountNumber: account });
    }),
  );
});

test('nothing is invented: what is recognised stands in the text', () => {
  // prettier-ignore
  const pieces = fc.constantFrom(
    'sort code ', 'account ', 'a/c no ', '08-99-99', '66374958', '6637 4958', '07700 900123', '+44 ', 'TN23 4AB',
    'me1 2xy', 'x@example.org', ' ', '\n', '-', '12-05-26', '4', 'the', '£12.50', '0',
  );
  const text = fc.oneof(
    fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string(),
  );
  const bare = (written: string) => written.replaceAll(/[\s\-\u2010\u2011\u2013]/g, '').toLowerCase();
  fc.assert(
    fc.property(text, (written) => {
      const { accountNumber, ...others } = recogniseDetails(written);
      for (const value of Object.values(others)) {
        if (value !== null) expect(bare(written)).toContain(bare(value));
      }
      if (accountNumber === null) return;
      const there = bare(written).match(/\d+/g)?.join(' ') ?? '';
      expect(normaliseAccountNumber(accountNumber)).toBe(accountNumber);
      expect(there).toContain(accountNumber.replace(/^0{0,2}/, ''));
    }),
    { numRuns: 1000 },
  );
});
