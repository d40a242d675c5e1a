import { describe, expect, it } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { RemittanceBalance, RemittanceLine } from '../../../domain/remittances/remittance-advice';
import { remittanceDefinition } from '../../../domain/documents/remittance-definition';
import { extraCorrectionInWords, itemInWords } from '../../../domain/documents/remittance-items';
import { remittanceCsv } from '../../../main/reports/remittance-csv';
import { pagesOf } from '../../main/documents/rendered-pdf';
import { advice, careLine, extraLine, oneOffLine, PERIODS, segment } from '../../builders/advices';

const birthday = extraLine({ due: { on: '2026-05-09', age: 11, weekPence: 22000, amountPence: 22000 } });
const takenBack = extraLine(
  { name: 'Easter allowance', occasion: 'date', due: null, paidPence: 22000 },
  { carePeriod: PERIODS[0]!.period, amountPence: -22000 },
);
const club = oneOffLine('Easter holiday club', {
  from: '2026-05-07',
  quantityHundredths: 1200,
  unit: 'item',
  ratePence: 500,
  amountPence: 6000,
});
const refund = oneOffLine('School trip was cancelled and refunded', {
  from: '2026-05-05',
  amountPence: -2500,
});
const carersOwn = oneOffLine('First aid course', {
  from: '2026-05-06',
  client: null,
  clientName: null,
  serviceLevelName: 'Training and equipment',
  quantityHundredths: 8650,
  unit: 'mile',
  ratePence: 45,
  amountPence: 3893,
});

describe('one-off payments and extras, written to the carer', () => {
  it.each<[string, RemittanceLine, string, string[]]>([
    ['a quantity', club, 'Holiday club day', ['7 May 2026: Easter holiday club', '12 × £5.00 each']],
    [
      'a deduction',
      refund,
      'Holiday club day',
      ['5 May 2026: School trip was cancelled and refunded', '£25.00 is taken off this payment.'],
    ],
    [
      'miles of the carer’s own',
      carersOwn,
      'Training and equipment',
      ['6 May 2026: First aid course', '86.5 × £0.45 a mile'],
    ],
    [
      'a birthday',
      birthday,
      'Birthday allowance',
      ['Sam Taylor turned 11 on 9 May: 1 week at £220.00 a week.'],
    ],
  ])('says of %s what it is and how it was worked out', (_what, line, title, sentences) => {
    expect(itemInWords(line)).toEqual({ title, sentences });
  });

  it('leaves other lines to their own words', () => {
    expect(itemInWords(careLine(segment('2026-05-04', 14, 22000)))).toBeNull();
  });

  it('says why an extra that was paid is corrected', () => {
    const reason = takenBack.reason as Parameters<typeof extraCorrectionInWords>[0];
    expect(extraCorrectionInWords(reason, -22000)).toBe(
      'We paid £220.00 for this, and now know that it was not due. You were paid £220.00 too much for it, which is taken off this payment.',
    );
    // What is left for later payments is told once, where it is added up.
    expect(extraCorrectionInWords(reason, -22000, {} as RemittanceBalance)).toContain('shown at the end');
    const due = { on: '2026-04-09', age: 11, weekPence: 23000, amountPence: 23000 };
    expect(extraCorrectionInWords({ ...reason, due }, 1000)).toBe(
      'We paid £220.00 for this, and now know that £230.00 was due. £10.00 is added to this payment.',
    );
  });

  const whole = advice([
    careLine(segment('2026-05-04', 14, 22000)),
    takenBack,
    birthday,
    club,
    refund,
    carersOwn,
  ]);

  it('stands with the child’s care, corrections under their period, the carer’s own at the end', async () => {
    const [page] = await pagesOf(await inProcessPdfRenderer().render(remittanceDefinition(whole)));
    const at = (text: string): number => {
      expect(page).toContain(text);
      return page!.indexOf(text);
    };
    const inOrder = [
      'Sam Taylor (C001)',
      'Allowances and one-off payments',
      'Birthday allowance',
      '12 × £5.00 each',
      'Corrections of earlier periods',
      'Period 1 of 2026-27 (6–19 Apr 2026)',
      'Total for Sam Taylor',
      'Other amounts',
      'First aid course',
    ].map(at);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
  });

  it('are rows of the CSV with their quantity and rate', () => {
    const rows = remittanceCsv([whole]).split('\r\n');
    expect(rows.find((row) => row.includes('Easter holiday club'))).toBe(
      'P001,Mrs Angharad Llŷr-Price,2026-27/03,2026-05-18,one_off,C001,Sam Taylor,FOST,Holiday club day: Easter holiday club,2026-05-07,2026-05-07,12,item,5.00,60.00,2026-27/03',
    );
    expect(rows.find((row) => row.includes('Birthday allowance'))).toContain(
      '"Birthday allowance, 9 May 2026: 1 week"',
    );
  });
});
