import { describe, expect, it } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import type { Placement, Provider } from '../../../domain/facts';
import { rateTable } from '../../../domain/rates/rate-table';
import { calculateSchedule } from '../../../domain/schedule/calculate';
import type { ScheduleFacts } from '../../../domain/schedule/schedule-facts';
import { NOTHING_BESIDE_CARE } from '../../builders/schedule-facts';

const paid: PaymentPeriod = {
  period: '2026-27/01',
  firstDay: '2026-04-06',
  lastDay: '2026-04-12',
  payDate: '2026-04-13',
};
const current: PaymentPeriod = {
  period: '2026-27/02',
  firstDay: '2026-04-13',
  lastDay: '2026-04-19',
  payDate: '2026-04-20',
};

const lees: Provider = { ref: 'P1', name: 'The Lees', type: 'foster_carer', bank: 'confirmed' };
const stay: Placement = {
  ref: 'PL1',
  client: 'C1',
  provider: 'P1',
  serviceLevel: 'FOST',
  startDate: '2026-03-01',
  endDate: null,
};

/** One child with the Lees, who got £220.00 for the first period. */
function facts(changes: Partial<ScheduleFacts>): ScheduleFacts {
  const rate = {
    amountPence: 22000,
    minAge: null,
    maxAge: null,
    enteredBy: 'A. Khan',
    enteredAt: '2026-03-02',
  };
  return {
    period: current,
    state: 'current',
    finalisedPeriods: [paid],
    placements: [stay],
    clients: new Map([['C1', { ref: 'C1', name: 'Sam', dateOfBirth: '2015-01-01' }]]),
    providers: new Map([
      ['P1', lees],
      ['P2', { ...lees, ref: 'P2', name: 'The Khans' }],
    ]),
    serviceLevels: new Map([
      [
        'FOST',
        { code: 'FOST', name: 'Fostering', kind: 'placement', unit: 'week', providerType: 'foster_carer' },
      ],
    ]),
    rates: rateTable([{ serviceLevel: 'FOST', effectiveFrom: '2026-01-01', ...rate }]),
    paidCare: [
      {
        placement: 'PL1',
        provider: 'P1',
        client: 'C1',
        serviceLevel: 'FOST',
        carePeriod: paid.period,
        amountPence: 22000,
      },
    ],
    carriedForward: [],
    lastPayments: new Map([
      ['P1', { period: paid.period, totalPence: 22000 }],
      ['P2', { period: paid.period, totalPence: 22000 }],
    ]),
    ...NOTHING_BESIDE_CARE,
    varianceBasisPoints: 1_000_000,
    ...changes,
  };
}

function exceptionsOf(changes: Partial<ScheduleFacts>): (string | null)[][] {
  const { payments } = calculateSchedule(facts(changes));
  return payments.flatMap(({ provider, exceptions }) =>
    exceptions.map(({ code, subject, message }) => [provider, code, subject, message]),
  );
}

describe('exceptions', () => {
  it('has none for a payment like the last one', () => {
    expect(exceptionsOf({})).toEqual([]);
  });

  it('finds a child with two carers on one night', () => {
    const also = { ...stay, ref: 'PL2', provider: 'P2', startDate: '2026-03-01', endDate: '2026-04-15' };
    const late = { ...also, startDate: '2026-04-14', endDate: '2026-04-15' };
    expect(
      exceptionsOf({ placements: [{ ...stay, endDate: '2026-04-14' }, late] }).map(([, code]) => code),
    ).toEqual(['ends_in_period', 'starts_in_period', 'ends_in_period']);
    expect(exceptionsOf({ placements: [stay, late] })).toContainEqual([
      'P1',
      'two_providers',
      'PL1',
      'Sam also has nights with The Khans (PL2) in this period.',
    ]);
  });

  it('finds it also where late news pays another carer for nights that were paid already', () => {
    const news = { ...stay, ref: 'PL2', provider: 'P2', startDate: '2026-04-08' };
    const placements = [{ ...stay, endDate: '2026-04-13' }, news];
    expect(exceptionsOf({ placements })).toEqual([
      ['P2', 'two_providers', 'PL2', 'Sam also has nights with The Lees (PL1) in 2026-27/01.'],
    ]);
    // Paid and accepted once, it is not asked again.
    const care = facts({}).paidCare;
    const second = { ...care[0]!, placement: 'PL2', provider: 'P2', amountPence: 15714 };
    expect(exceptionsOf({ placements, paidCare: [...care, second] })).toEqual([]);
    // One of the two who pays back what they had too much of, needs no second look at the other.
    const shorter = [{ ...stay, endDate: '2026-04-10' }, news];
    expect(
      exceptionsOf({ placements: shorter, paidCare: [...care, second] }).map(([, code]) => code),
    ).toEqual(['negative_payment']);
  });

  it('looks at age and type of carer also for nights that late news pays', () => {
    const news = { ...stay, ref: 'PL2', client: 'C2', provider: 'P2', endDate: '2026-04-10' };
    const clients = new Map([
      ...facts({}).clients,
      ['C2', { ref: 'C2', name: 'Kit', dateOfBirth: '2008-04-08' }] as const,
    ]);
    const providers = new Map([
      ...facts({}).providers,
      ['P2', { ...lees, ref: 'P2', type: 'supported_lodgings' }] as const,
    ]);
    expect(exceptionsOf({ placements: [stay, news], clients, providers })).toEqual([
      ['P2', 'client_over_18', 'PL2', 'Kit (PL2) is 18 on 9 Apr 2026.'],
      ['P2', 'provider_type_mismatch', 'PL2', 'Fostering (PL2) is not for this type of carer.'],
    ]);
  });

  it('shows a carer whose only line is what was brought forward', () => {
    const carriedForward = [{ provider: 'P2', fromPeriod: paid.period, amountPence: 5000 }];
    const [, khans] = calculateSchedule(facts({ carriedForward })).payments;
    expect(khans).toMatchObject({
      provider: 'P2',
      totalPence: 0,
      lines: [
        { kind: 'brought_forward', amountPence: -5000 },
        { kind: 'carried_forward', amountPence: 5000 },
      ],
    });
    expect(khans?.exceptions.map(({ code }) => code)).toEqual(['negative_payment']);
  });

  it('blocks where a night of a finalised period has lost its rate, rather than taking the money back', () => {
    const rates = rateTable([]);
    const placements = [{ ...stay, endDate: '2026-04-13' }];
    const { payments } = calculateSchedule(facts({ rates, placements }));
    expect(payments).toMatchObject([
      {
        provider: 'P1',
        totalPence: 0,
        lines: [],
        exceptions: [{ code: 'no_rate', blocking: true, subject: 'PL1' }],
      },
    ]);
  });
});
