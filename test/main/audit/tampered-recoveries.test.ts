import { expect, test } from 'vitest';
import { payPeriod, type Desk } from '../../builders/desk';
import { aPlacement } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { brokenAfter, inWords, withoutTriggers, type Tampering } from './tampering';

/** An overpayment of £180.00 a week for two weeks, of which £50.00 a period is taken from another child's payments. */
async function live(desk: Desk): Promise<void> {
  await desk.ask(OLIVE, 'periods.addYear', { year: '2026-27', firstDay: '2026-04-06', frequency: 'weekly' });
  await desk.ask(OLIVE, 'children.save', {
    ref: 'C002',
    name: 'Kit Marsh',
    dateOfBirth: '2018-01-01',
    isNew: true,
  });
  const kit = aPlacement({ ref: 'PL002', client: 'C002' });
  await desk.ask(OLIVE, 'placements.save', { placement: kit, isNew: true });
  await payPeriod(desk, '2026-27/01');
  await payPeriod(desk, '2026-27/02');
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-06' }),
    isNew: false,
  });
  await desk.ask(OLIVE, 'overpayments.setPlan', {
    provider: 'P001',
    terms: { kind: 'amount', amountPence: 5_000 },
    reason: 'Agreed.',
  });
  await payPeriod(desk, '2026-27/03');
  await payPeriod(desk, '2026-27/04');
}

const THIRD = "period = '2026-27/03' AND kind = 'carried_forward'";

const tamperings: Tampering[] = [
  [
    'more was taken than the plan allowed',
    withoutTriggers(
      `UPDATE payment_line SET amount_pence = amount_pence - 1000 WHERE ${THIRD}`,
      "UPDATE payment_line SET amount_pence = amount_pence + 1000 WHERE period = '2026-27/04' AND kind = 'brought_forward'",
      "UPDATE payment SET total_pence = total_pence - 1000 WHERE period = '2026-27/03'",
      "UPDATE payment SET total_pence = total_pence + 1000 WHERE period = '2026-27/04'",
    ),
    {
      seals: /2026-27\/03 differs/,
      sums: /its payments are not those/,
      recoveries:
        /^Carer P001: Period 2026-27\/03: £60.00 was taken; by the plan \(£50.00 a period\) it is £50.00\./,
    },
  ],
  [
    'the plan in a paid line is another than was set',
    withoutTriggers(
      `UPDATE payment_line SET reason = json_set(reason, '$.plan.amountPence', 9000) WHERE ${THIRD}`,
    ),
    {
      seals: /2026-27\/03 differs/,
      recoveries:
        /by the plan \(£90.00 a period\) it is £90.00\. Carer P001: Period 2026-27\/03: nobody set the recovery plan/,
    },
  ],
  [
    'the plan in a paid line is taken away',
    withoutTriggers(`UPDATE payment_line SET reason = json_remove(reason, '$.plan') WHERE ${THIRD}`),
    {
      seals: /2026-27\/03 differs/,
      recoveries: /£50.00 was taken; by the payment it is £194.00\./,
    },
  ],
  [
    'the plan in force is changed',
    (sqlite) => sqlite.exec('UPDATE recovery_plan SET amount_pence = 19000'),
    { changes_audited: /Recovery plan P001 was changed behind/ },
  ],
];

test.each(tamperings)('verify finds that %s', async (_what, tamper, expected) => {
  expect(await brokenAfter(tamper, live)).toEqual(inWords(expected));
});
