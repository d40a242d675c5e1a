import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../portal/orders/children';
import { acceptedPence, mileageOf, outcomeOf } from '../../portal/orders/mileage';
import { aCarersData } from '../builders/carer-data';
import { ALEX, CARE, MILEAGE, SAM, TRAVEL } from '../builders/carer-lines';

const { orders, claims } = aCarersData();
const orderOf = (client: string | null, serviceLevel: string, year = '2026-27') =>
  orders.find(
    (order) => order.year === year && order.client === client && order.serviceLevel === serviceLevel,
  )!;

describe('the mileage claims of a purchase order', () => {
  it('are those of its service level, and the accepted ones come to what it paid', () => {
    for (const order of [
      orderOf(SAM.ref, MILEAGE.code),
      orderOf(null, TRAVEL.code),
      orderOf(SAM.ref, MILEAGE.code, '2025-26'),
    ]) {
      const journeys = mileageOf(order, claims, '2026-27');
      expect(journeys.every(({ serviceLevel }) => serviceLevel === order.serviceLevel)).toBe(true);
      expect(acceptedPence(journeys)).toBe(order.paidPence);
    }
  });

  it('are those of its child where it is for care', () => {
    expect(mileageOf(orderOf(SAM.ref, CARE.code), claims, '2026-27')).toEqual(
      mileageOf(orderOf(SAM.ref, MILEAGE.code), claims, '2026-27'),
    );
    expect(mileageOf(orderOf(ALEX.ref, CARE.code), claims, '2026-27')).toEqual([]);
  });

  it('begin with the latest, and leave out what was never sent or was withdrawn', () => {
    const days = mileageOf(orderOf(SAM.ref, MILEAGE.code), claims, '2026-27').map(({ fromDay }) => fromDay);
    expect(days).toEqual(days.toSorted().reverse());
    const withdrawn = claims.map((claim) => ({ ...claim, state: 'withdrawn' as const }));
    expect(mileageOf(orderOf(SAM.ref, MILEAGE.code), withdrawn, '2026-27')).toEqual([]);
  });

  it('are in the year whose payment they come with, even where the day is in the year before', () => {
    const late = claims.at(-1)!;
    const [item] = mileageOf(orderOf(SAM.ref, MILEAGE.code), claims, '2026-27');
    const journey = {
      ...item!,
      fromDay: '2026-03-30',
      toDay: '2026-03-30',
      description: 'Late',
      paidIn: null,
    };
    const yearsOf = (decision: typeof journey.decision, payingYear?: string): string[] =>
      ['2025-26', '2026-27'].filter((year) =>
        mileageOf(
          orderOf(SAM.ref, MILEAGE.code, year),
          [{ ...late, state: 'pending', items: [{ ...journey, decision }] }],
          payingYear,
        ).some(({ description }) => description === 'Late'),
      );
    expect(yearsOf({ decision: 'accepted', reason: null }, '2026-27')).toEqual(['2026-27']);
    expect(yearsOf(null, '2026-27')).toEqual(['2026-27']);
    expect(yearsOf({ decision: 'rejected', reason: 'No' }, '2026-27')).toEqual(['2025-26']);
    expect(yearsOf({ decision: 'accepted', reason: null })).toEqual(['2025-26']);
  });

  it('say what became of each', () => {
    const outcomes = mileageOf(orderOf(SAM.ref, MILEAGE.code), claims, '2026-27').map(outcomeOf);
    expect(outcomes.slice(0, 3)).toEqual([
      'Waiting for the panel',
      'Rejected: Claimed before, in the claim of the week before.',
      'Paid with period 6',
    ]);
    const item = claims[0]!.items[0]!;
    expect(outcomeOf({ ...item, paidIn: null })).toBe('Accepted, not paid yet');
  });
});

it('children are listed once, by name', () => {
  expect(childrenOf(orders).map(({ name }) => name)).toEqual(['Alex Osei', 'Sam Taylor']);
});
