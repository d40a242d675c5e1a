import { describe, expect, it } from 'vitest';
import {
  calculationInWords,
  carryInWords,
  correctionInWords,
  paymentInWords,
  type AdjustmentReason,
} from '../../../domain/documents/remittance-words';
import {
  advice,
  broughtForward,
  careLine,
  carriedForward,
  correctionLine,
  PERIODS,
  segment,
} from '../../builders/advices';

const FIRST = PERIODS[0]!;

function corrected(
  due: Parameters<typeof correctionLine>[1],
  paid: Parameters<typeof correctionLine>[2],
): string {
  const line = correctionLine(FIRST, due, paid);
  return correctionInWords(line.reason as AdjustmentReason, line.amountPence);
}

describe('why a past period is corrected', () => {
  it('says that fewer nights were due, and that the difference is taken off', () => {
    expect(corrected([segment('2026-04-06', 5, 22000)], [segment('2026-04-06', 14, 22000)])).toBe(
      'We paid for 14 nights, and now know that 5 nights were due. You were paid £282.86 too much for it, which is taken off this payment.',
    );
  });

  it('says that none were due', () => {
    expect(corrected([], [segment('2026-04-06', 14, 22000)])).toContain(
      'We paid for 14 nights, and now know that none were due.',
    );
  });

  it('says that care had not been paid for yet', () => {
    expect(corrected([segment('2026-04-19', 1, 22000)], [])).toBe(
      'This care had not been paid for yet. £31.43 is added to this payment.',
    );
  });

  it('says that the rate was wrong where the nights are the same', () => {
    expect(corrected([segment('2026-04-06', 14, 25800)], [segment('2026-04-06', 14, 22000)])).toBe(
      'The nights are the same, but the rate was not the right one. You were paid £76.00 too little for it, which is added to this payment.',
    );
  });

  it('says that a period was corrected before', () => {
    const line = correctionLine(FIRST, [segment('2026-04-06', 2, 22000)], [segment('2026-04-06', 14, 22000)]);
    const reason = line.reason as AdjustmentReason;
    const before = { ...reason.paid[0]!, kind: 'adjustment', nights: null, amountPence: -1000 } as const;
    const paid = [...reason.paid, before];
    expect(correctionInWords({ ...reason, paid }, line.amountPence)).toContain('was corrected before');
  });
});

describe('money that moves between payments', () => {
  it('says where it came from', () => {
    const line = broughtForward(4210);
    expect(carryInWords(line, advice([line]))).toBe(
      '£42.10 of what you had been paid too much was still to be paid back after period 2 of 2026-27 (20 Apr – 3 May 2026). It comes off this payment, as far as this payment allows.',
    );
  });

  it('says why it goes on', () => {
    const line = carriedForward(34571);
    expect(carryInWords(line, advice([line]))).toContain('adds up to −£345.71');
  });
});

describe('the first sentence', () => {
  const care = careLine(segment('2026-05-04', 14, 22000));

  it('names the amount, the account and the day', () => {
    expect(paymentInWords(advice([care]))).toBe(
      '£440.00 is paid into your account ending in 4958 on 18 May 2026. Here is what it is made of.',
    );
  });

  it('does not promise a draft', () => {
    expect(paymentInWords(advice([care], { state: 'draft' }))).toMatch(
      /^By what we know today, £440\.00 will be/,
    );
  });

  it('speaks of no account where there is none, and of no payment where it is nil', () => {
    expect(paymentInWords(advice([care], { accountEnding: null }))).toContain('£440.00 is paid to you on');
    expect(paymentInWords(advice([]))).toMatch(/^Nothing is paid to you/);
  });
});

describe('quantities and sums', () => {
  it('divides by seven only where the rate is a week’s', () => {
    expect(calculationInWords({ quantityHundredths: 400, ratePence: 22000, rateUnit: 'week' })).toBe(
      '4 ÷ 7 × £220.00',
    );
    expect(calculationInWords({ quantityHundredths: 1250, ratePence: 45, rateUnit: 'mile' })).toBe(
      '12.5 × £0.45',
    );
    expect(calculationInWords({ quantityHundredths: null, ratePence: 45, rateUnit: 'mile' })).toBe('');
  });
});
