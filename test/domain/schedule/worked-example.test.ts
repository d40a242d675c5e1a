import { describe, expect, it } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Rate } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import { calculateSchedule } from '../../../domain/schedule/calculate';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';

const period: PaymentPeriod = {
  period: '2026-27/01',
  firstDay: '2026-04-06',
  lastDay: '2026-04-12',
  payDate: '2026-04-13',
};
const next: PaymentPeriod = {
  period: '2026-27/02',
  firstDay: '2026-04-13',
  lastDay: '2026-04-19',
  payDate: '2026-04-20',
};
const fromApril = {
  serviceLevel: 'FOST',
  effectiveFrom: '2026-01-01',
  enteredBy: 'A. Khan',
  enteredAt: '2026-03-02T09:00:00.000Z',
};
const rates: Rate[] = [
  { ...fromApril, amountPence: 19400, minAge: 0, maxAge: 10 },
  { ...fromApril, amountPence: 22000, minAge: 11, maxAge: 15 },
];

function facts(changes: Partial<ScheduleFacts>): ScheduleFacts {
  return {
    period,
    state: 'current',
    finalisedPeriods: [],
    placements: [
      {
        ref: 'PL1',
        client: 'C1',
        provider: 'P1',
        serviceLevel: 'FOST',
        startDate: '2026-03-01',
        endDate: null,
      },
    ],
    clients: new Map([['C1', { ref: 'C1', name: 'Sam', dateOfBirth: '2015-04-09' }]]),
    providers: new Map([['P1', { ref: 'P1', name: 'The Lees', type: 'foster_carer', bank: 'confirmed' }]]),
    serviceLevels: new Map([
      ['FOST', { code: 'FOST', name: 'Fostering', kind: 'placement', unit: 'week', providerType: null }],
    ]),
    rates: rateTable(rates),
    paidCare: [],
    carriedForward: [],
    lastPayments: new Map(),
    ...NOTHING_BESIDE_CARE,
    varianceBasisPoints: 2500,
    ...changes,
  };
}

describe("the design's worked example", () => {
  it('pays £208.85 for the week in which Sam turns 11', () => {
    const schedule = calculateSchedule(facts({}));
    expect(schedule.totalPence).toBe(20885);
    expect(schedule.payments[0]!.lines.map((line) => [line.from, line.to, line.amountPence])).toEqual([
      ['2026-04-06', '2026-04-08', 8314],
      ['2026-04-09', '2026-04-12', 12571],
    ]);
  });

  it('takes £62.85 back when news comes that the placement had ended on 11 April', () => {
    const schedule = calculateSchedule(
      facts({
        period: next,
        finalisedPeriods: [period],
        placements: [
          {
            ref: 'PL1',
            client: 'C1',
            provider: 'P1',
            serviceLevel: 'FOST',
            startDate: '2026-03-01',
            endDate: '2026-04-11',
          },
        ],
        paidCare: [
          {
            placement: 'PL1',
            provider: 'P1',
            client: 'C1',
            serviceLevel: 'FOST',
            carePeriod: '2026-27/01',
            amountPence: 20885,
          },
        ],
        lastPayments: new Map([['P1', { period: '2026-27/01', totalPence: 20885 }]]),
      }),
    );
    expect(schedule.payments[0]!.lines.map((line) => [line.kind, line.carePeriod, line.amountPence])).toEqual(
      [
        ['adjustment', '2026-27/01', -6285],
        ['carried_forward', '2026-27/02', 6285],
      ],
    );
    expect(schedule.totalPence).toBe(0);
  });
});
