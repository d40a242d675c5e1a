import { describe, expect, it } from 'vitest';
import { sumPence } from '../../domain/money/pence';
import { aCarersData, tenYearsOfCarersData } from '../builders/carer-data';

describe('a made-up carer’s data', () => {
  it('is the same each time, and is plain data', () => {
    expect(aCarersData()).toEqual(aCarersData());
    expect(JSON.parse(JSON.stringify(aCarersData()))).toEqual(aCarersData());
  });

  it.each([aCarersData(), tenYearsOfCarersData()])('adds up, with something carried forward', (data) => {
    for (const { totalPence, lines } of data.payments) {
      expect(totalPence).toBe(sumPence(lines.map(({ amountPence }) => amountPence)));
    }
    expect(data.payments.filter(({ balance }) => balance !== null)).toHaveLength(2);
    const paid = data.payments.filter(({ state }) => state === 'finalised');
    const statements = sumPence(data.statements.map(({ totals }) => totals.totalPence));
    expect(statements).toBe(sumPence(paid.map(({ totalPence }) => totalPence)));
  });

  it('has ten years of weeks', () => {
    const { periods, statements } = tenYearsOfCarersData();
    expect(periods.filter(({ state }) => state === 'finalised').length).toBeGreaterThan(490);
    expect(statements).toHaveLength(10);
  });
});
