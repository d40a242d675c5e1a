import fc from 'fast-check';
import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { Client, Placement, Rate, ServiceLevel } from '../../domain/facts';

/** Random facts for property tests, small enough that birthdays, rates and endings often meet in one period. */

export const anyDay: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 365 * 60 })
  .map((days) => addDays('1990-01-01', days));

const FIRST_DAY = '2026-04-06';
const day = (from: number, to: number): fc.Arbitrary<IsoDate> =>
  fc.integer({ min: from, max: to }).map((days) => addDays(FIRST_DAY, days));

/** Back-to-back periods of one length from 6 April 2026. */
export const somePeriods: fc.Arbitrary<PaymentPeriod[]> = fc
  .tuple(fc.constantFrom(7, 14, 28), fc.integer({ min: 2, max: 5 }))
  .map(([days, count]) =>
    Array.from({ length: count }, (_unused, index) => {
      const firstDay = addDays(FIRST_DAY, index * days);
      const payDate = addDays(firstDay, days);
      return { period: `2026-27/0${index + 1}`, firstDay, lastDay: addDays(payDate, -1), payDate };
    }),
  );

export const LEVELS: readonly ServiceLevel[] = [
  { code: 'FOST', name: 'In-house Fostering Placement', kind: 'placement', unit: 'week', providerType: null },
  { code: 'RESP', name: 'Respite', kind: 'placement', unit: 'night', providerType: null },
];

/** Rates of every level for every age, changing on random days; sometimes to the same price. */
export const someRates: fc.Arbitrary<Rate[]> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 0, max: 100 }),
      young: fc.integer({ min: 0, max: 40_000 }),
      old: fc.integer({ min: 0, max: 40_000 }),
      edge: fc.integer({ min: 8, max: 12 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((changes) =>
    LEVELS.flatMap(({ code }) =>
      changes.flatMap(({ days, young, old }, index) => {
        const effectiveFrom = index === 0 ? '2000-01-01' : addDays(FIRST_DAY, days + index);
        const entered = {
          serviceLevel: code,
          effectiveFrom,
          enteredBy: 'Aisha',
          enteredAt: '2026-03-01T09:00:00.000Z',
        };
        return [
          { ...entered, amountPence: young, minAge: null, maxAge: 10 },
          { ...entered, amountPence: old, minAge: 11, maxAge: null },
        ];
      }),
    ),
  );

export const someClients: fc.Arbitrary<Client[]> = fc
  .array(fc.integer({ min: -15, max: 60 }), { minLength: 1, maxLength: 3 })
  .map((days) =>
    days.map((offset, index) => ({
      ref: `C${index}`,
      name: `Child ${index}`,
      // Eleven years before some day of the periods: the band often changes within them.
      dateOfBirth: addDays('2015-04-06', offset),
    })),
  );

/** A stay of `client` with one of three carers, about the periods. */
export function aStay(ref: string, client: string): fc.Arbitrary<Placement> {
  return fc
    .record({
      provider: fc.constantFrom('P1', 'P2', 'P3'),
      serviceLevel: fc.constantFrom('FOST', 'RESP'),
      startDate: day(-20, 70),
      nights: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    .map(({ nights, ...stay }) => ({
      ref,
      client,
      ...stay,
      endDate: nights === null ? null : addDays(stay.startDate, nights),
    }));
}
