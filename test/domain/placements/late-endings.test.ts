import { describe, expect, it } from 'vitest';
import type { Placement } from '../../../domain/facts';
import {
  enteredEndings,
  enteredIn,
  lagByMonth,
  lagOf,
  lateEndings,
  type EndChange,
  type Finalising,
  type TakenBack,
} from '../../../domain/placements/late-endings';
import { aPlacement } from '../../builders/ledger';

const FINALISED: readonly Finalising[] = [
  { period: '2026-27/01', seq: 10 },
  { period: '2026-27/02', seq: 20 },
];
const CURRENT = '2026-27/03';
const PERIODS = [
  { period: '2026-27/01', lastDay: '2026-04-12' },
  { period: '2026-27/02', lastDay: '2026-04-19' },
  { period: '2026-27/03', lastDay: '2026-04-26' },
];

const ended = (endDate: string | null, ref = 'PL001'): Placement => aPlacement({ ref, endDate });
const change = (
  seq: number,
  day: string,
  before: string | null,
  after: string | null,
  ref = 'PL001',
): EndChange => ({
  seq,
  at: `${day}T10:00:00.000Z`,
  by: 'Olive',
  before: ended(before, ref),
  after: ended(after, ref),
});
const entered = (changes: readonly EndChange[]) => enteredEndings(changes, FINALISED, CURRENT);
const inShort = (changes: readonly EndChange[]) =>
  entered(changes).map(({ endedOn, daysLate, adjustedIn }) => [endedOn, daysLate, adjustedIn]);

describe('the endings that were entered', () => {
  it('are what was set or moved earlier, each paid for by the next period that was finalised', () => {
    expect(inShort([change(12, '2026-04-15', null, '2026-04-09')])).toEqual([
      ['2026-04-09', 6, '2026-27/02'],
    ]);
    expect(inShort([change(21, '2026-04-21', '2026-05-01', '2026-04-20')])).toEqual([
      ['2026-04-20', 1, CURRENT],
    ]);
    expect(enteredEndings([change(21, '2026-04-21', null, '2026-04-20')], FINALISED, null)).toMatchObject([
      { adjustedIn: null },
    ]);
  });

  it('are not what was corrected before a payment rested on it, taken back, or moved later', () => {
    const typo = [
      change(11, '2026-04-14', null, '2026-04-02'),
      change(12, '2026-04-15', '2026-04-02', '2026-04-12'),
    ];
    expect(inShort(typo)).toEqual([['2026-04-12', 3, '2026-27/02']]);
    expect(inShort([typo[0]!, change(12, '2026-04-15', '2026-04-02', null)])).toEqual([]);
    expect(inShort([change(12, '2026-04-15', '2026-04-02', '2026-04-12')])).toEqual([]);
    const back = [
      change(11, '2026-04-14', '2026-04-30', '2026-04-10'),
      change(12, '2026-04-15', '2026-04-10', '2026-04-30'),
    ];
    expect(inShort(back)).toEqual([]);
    expect(inShort([{ ...typo[0]!, after: null }])).toEqual([]);
  });

  it('are two where the same placement’s end moved earlier again after a payment', () => {
    const twice = [
      change(11, '2026-04-14', null, '2026-04-10'),
      change(21, '2026-04-22', '2026-04-10', '2026-04-08'),
    ];
    expect(inShort(twice)).toEqual([
      ['2026-04-10', 4, '2026-27/02'],
      ['2026-04-08', 14, CURRENT],
    ]);
  });

  it('entered by the day itself are not late', () => {
    const changes = [
      change(12, '2026-04-15', null, '2026-04-15', 'PL1'),
      change(13, '2026-04-15', null, '2026-04-30', 'PL2'),
    ];
    expect(entered(changes)).toHaveLength(2);
    expect(lateEndings(entered(changes), [], PERIODS)).toEqual([]);
  });
});

describe('what a late ending cost', () => {
  const line = (carePeriod: string, amountPence: number, facts: Partial<TakenBack> = {}): TakenBack => ({
    placement: 'PL001',
    provider: 'P001',
    carePeriod,
    paidIn: CURRENT,
    amountPence,
    ...facts,
  });

  it('is what its own period took back, for its placement and carer, of care at and after the ending', () => {
    const [late] = lateEndings(
      entered([change(21, '2026-04-21', null, '2026-04-12')]),
      [
        line('2026-27/01', -2771),
        line('2026-27/02', -19400),
        line('2026-27/02', -500, { placement: 'PL002' }),
        line('2026-27/02', -500, { provider: 'P009' }),
        line('2026-27/02', -500, { paidIn: '2026-27/02' }),
      ],
      PERIODS,
    );
    expect(late).toMatchObject({ daysLate: 9, costPence: 22171, enteredBy: 'Olive' });
    const [later] = lateEndings(
      entered([change(21, '2026-04-21', null, '2026-04-13')]),
      [line('2026-27/01', -2771), line('2026-27/02', -19400)],
      PERIODS,
    );
    expect(later?.costPence).toBe(19400);
  });

  it('adds up by month of entry, with the average and the median of the late ones', () => {
    const changes = [
      change(21, '2026-04-21', null, '2026-04-20', 'PL1'),
      change(22, '2026-04-22', null, '2026-04-20', 'PL2'),
      change(23, '2026-04-30', null, '2026-04-20', 'PL3'),
      change(24, '2026-04-30', null, '2026-05-20', 'PL4'),
      change(25, '2027-03-31', null, '2027-03-01', 'PL5'),
      change(26, '2027-04-01', null, '2027-03-01', 'PL6'),
    ];
    const all = entered(changes);
    const late = lateEndings(
      all,
      [line('2026-27/03', -700, { placement: 'PL1' }), line('2026-27/03', -300, { placement: 'PL3' })],
      PERIODS,
    );
    expect(late.map(({ placement }) => placement.ref)).toEqual(['PL6', 'PL5', 'PL3', 'PL2', 'PL1']);
    const isOfYear = enteredIn('2026-27');
    const months = lagByMonth('2026-27', all.filter(isOfYear), late.filter(isOfYear));
    expect(months.map(({ month }) => month)).toEqual([
      ...['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2026-${month}`),
      ...['01', '02', '03'].map((month) => `2027-${month}`),
    ]);
    expect(months[0]).toEqual({
      month: '2026-04',
      endings: 4,
      late: 3,
      averageDays: 4.3,
      medianDays: 2,
      costPence: 1000,
    });
    expect(months[11]).toMatchObject({ endings: 1, late: 1, averageDays: 30, medianDays: 30, costPence: 0 });
    const none = { endings: 0, late: 0, averageDays: null, medianDays: null, costPence: 0 };
    expect(months[1]).toEqual({ month: '2026-05', ...none });
    expect(lagOf(all.slice(0, 2), late.slice(3))).toMatchObject({ averageDays: 1.5, medianDays: 1.5 });
  });
});
