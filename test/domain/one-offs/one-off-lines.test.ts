import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import { oneOffLines } from '../../../domain/one-offs/one-off-lines';
import type { OneOff } from '../../../domain/one-offs/one-off';
import { priceQuantity } from '../../../domain/one-offs/price-quantity';
import { rateTable } from '../../../domain/rates/rate-table';
import { somePeriods } from '../../builders/arbitraries';

const someOneOffs: fc.Arbitrary<{ oneOff: OneOff; approvedBefore: number }[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: -30, max: 160 }),
      amountPence: fc.integer({ min: -50_000, max: 50_000 }).filter((pence) => pence !== 0),
      approvedBefore: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ day, amountPence, approvedBefore }, index) => ({
      approvedBefore,
      oneOff: {
        id: index + 1,
        provider: 'P1',
        client: null,
        serviceLevel: 'CARER-EXP',
        purpose: 'payment',
        date: addDays('2026-04-06', day),
        quantityHundredths: null,
        unit: null,
        ratePence: null,
        amountPence,
        reason: 'Course',
        enteredBy: 'Aisha',
        approvedBy: 'Ben',
      },
    })),
  );

describe('one-off payments over random calendars', () => {
  it('are paid once, whole, in the first period after approval that does not end before their day', () => {
    fc.assert(
      fc.property(somePeriods, someOneOffs, (periods, entered) => {
        const paidIn = new Map<number, PaymentPeriod>();
        periods.forEach((period, index) => {
          const payable = entered.filter(
            ({ oneOff, approvedBefore }) => approvedBefore <= index && !paidIn.has(oneOff.id),
          );
          const lines = oneOffLines({
            period,
            finalisedPeriods: periods.slice(0, index),
            oneOffs: payable.map(({ oneOff }) => oneOff),
          });
          for (const line of lines) {
            const id = line.reason.kind === 'one_off' ? line.reason.oneOff : 0;
            const { oneOff } = entered[id - 1]!;
            expect(paidIn.has(id)).toBe(false);
            expect(line).toMatchObject({
              amountPence: oneOff.amountPence,
              from: oneOff.date,
              to: oneOff.date,
            });
            expect(line.carePeriod <= period.period).toBe(true);
            paidIn.set(id, period);
          }
        });
        for (const { oneOff, approvedBefore } of entered) {
          const due = periods.slice(approvedBefore).find(({ lastDay }) => oneOff.date <= lastDay);
          expect(paidIn.get(oneOff.id)).toEqual(due);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the price of a quantity', () => {
  const entered = { serviceLevel: 'CLUB', enteredBy: 'Aisha', enteredAt: '2026-03-01T09:00:00Z' };
  const rates = rateTable([
    { ...entered, effectiveFrom: '2026-01-01', amountPence: 500, minAge: null, maxAge: 10 },
    { ...entered, effectiveFrom: '2026-01-01', amountPence: 750, minAge: 11, maxAge: null },
    { ...entered, effectiveFrom: '2026-04-20', amountPence: 755, minAge: 11, maxAge: null },
  ]);
  const level = { code: 'CLUB', unit: 'item' } as const;
  const client = { dateOfBirth: '2015-04-09' };
  const price = (date: string, quantityHundredths: number, of: typeof client | null = client) =>
    priceQuantity(rates, { level, client: of, date, quantityHundredths });

  it('is the rate of the day, at the child’s age on it, rounded to the penny', () => {
    expect(price('2026-04-08', 1200)).toEqual({ ratePence: 500, amountPence: 6000 });
    expect(price('2026-04-09', 1200)).toEqual({ ratePence: 750, amountPence: 9000 });
    expect(price('2026-04-20', 33)).toEqual({ ratePence: 755, amountPence: 249 });
    expect(price('2026-04-20', 50)).toEqual({ ratePence: 755, amountPence: 378 });
  });

  it('of a carer’s own item is one for every age, and never a child’s; without a rate there is none', () => {
    expect(price('2026-04-08', 100, null)).toBeNull();
    const everyAge = {
      ...entered,
      effectiveFrom: '2026-01-01',
      amountPence: 900,
      minAge: null,
      maxAge: null,
    };
    const course = { level, client: null, date: '2026-04-08', quantityHundredths: 100 };
    expect(priceQuantity(rateTable([everyAge]), course)).toEqual({ ratePence: 900, amountPence: 900 });
    expect(price('2025-12-31', 100)).toBeNull();
  });
});
