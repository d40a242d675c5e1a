import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBacsFile } from '../../../domain/bacs/read-bacs-file';
import { hashOf } from '../../../main/bacs/bacs-submission';
import { payDateNotice } from '../../../main/bacs/processing-day';
import { AARON, ADA, OLIVE } from '../../builders/people';
import { asked, FIRST, SECOND, setCouncilBank, textOf, withPaidCouncil } from './paying-out';

describe('exporting a period’s BACS file', () => {
  it('pays each carer their payment, from the council’s account, on the pay date', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      const { files, notice } = await desk.ask(OLIVE, 'bacs.export', asked(to));
      expect(files.map((file) => path.basename(file))).toEqual([
        'bacs-2026-27-01.txt',
        'bacs-2026-27-01-totals.pdf',
      ]);
      expect(notice).toBeNull();
      const content = readBacsFile(await textOf(files));
      const payments = await desk.ledger.read((books) => books.payments.ofPeriod(FIRST));
      expect(content.credits.map(({ reference, amountPence }) => [reference, amountPence])).toEqual(
        payments.map(({ provider, totalPence }) => [`${provider} 2026-27/01`, totalPence]),
      );
      expect(content).toMatchObject({
        serial: '260100',
        processingDay: '2026-04-10',
        createdOn: '2026-04-09',
        originator: { serviceUserNumber: '123456', sortCode: '107999', accountNumber: '88837491' },
        creditTotalPence: payments.reduce((sum, { totalPence }) => sum + totalPence, 0),
      });
      expect(content.credits[1]).toMatchObject({ payeeName: 'ZOE O BRIEN', sortCode: '202959' });
    });
  });

  it('leaves a payment of nil out, and says how many', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      expect(await desk.ask(OLIVE, 'bacs.read', { period: SECOND })).toMatchObject({
        files: [],
        planned: { payments: 2, processingDay: '2026-04-17', inAccountsOn: '2026-04-20' },
        nilPayments: 1,
        problem: null,
      });
      const { files } = await desk.ask(OLIVE, 'bacs.export', asked(to, SECOND));
      const { credits } = readBacsFile(await textOf(files));
      expect(credits.map(({ reference }) => reference)).toEqual(['P002 2026-27/02', 'P003 2026-27/02']);
    });
  });

  it('writes the same bytes again, whatever was set and whoever asks since, and records each time', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      const { files } = await desk.ask(OLIVE, 'bacs.export', asked(to));
      const first = await Promise.all(files.map((file) => readFile(file)));
      await desk.ask(ADA, 'settings.set', { key: 'bacs.accountName', value: 'Another Name' });
      await desk.ask(ADA, 'settings.set', { key: 'bacs.serviceUserNumber', value: '' });
      await desk.ask(ADA, 'settings.set', { key: 'organisation.name', value: 'Another Council' });
      desk.now = '2026-05-01T09:00:00.000Z';
      const again = await desk.ask(AARON, 'bacs.export', asked(to));
      for (const [index, file] of again.files.entries())
        expect((await readFile(file)).equals(first[index]!)).toBe(true);
      const exports = await desk.ask(OLIVE, 'reports.exports', { period: FIRST });
      expect(exports.map(({ what, by, folder, fileName }) => [what, by, folder, fileName])).toEqual([
        ['bacs', AARON.name, to, 'bacs-2026-27-01.txt'],
        ['bacs', OLIVE.name, to, 'bacs-2026-27-01.txt'],
      ]);
      expect((await desk.ledger.read((books) => books.bacsFiles.list())).length).toBe(1);
      expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
    });
  });

  it('shows on screen what the file and its record say, with the account masked', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      const { files } = await desk.ask(OLIVE, 'bacs.export', asked(to));
      const shown = await desk.ask(OLIVE, 'bacs.read', { period: FIRST });
      expect(shown.planned).toBeNull();
      expect(shown.files).toEqual([
        expect.objectContaining({
          fileName: 'bacs-2026-27-01.txt',
          originatorSortCode: '••-••-99',
          originatorAccountNumber: '••••7491',
          madeBy: OLIVE.name,
          payments: 3,
          sha256: hashOf(await textOf(files)),
          firstReference: 'P001 2026-27/01',
          lastReference: 'P003 2026-27/01',
          inAccountsOn: '2026-04-13',
        }),
      ]);
      const trail = JSON.stringify([shown, await desk.ask(AARON, 'audit.search', { limit: 500 })]);
      for (const secret of ['88837491', '66374958', '63748472']) {
        // The setting's own event is the administrators' to see; the carers' accounts are in none.
        expect(trail.includes(secret)).toBe(secret === '88837491');
      }
    });
  });

  it('is processed as many banking days before the pay date as the settings say', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      await desk.ask(ADA, 'settings.set', { key: 'bacs.processingDaysBefore', value: '0' });
      const { planned, notice } = await desk.ask(OLIVE, 'bacs.read', { period: FIRST });
      expect([planned, notice]).toMatchObject([
        { processingDay: '2026-04-13', inAccountsOn: '2026-04-14' },
        'The money is in the accounts on 14 Apr 2026, after the pay date, 13 Apr 2026.',
      ]);
      await desk.ask(OLIVE, 'bacs.export', asked(to));
      await desk.ask(ADA, 'settings.set', { key: 'bacs.processingDaysBefore', value: '1' });
      expect((await desk.ask(OLIVE, 'bacs.read', { period: FIRST })).files[0]?.processingDay).toBe(
        '2026-04-13',
      );
    });
  });
});

it.each([
  ['2026-04-13', '2026-04-10', null],
  [
    '2026-04-13',
    '2026-04-13',
    /^The money is in the accounts on 14 Apr 2026, after the pay date, 13 Apr 2026\.$/,
  ],
  [
    '2026-04-06',
    '2026-04-02',
    /^The pay date, 6 Apr 2026, is Easter Monday: .* on 2 Apr 2026\. The money .* on 7 Apr 2026, after/,
  ],
  [
    '2026-04-11',
    '2026-04-09',
    /^The pay date, 11 Apr 2026, is a Saturday: .* on 9 Apr 2026, so that they come before it\.$/,
  ],
  [
    '2026-04-11',
    '2026-04-10',
    /^The pay date, 11 Apr 2026, is a Saturday: .* on 10 Apr 2026\. The money .* on 13 Apr 2026, after/,
  ],
])(
  'a pay date on %s and processing on %s are said where the money does not come as usual',
  (payDate, processingDay, words) => {
    const notice = payDateNotice(payDate, processingDay);
    expect(notice).toEqual(words === null ? null : expect.stringMatching(words));
  },
);

describe('a BACS file that cannot be', () => {
  it.each([
    ['bacs.serviceUserNumber', '', 'BACS service user number (bacs.serviceUserNumber)'],
    ['bacs.sortCode', '', 'Sort code that carers are paid from (bacs.sortCode)'],
    ['bacs.accountNumber', '', 'Account number that carers are paid from (bacs.accountNumber)'],
    ['bacs.accountName', '', 'Name of the account that carers are paid from (bacs.accountName)'],
    ['bacs.accountNumber', '88837492', 'do not fit together'],
  ])('for %s being "%s": says which setting, and where to set it', async (key, value, words) => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      await desk.ask(ADA, 'settings.set', { key, value });
      const refused = await desk.refusal(OLIVE, 'bacs.export', asked(to));
      expect(refused.code).toBe('bacs_settings_wrong');
      expect(refused.message).toContain(words);
      expect(refused.message).toContain('Settings, Organisation');
      expect((await desk.ask(OLIVE, 'bacs.read', { period: FIRST })).problem).toBe(refused.message);
      await expect(readdir(to)).rejects.toThrow('ENOENT');
      expect(await desk.ledger.read((books) => books.bacsFiles.list())).toEqual([]);
    });
  });

  it('is refused for a period that is not finalised, and one that there is not', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      const current = await desk.refusal(OLIVE, 'bacs.export', asked(to, '2026-27/03'));
      expect(current.code).toBe('period_not_finalised');
      expect((await desk.refusal(OLIVE, 'bacs.export', asked(to, '2030-31/01'))).code).toBe('not_found');
      expect((await desk.refusal(OLIVE, 'bacs.export', { ...asked(to), number: 1 })).code).toBe('not_found');
    });
  });

  it('is not recorded where its folder cannot be written to', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      await writeFile(to, 'a file');
      expect((await desk.refusal(OLIVE, 'bacs.export', asked(to))).code).toBe('cannot_write');
      expect(await desk.ledger.read((books) => books.bacsFiles.list())).toEqual([]);
    });
  });

  it('is asked for twice at once and written once', async () => {
    await withPaidCouncil(async (desk, to) => {
      await setCouncilBank(desk);
      const both = await Promise.all([
        desk.ask(OLIVE, 'bacs.export', asked(to)),
        desk.ask(AARON, 'bacs.export', asked(`${to}-2`)),
      ]);
      const texts = await Promise.all(both.map(({ files }) => textOf(files)));
      expect(texts[0]).toBe(texts[1]);
      expect((await desk.ledger.read((books) => books.bacsFiles.list())).length).toBe(1);
    });
  });
});
