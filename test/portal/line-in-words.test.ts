import { describe, expect, it } from 'vitest';
import { remittanceDefinition } from '../../domain/documents/remittance-definition';
import { adviceOf } from '../../portal/payments/advice-of';
import { lineInWords } from '../../portal/payments/line-in-words';
import {
  advice,
  broughtForward,
  careLine,
  correctionLine,
  extraLine,
  oneOffLine,
  PERIODS,
  segment,
} from '../builders/advices';
import { aCarersData, tenYearsOfCarersData } from '../builders/carer-data';

const words = (line: Parameters<typeof lineInWords>[0]) => lineInWords(line, advice([line]));

describe('a payment line on screen', () => {
  it('says nights, rate and sum of care, and why the rate changed', () => {
    const turned = { age: 11, on: '2026-05-09' };
    expect(words(careLine(segment('2026-05-09', 4, 22000, { turned })))).toEqual({
      title: 'In-house Fostering Placement',
      sentences: [
        '4 nights, 9–12 May 2026, at £220.00 a week: 4 ÷ 7 × £220.00',
        'Sam Taylor turned 11 on 9 May.',
      ],
    });
  });

  it('says what was wrong with an earlier payment', () => {
    const paid = segment('2026-04-20', 14, 22000);
    expect(words(correctionLine(PERIODS[1]!, [], [paid]))).toEqual({
      title: 'Correction of period 2 of 2026-27 (20 Apr – 3 May 2026)',
      sentences: [
        'In-house Fostering Placement',
        'We paid for 14 nights, and now know that none were due. You were paid £440.00 too much for it, which is taken off this payment.',
        'Due now: nothing',
        'Paid before: 14 nights, 20 Apr – 3 May 2026: 14 ÷ 7 × £220.00 = £440.00',
      ],
    });
  });

  it('says what is beside care in the words of the remittance advice', () => {
    expect(words(broughtForward(6285)).title).toBe('Brought forward');
    expect(
      words(oneOffLine('School coat', { amountPence: 3000, from: '2026-05-05' })).sentences[0],
    ).toContain('School coat');
    const due = { on: '2026-05-09', age: 11, weekPence: 22000, amountPence: 22000 };
    expect(words(extraLine({ due })).title).toBe('Birthday allowance');
    expect(words(extraLine({ due: null, paidPence: 22000 }, { amountPence: -22000 })).title).toContain(
      'Correction of',
    );
  });

  it.each([aCarersData(), tenYearsOfCarersData()])('has words and a document for every payment', (data) => {
    for (const payment of data.payments) {
      const of = adviceOf(data, payment);
      for (const line of of.lines) expect(lineInWords(line, of).title).not.toBe('');
    }
    const paid = data.payments.find(({ state }) => state === 'finalised')!;
    expect(remittanceDefinition(adviceOf(data, paid)).watermark).toBeNull();
    const current = data.payments.find(({ state }) => state === 'current')!;
    expect(remittanceDefinition(adviceOf(data, current)).watermark).toBe('Draft – not yet paid');
  });
});
