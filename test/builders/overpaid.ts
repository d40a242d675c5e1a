import { payPeriod, type Desk } from './desk';
import { aPlacement } from './ledger';
import { OLIVE } from './people';

/**
 * The worked example two weeks on: the child had left on 7 April, which is known when period 3 is paid. £401.14 was
 * overpaid for periods 1 and 2; since 20 April another child is there, for £194.00 a week.
 */
export async function overpaid(desk: Desk): Promise<void> {
  await payPeriod(desk, '2026-27/01');
  await payPeriod(desk, '2026-27/02');
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-07' }),
    isNew: false,
  });
  await desk.ask(OLIVE, 'children.save', {
    ref: 'C002',
    name: 'Kit Marsh',
    dateOfBirth: '2018-01-01',
    isNew: true,
  });
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ ref: 'PL002', client: 'C002', startDate: '2026-04-20' }),
    isNew: true,
  });
  await desk.ask(OLIVE, 'periods.addYear', { year: '2026-27', firstDay: '2026-04-06', frequency: 'weekly' });
}

/** What the carer then owes, in pence. */
export const OWED = 20885 - 2771 + 22000;
