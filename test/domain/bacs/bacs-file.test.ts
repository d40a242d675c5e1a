import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bacsText } from '../../../domain/bacs/character-set';
import { BacsFileError, readBacsFile } from '../../../domain/bacs/read-bacs-file';
import type { BacsSubmission } from '../../../domain/bacs/submission';
import { writeBacsFile } from '../../../domain/bacs/write-bacs-file';
import { SUBMISSION, submissions } from './submissions';

const recordsOf = (submission: BacsSubmission): string[] =>
  writeBacsFile(submission).slice(0, -2).split('\r\n');
/** As a file holds a text: in its characters, cut to 18. */
const inFile = (text: string): string => bacsText(text).slice(0, 18).trimEnd();

describe('a BACS file', () => {
  it('is laid out as Standard 18 asks, to the character', () => {
    expect(writeBacsFile(SUBMISSION)).toBe(
      [
        'VOL1260100                               123456                                1',
        'HDR1A123456S   12345626010000010001       26100 26110 000000                    ',
        'HDR2F0200000100                                   00                            ',
        'UHL1 26103999999    000000001 DAILY  001                                        ',
        '0899996637495809910799988837491    00000020885HARROWMERE COUNCILP001 2026-27/01   ZOE O BRIEN       ',
        '2029596374847209910799988837491    00000000100HARROWMERE COUNCILP002 2026-27/01   B & CO. LTD       ',
        '1079998883749101710799988837491    00000020985HARROWMERE COUNCILCONTRA            HARROWMERE COUNCIL',
        'EOF1A123456S   12345626010000010001       26100 26110 000000                    ',
        'EOF2F0200000100                                   00                            ',
        'UTL10000000020985000000002098500000010000002                                    ',
        '',
      ].join('\r\n'),
    );
  });

  it('has labels of 80 characters and records of 100, all of them characters that BACS takes', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const records = recordsOf(submission);
        const names = records.map((record) => record.slice(0, 4));
        expect([...names.slice(0, 4), ...names.slice(-3)]).toEqual([
          'VOL1',
          'HDR1',
          'HDR2',
          'UHL1',
          'EOF1',
          'EOF2',
          'UTL1',
        ]);
        const lengths = records.map((record) => record.length);
        const data = submission.credits.map(() => 100);
        expect(lengths).toEqual([80, 80, 80, 80, ...data, 100, 80, 80, 80]);
        for (const record of records) expect(record).toMatch(/^[A-Z0-9.&/\- ]*$/);
      }),
    );
  });

  it('debits what it credits: the contra and both totals are the sum of the credits', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const records = recordsOf(submission);
        const pence = (record: string): bigint => BigInt(record.slice(35, 46));
        const credits = records.filter((record) => record.length === 100 && record.slice(15, 17) === '99');
        const contras = records.filter((record) => record.length === 100 && record.slice(15, 17) === '17');
        const total = credits.reduce((sum, record) => sum + pence(record), 0n);
        expect(contras.map(pence)).toEqual([total]);
        const trailer = records.at(-1)!;
        expect(BigInt(trailer.slice(4, 17))).toBe(total);
        expect(BigInt(trailer.slice(17, 30))).toBe(total);
        expect([Number(trailer.slice(30, 37)), Number(trailer.slice(37, 44))]).toEqual([1, credits.length]);
      }),
    );
  });

  it('reads back as what was to be paid', () => {
    fc.assert(
      fc.property(submissions, (submission) => {
        const { creditTotalPence, ...read } = readBacsFile(writeBacsFile(submission));
        expect(read).toEqual({
          ...submission,
          originator: { ...submission.originator, name: inFile(submission.originator.name) },
          credits: submission.credits.map((credit) => ({
            ...credit,
            payeeName: inFile(credit.payeeName),
            reference: inFile(credit.reference),
          })),
        });
        expect(creditTotalPence).toBe(
          submission.credits.reduce((sum, { amountPence }) => sum + amountPence, 0),
        );
      }),
    );
  });

  it.each([
    ['no credit', { credits: [] }],
    ['an amount of nothing', { credits: [{ ...SUBMISSION.credits[0]!, amountPence: 0 }] }],
    ['an amount below nothing', { credits: [{ ...SUBMISSION.credits[0]!, amountPence: -1 }] }],
    [
      'an amount of twelve digits',
      { credits: [{ ...SUBMISSION.credits[0]!, amountPence: 100_000_000_000 }] },
    ],
    [
      'an account number of seven digits',
      { credits: [{ ...SUBMISSION.credits[0]!, accountNumber: '1234567' }] },
    ],
    [
      'a service user number that is none',
      { originator: { ...SUBMISSION.originator, serviceUserNumber: '' } },
    ],
  ])('cannot be written with %s', (_what, wrong) => {
    expect(() => writeBacsFile({ ...SUBMISSION, ...wrong })).toThrow(RangeError);
  });
});

describe('a BACS file that somebody changed', () => {
  it('is not read, whichever digit of an amount or total is another', () => {
    const text = writeBacsFile(SUBMISSION);
    const records = text.split('\r\n');
    const amounts = records.flatMap((record, line) => {
      const start = records.slice(0, line).reduce((sum, before) => sum + before.length + 2, 0);
      if (record.length === 100) return Array.from({ length: 11 }, (_, place) => start + 35 + place);
      return record.startsWith('UTL1') ? Array.from({ length: 40 }, (_, place) => start + 4 + place) : [];
    });
    expect(amounts).toHaveLength(3 * 11 + 40);
    for (const place of amounts) {
      const other = (Number(text[place]) + 1) % 10;
      const changed = `${text.slice(0, place)}${other}${text.slice(place + 1)}`;
      expect(() => readBacsFile(changed), `at ${place}`).toThrow(BacsFileError);
    }
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, -2)],
    ['without its trailer', (text: string) => text.replace(/UTL1.*\r\n/, '')],
    ['with a credit less', (text: string) => text.replace(/202959.*\r\n/, '')],
    ['with a letter that BACS does not take', (text: string) => text.replace('ZOE', 'Zoe')],
    ['with another contra account', (text: string) => text.replace('\r\n107999', '\r\n107998')],
    ['empty', () => ''],
  ])('is not read: %s', (_what, change) => {
    expect(() => readBacsFile(change(writeBacsFile(SUBMISSION)))).toThrow(BacsFileError);
  });
});
