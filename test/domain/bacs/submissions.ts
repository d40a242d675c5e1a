import * as fc from 'fast-check';
import type { BacsCredit, BacsSubmission, Originator } from '../../../domain/bacs/submission';

export const COUNCIL: Originator = {
  serviceUserNumber: '123456',
  sortCode: '107999',
  accountNumber: '88837491',
  name: 'Harrowmere Council',
};

/** Two credits of the worked example's council, for 13 April 2026. */
export const SUBMISSION: BacsSubmission = {
  serial: '260100',
  fileNumber: 0,
  createdOn: '2026-04-10',
  processingDay: '2026-04-13',
  originator: COUNCIL,
  credits: [
    {
      sortCode: '089999',
      accountNumber: '66374958',
      payeeName: 'Zoë O’Brien',
      amountPence: 20885,
      reference: 'P001 2026-27/01',
    },
    {
      sortCode: '202959',
      accountNumber: '63748472',
      payeeName: 'B & Co. Ltd',
      amountPence: 100,
      reference: 'P002 2026-27/01',
    },
  ],
};

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const name = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('Zoë Łukasik', 'Weiß & Søn'),
);
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const credit: fc.Arbitrary<BacsCredit> = fc.record({
  sortCode: digits(6),
  accountNumber: digits(8),
  payeeName: name,
  amountPence: fc.oneof(fc.integer({ min: 1, max: 99_999_99 }), fc.constantFrom(1, 2_000_000_000)),
  reference: name,
});

/** Any submission: names and references in any characters. */
export const submissions: fc.Arbitrary<BacsSubmission> = fc.record({
  serial: digits(6),
  fileNumber: fc.integer({ min: 0, max: 99 }),
  createdOn: day,
  processingDay: day,
  originator: fc.record({
    serviceUserNumber: digits(6),
    sortCode: digits(6),
    accountNumber: digits(8),
    name,
  }),
  credits: fc.array(credit, { minLength: 1, maxLength: 20 }),
});
