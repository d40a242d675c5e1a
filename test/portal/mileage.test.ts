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
      const journeys = mileageOf(order, claims);
      expect(journeys.every(({ serviceLevel }) => serviceLevel === order.serviceLevel)).toBe(true);
      expect(acceptedPence(journeys)).toBe(order.paidPence);
    }
  });

  it('are those of its child where it is for care', () => {
    expect(mileageOf(orderOf(SAM.ref, CARE.code), claims)).toEqual(
      mileageOf(orderOf(SAM.ref, MILEAGE.code), claims),
    );
    expect(mileageOf(orderOf(ALEX.ref, CARE.code), claims)).toEqual([]);
  });

  it('begin with the latest, and leave out what was never sent or was withdrawn', () => {
    const days = mileageOf(orderOf(SAM.ref, MILEAGE.code), claims).map(({ fromDay }) => fromDay);
    expect(days).toEqual(days.toSorted().reverse());
    const withdrawn = claims.map((claim) => ({ ...claim, state: 'withdrawn' as const }));
    expect(mileageOf(orderOf(SAM.ref, MILEAGE.code), withdrawn)).toEqual([]);
  });

  it('say what became of each', () => {
    const outcomes = mileageOf(orderOf(SAM.ref, MILEAGE.code), claims).map(outcomeOf);
    expect(outcomes.slice(0, 3)).toEqual([
      'Waiting for the panel',
      'Rejected: Claimed before, in the claim of the week before.',
      'Paid with period 6 of 2026-27',
    ]);
    const item = claims[0]!.items[0]!;
    expect(outcomeOf({ ...item, paidIn: null })).toBe('Accepted, not paid yet');
  });
});

it('children are listed once, by name', () => {
  expect(childrenOf(orders).map(({ name }) => name)).toEqual(['Alex Osei', 'Sam Taylor']);
});
