import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../portal/records/neighbours';
import { recordsOf } from '../../portal/records/carer-records';
import { paidWhen, periodInAList, yearInAList } from '../../portal/records/period-words';
import { aCarersData, tenYearsOfCarersData } from '../builders/carer-data';

const data = aCarersData({ lastYear: '2027-28' });
const records = recordsOf(data);

describe('a carer’s records', () => {
  it('have the latest year first, each as future, current or previous', () => {
    expect(records.years.map(yearInAList)).toEqual([
      '2027-28 (future)',
      '2026-27 (current)',
      '2025-26 (previous)',
    ]);
  });

  it('find every payment and its period, and nothing that is not there', () => {
    for (const payment of data.payments) {
      expect(records.payment(payment.period.period)).toBe(payment);
      expect(records.period(payment.period.period)).toMatchObject(payment.period);
    }
    expect(records.payment('1999-00/01')).toBeUndefined();
    expect(records.statement('2027-28')).toBeUndefined();
    expect(records.statement('2025-26')?.year).toBe('2025-26');
  });

  it('know the payment that is made now, and the last', () => {
    expect([records.current?.period, records.lastPaid?.period]).toEqual(['2026-27/07', '2026-27/06']);
  });

  it('know the last payment of a carer who left, and that nothing was paid since', () => {
    const left = recordsOf({
      ...data,
      payments: data.payments.filter(({ period }) => period.period < '2025-26/20'),
    });
    expect([left.lastPaid?.period, left.lastOwn?.period]).toEqual(['2026-27/06', '2025-26/19']);
    const [paid, nothing] = [left.lastOwn!, left.lastPaid!];
    expect([paidWhen(paid, left.payment(paid.period)), paidWhen(nothing, undefined)]).toEqual([
      'Paid on 22 Dec 2025',
      'Nothing was paid on 22 Jun 2026',
    ]);
    expect([paidWhen(left.current!, undefined), paidWhen(left.current!, { totalPence: 1 })]).toEqual([
      'Nothing to be paid on 6 Jul 2026',
      'To be paid on 6 Jul 2026',
    ]);
    expect(periodInAList(nothing, undefined)).toBe('6: 8–21 Jun 2026 (nothing paid)');
  });

  it('are put in order once', () => {
    expect(recordsOf(data)).toBe(records);
    expect(recordsOf({ ...data })).not.toBe(records);
  });

  it('are empty for a carer who has nothing yet', () => {
    const empty = recordsOf({ ...data, periods: [], payments: [], orders: [], statements: [] });
    expect([empty.years, empty.current, empty.lastPaid, empty.lastOwn]).toEqual([
      [],
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are all of ten years', () => {
    expect(recordsOf(tenYearsOfCarersData()).years).toHaveLength(11);
  });
});

describe('periods beside a period', () => {
  it('are those before and after it', () => {
    const [first, second, third] = data.periods;
    expect(neighboursOf(data.periods, second!)).toEqual({ before: first, after: third });
    expect(neighboursOf(data.periods, first!).before).toBeUndefined();
    expect(neighboursOf(data.periods, data.periods.at(-1)!).after).toBeUndefined();
  });
});

it('a period in a list says its days and whether it is paid', () => {
  expect(data.periods.slice(26 + 5, 26 + 8).map((one) => periodInAList(one, { totalPence: 1 }))).toEqual([
    '6: 8–21 Jun 2026 (paid)',
    '7: 22 Jun – 5 Jul 2026 (current)',
    '8: 6–19 Jul 2026 (not paid yet)',
  ]);
});
