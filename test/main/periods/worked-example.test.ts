import { expect, test } from 'vitest';
import { payPeriod, withDesk, type Desk } from '../../builders/desk';
import { aPlacement } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

const FIRST = '2026-27/01';
const SECOND = '2026-27/02';
const THIRD = '2026-27/03';

const paymentIn = async (desk: Desk, period: string) =>
  await desk.ask(OLIVE, 'periods.payment', { period, provider: 'P001' });

/** Next week news comes that the placement had ended on 11 April. */
async function newsOfTheEnding(desk: Desk): Promise<void> {
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-11' }),
    isNew: false,
  });
}

test('every line of the design’s example says why, in the same words before and after it is paid', async () => {
  await withDesk(async (desk) => {
    const payment = await paymentIn(desk, FIRST);
    expect(payment.totalPence).toBe(20885);
    expect(payment.lines.map(({ description }) => description)).toEqual([
      'In-house Fostering Placement, 3 nights',
      'In-house Fostering Placement, 4 nights',
    ]);
    expect(payment.lines.map(({ why }) => why)).toEqual([
      [
        '3 nights, 6–8 Apr 2026, at £194.00 a week: 3 ÷ 7 × £194.00 = £83.14.',
        'Rate: In-house Fostering Placement, ages 5–10, from 1 Apr 2025, entered by Olive Officer on 14 Apr 2026.',
      ],
      [
        '4 nights, 9–12 Apr 2026, at £220.00 a week: 4 ÷ 7 × £220.00 = £125.71.',
        'Rate: In-house Fostering Placement, ages 11–15, from 1 Apr 2025, entered by Olive Officer on 14 Apr 2026.',
        'Robin Vale turned 11 on 9 Apr.',
      ],
    ]);
    await payPeriod(desk, FIRST);
    // The names of today do not reach what was paid under others.
    await desk.ask(OLIVE, 'children.save', {
      ref: 'C001',
      name: 'Robin Hill',
      dateOfBirth: '2015-04-09',
      isNew: false,
    });
    const paid = await paymentIn(desk, FIRST);
    expect(
      paid.lines.map(({ description, why, amountPence }) => ({ description, why, amountPence })),
    ).toEqual(payment.lines.map(({ description, why, amountPence }) => ({ description, why, amountPence })));
    expect(paid.period.state).toBe('finalised');
  });
});

test('the late ending is an adjustment that says both sums, and what cannot be taken is carried forward', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, FIRST);
    await newsOfTheEnding(desk);
    const payment = await paymentIn(desk, SECOND);
    expect(payment.totalPence).toBe(0);
    expect(payment.lines.map(({ kind, carePeriod, amountPence }) => [kind, carePeriod, amountPence])).toEqual(
      [
        ['adjustment', FIRST, -6285],
        ['carried_forward', SECOND, 6285],
      ],
    );
    expect(payment.lines.map(({ description }) => description)).toEqual([
      'Adjustment of 2026-27/01 (6–12 Apr 2026): In-house Fostering Placement',
      'Carried forward to the next period',
    ]);
    expect(payment.lines[0]?.why).toEqual([
      'What is known now about 2026-27/01 (6–12 Apr 2026) differs from what was paid for it.',
      'Due now: 3 nights, 6–8 Apr 2026, 3 ÷ 7 × £194.00 = £83.14.',
      'Due now: 2 nights, 9–10 Apr 2026, 2 ÷ 7 × £220.00 = £62.86.',
      'Paid before: £83.14 in 2026-27/01, 3 nights, 6–8 Apr 2026.',
      'Paid before: £125.71 in 2026-27/01, 4 nights, 9–12 Apr 2026.',
      '£146.00 due − £208.85 paid = −£62.85.',
    ]);
    expect(payment.lines[1]?.why).toEqual([
      'The other lines add up to −£62.85, and a payment cannot be below nil.',
      '£62.85 is carried forward to the next period.',
    ]);
    const codes = payment.exceptions.map(({ code, blocking }) => [code, blocking]);
    expect(codes).toEqual([
      ['variance', false],
      ['negative_payment', false],
    ]);
    await payPeriod(desk, SECOND);
    expect((await paymentIn(desk, SECOND)).lines.map(({ why }) => why)).toEqual(
      payment.lines.map(({ why }) => why),
    );
    const third = await paymentIn(desk, THIRD);
    expect(third.lines.map(({ kind, amountPence }) => [kind, amountPence])).toEqual([
      ['brought_forward', -6285],
      ['carried_forward', 6285],
    ]);
    expect(third.lines[0]?.why).toEqual([
      '£62.85 was overpaid and could not be taken from the payment of 2026-27/02 (13–19 Apr 2026).',
      'It is taken from this payment.',
    ]);
  });
});

test('an adjustment of an adjustment says that the first was one', async () => {
  await withDesk(async (desk) => {
    await payPeriod(desk, FIRST);
    await newsOfTheEnding(desk);
    await payPeriod(desk, SECOND);
    await desk.ask(OLIVE, 'placements.save', { placement: aPlacement(), isNew: false });
    const adjustments = (await paymentIn(desk, THIRD)).lines.filter(({ kind }) => kind === 'adjustment');
    expect(adjustments.map(({ carePeriod, amountPence }) => [carePeriod, amountPence])).toEqual([
      [FIRST, 6285],
      [SECOND, 22000],
    ]);
    expect(adjustments[0]?.why).toContain('Paid before: −£62.85 in 2026-27/02, as an adjustment.');
    expect(adjustments[0]?.why.at(-1)).toBe('£208.85 due − £146.00 paid = £62.85.');
    expect(adjustments[1]?.why).toContain('Paid before: nothing.');
  });
});

test('a future period is a projection of placements, the current one has everything, a finalised one what was paid', async () => {
  await withDesk(async (desk) => {
    const kinds = async (period: string) => {
      const { payments } = await desk.ask(OLIVE, 'periods.payments', { period });
      return payments.map(({ carePence, adjustmentsPence, recoveriesPence, netPence }) => [
        carePence,
        adjustmentsPence,
        recoveriesPence,
        netPence,
      ]);
    };
    await payPeriod(desk, FIRST);
    await desk.ask(OLIVE, 'placements.save', {
      placement: aPlacement({ startDate: '2026-04-08' }),
      isNew: false,
    });
    expect(await kinds(FIRST)).toEqual([[20885, 0, 0, 20885]]);
    expect(await kinds(SECOND)).toEqual([[22000, -5543, 0, 16457]]);
    expect(await kinds(THIRD)).toEqual([[22000, 0, 0, 22000]]);
    expect((await desk.refusal(OLIVE, 'periods.payments', { period: '2026-27/04' })).code).toBe('not_found');
    const nobody = await desk.refusal(OLIVE, 'periods.payment', { period: FIRST, provider: 'P999' });
    expect(nobody.code).toBe('not_found');
  });
});

test('the changes since the last period say who, how much and why', async () => {
  await withDesk(async (desk) => {
    expect(await desk.ask(OLIVE, 'periods.changes', { period: FIRST })).toEqual([]);
    await payPeriod(desk, FIRST);
    expect(await desk.ask(OLIVE, 'periods.changes', { period: SECOND })).toEqual([
      {
        provider: 'P001',
        providerName: 'Amara Okafor',
        beforePence: 20885,
        afterPence: 22000,
        reasons: ['Robin Vale (In-house Fostering Placement): £208.85 → £220.00 (7 nights at another rate).'],
      },
    ]);
    expect(await desk.ask(OLIVE, 'periods.changes', { period: THIRD })).toEqual([]);
    await newsOfTheEnding(desk);
    const [change] = await desk.ask(OLIVE, 'periods.changes', { period: SECOND });
    expect(change).toMatchObject({ beforePence: 20885, afterPence: 0 });
    expect(change?.reasons).toEqual([
      'Robin Vale (In-house Fostering Placement) is no longer paid for: £208.85 before.',
      'Adjustments now: −£62.85.',
      'Carried forward now: £62.85.',
    ]);
  });
});
