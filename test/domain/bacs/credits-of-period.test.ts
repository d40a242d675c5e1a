import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { creditTotalPence, paymentsToCredit } from '../../../domain/bacs/credits-of-period';
import { readBacsFile } from '../../../domain/bacs/read-bacs-file';
import { writeBacsFile } from '../../../domain/bacs/write-bacs-file';
import { SUBMISSION } from './submissions';

it('what a file credits is known before it is written', () => {
  const payment = fc.record({ totalPence: fc.integer({ min: 0, max: 1_000_000 }) });
  fc.assert(
    fc.property(fc.array(payment), (payments) => {
      const total = creditTotalPence(payments);
      expect(total).toBe(payments.reduce((sum, { totalPence }) => sum + totalPence, 0));
      const credits = paymentsToCredit(payments).map(({ totalPence }) => ({
        ...SUBMISSION.credits[0]!,
        amountPence: totalPence,
      }));
      fc.pre(credits.length > 0);
      expect(readBacsFile(writeBacsFile({ ...SUBMISSION, credits })).creditTotalPence).toBe(total);
    }),
  );
});
