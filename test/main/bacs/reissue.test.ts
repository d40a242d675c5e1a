import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readBacsFile } from '../../../domain/bacs/read-bacs-file';
import { AARON, ADA, OLIVE } from '../../builders/people';
import { asked, FIRST, SECOND, setCouncilBank, textOf, withPaidCouncil } from './paying-out';

const REASON = 'Rejected by the bank: account closed.';
const again = (to: string, facts: object = {}) => ({
  ...asked(to),
  providers: ['P001'],
  reason: REASON,
  processingDay: '2026-04-16',
  ...facts,
});
const NEW_DETAILS = {
  provider: 'P001',
  sortCode: '107999',
  accountNumber: '88837491',
  accountName: 'Amara Okafor',
};

it('issues a payment again to the account that is confirmed now, as a further file', async () => {
  await withPaidCouncil(async (desk, to) => {
    await setCouncilBank(desk);
    const first = await desk.ask(OLIVE, 'bacs.export', asked(to));
    const before = await textOf(first.files);
    await desk.ask(OLIVE, 'carers.enterBankDetails', NEW_DETAILS);

    const [waiting] = await desk.ask(AARON, 'bacs.reissuable', { period: FIRST });
    expect(waiting).toMatchObject({
      provider: 'P001',
      sortCode: null,
      whyNot: 'Waits to be confirmed',
    });
    const refused = await desk.refusal(AARON, 'bacs.reissue', again(to));
    expect(refused).toMatchObject({ code: 'bank_details_waiting', details: { provider: 'P001' } });

    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    const [ready] = await desk.ask(AARON, 'bacs.reissuable', { period: FIRST });
    expect(ready).toMatchObject({
      paidAccountNumber: '••••4958',
      accountNumber: '••••7491',
      isOtherAccount: true,
      whyNot: null,
      reissues: 0,
    });
    const { files, number } = await desk.ask(AARON, 'bacs.reissue', again(to));
    expect(number).toBe(1);
    expect(files.map((file) => path.basename(file))).toEqual([
      'bacs-2026-27-01-reissue-1.txt',
      'bacs-2026-27-01-reissue-1-totals.pdf',
    ]);
    const reissued = await textOf(files);
    expect(readBacsFile(reissued)).toMatchObject({
      serial: '260101',
      fileNumber: 1,
      processingDay: '2026-04-16',
      creditTotalPence: 20885,
      credits: [{ sortCode: '107999', accountNumber: '88837491', reference: 'P001 2026-27/01' }],
    });
    expect(await readFile(files[1]!, 'utf8')).toContain('bacs-2026-27-01-reissue-1.txt');

    // Nothing that was paid has changed by it, and both files are written again as they were.
    const period = await desk.ledger.read((books) => books.periods.find(FIRST));
    const payments = await desk.ledger.read((books) => books.payments.ofPeriod(FIRST));
    expect(period?.totalPence).toBe(payments.reduce((sum, { totalPence }) => sum + totalPence, 0));
    expect(await textOf((await desk.ask(OLIVE, 'bacs.export', asked(to))).files)).toBe(before);
    const once = await desk.ask(OLIVE, 'bacs.export', { ...asked(to), number: 1 });
    expect(await textOf(once.files)).toBe(reissued);
    expect((await desk.ask(OLIVE, 'bacs.read', { period: FIRST })).files.map(({ reason }) => reason)).toEqual(
      [null, REASON],
    );
    expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });

    // The bank may send it back once more.
    expect((await desk.ask(AARON, 'bacs.reissue', again(to, { processingDay: '2026-04-20' }))).number).toBe(
      2,
    );
    expect((await desk.ask(AARON, 'bacs.reissuable', { period: FIRST }))[0]?.reissues).toBe(2);
  });
});

it('is an approver’s, with a reason, for payments that went to the bank', async () => {
  await withPaidCouncil(async (desk, to) => {
    await setCouncilBank(desk);
    expect((await desk.refusal(AARON, 'bacs.reissue', again(to))).code).toBe('bacs_not_exported');
    await desk.ask(OLIVE, 'bacs.export', asked(to));
    await desk.ask(OLIVE, 'bacs.export', asked(to, SECOND));
    expect((await desk.refusal(OLIVE, 'bacs.reissue', again(to))).code).toBe('not_allowed');
    expect((await desk.refusal(AARON, 'bacs.reissue', again(to, { reason: ' ' }))).code).toBe('bad_input');
    expect((await desk.refusal(AARON, 'bacs.reissue', again(to, { providers: [] }))).code).toBe('bad_input');
    for (const facts of [{ providers: ['P002', 'P999'] }, { period: SECOND }]) {
      const refused = await desk.refusal(
        AARON,
        'bacs.reissue',
        again(to, { processingDay: '2026-04-23', ...facts }),
      );
      expect(refused.code).toBe('not_found');
    }
    for (const [processingDay, words] of [
      ['2026-04-18', 'a Saturday'],
      ['2026-05-04', 'the Early May bank holiday'],
      ['2026-04-10', 'a later banking day'],
    ] as const) {
      const refused = await desk.refusal(AARON, 'bacs.reissue', again(to, { processingDay }));
      expect(refused).toMatchObject({ code: 'not_a_banking_day' });
      expect(refused.message).toContain(words);
    }
    expect((await desk.ledger.read((books) => books.bacsFiles.ofPeriod(FIRST))).length).toBe(1);
  });
});
